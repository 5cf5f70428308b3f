import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { foreignHosts } from './hosts.mjs'
import { BUDGETS, sizeFaults } from './sizes.mjs'
import { languageFaults, missingTexts } from './texts.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const filesOf = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))

const faults = []

for (const budget of BUDGETS) {
  const folder = join(root, 'dist', budget.app)
  if (!existsSync(folder)) continue
  const result = sizeFaults(folder, budget, (built) => readdirSync(join(built, 'assets')))
  console.log(`${budget.app}: first load ${result.kilobytes} kB of ${budget.kilobytes} kB`)
  faults.push(...result.faults)
}

if (existsSync(join(root, 'dist'))) {
  for (const path of filesOf('dist').filter((each) => /\.(js|css|html|svg)$/.test(each))) {
    for (const host of foreignHosts(readFileSync(path, 'utf8'))) faults.push(`${path}: foreign host ${host}`)
  }
}

for (const app of ['console', 'public', 'field']) {
  const zh = json(`apps/${app}/src/i18n/zh-CN.json`)
  faults.push(...languageFaults(zh, json(`apps/${app}/src/i18n/en.json`)).map((fault) => `${app}: ${fault}`))
  for (const path of filesOf(`apps/${app}/src`).filter(
    (each) => /\.(vue|ts)$/.test(each) && !each.endsWith('.test.ts'),
  )) {
    for (const key of missingTexts(readFileSync(path, 'utf8'), zh)) faults.push(`${path}: no text for ${key}`)
  }
}
faults.push(...languageFaults(json('shared/i18n/problems.zh-CN.json'), json('shared/i18n/problems.en.json')))

for (const fault of faults) console.error(`gate: ${fault.replace(root, '')}`)
process.exitCode = faults.length > 0 ? 1 : 0
