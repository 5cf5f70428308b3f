import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const folder = fileURLToPath(new URL('../shared/api/', import.meta.url))
export const DOCUMENT = `${folder}openapi.json`
export const TYPES = `${folder}schema.d.ts`

/** The types of one OpenAPI document, as they stand in schema.d.ts. */
export async function typesOf(document) {
  const written = astToString(await openapiTS(document, { alphabetize: true }))
  return `// Written by "npm run api" from openapi.json; do not edit.\n${written}`
}

/** Whether the types are those of the document; a fault says how to write them anew. */
export async function staleTypes(document, types) {
  return (await typesOf(document)) === types ? [] : ['shared/api/schema.d.ts is not of openapi.json: run npm run api']
}

export const checkedIn = () => ({
  document: JSON.parse(readFileSync(DOCUMENT, 'utf8')),
  types: readFileSync(TYPES, 'utf8'),
})

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { writeFileSync } = await import('node:fs')
  writeFileSync(TYPES, await typesOf(JSON.parse(readFileSync(DOCUMENT, 'utf8'))))
}
