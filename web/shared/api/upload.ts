import { api, ok } from './client'

/** One file as multipart; openapi-fetch leaves the boundary to the browser. */
function multipart(file: File) {
  const form = new FormData()
  form.set('file', file, file.name)
  return { body: { file: file.name }, bodySerializer: () => form }
}

/** Keeps a scan or a photo; the answer's id goes into the form it proves. */
export const storeFile = (file: File) => ok(api.POST('/api/files', multipart(file)))

export const uploadRoster = (file: File) => ok(api.POST('/api/imports', multipart(file)))

export const uploadPlaces = (file: File) => ok(api.POST('/api/places/file', multipart(file)))

/** The same for something of a household's: whoever has no place of their own may keep it there. */
export const storeHouseholdFile = (file: File, place: string, household: string) =>
  ok(api.POST('/api/files', { params: { query: { place, household } }, ...multipart(file) }))

/** An extract of a department, with the day it speaks of. */
export function uploadExtract(source: string, extractOn: string, file: File) {
  const params = { path: { id: source }, query: { extractOn } }
  return ok(api.POST('/api/comparison/sources/{id}/loads', { params, ...multipart(file) }))
}
