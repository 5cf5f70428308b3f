import { api, ok } from './client'

type UploadPath = '/api/files' | '/api/imports' | '/api/places/file'

/** Sends one file as multipart; openapi-fetch leaves the boundary to the browser. */
export async function uploadFile<T>(path: UploadPath, file: File): Promise<T> {
  const body = new FormData()
  body.set('file', file, file.name)
  const sent = api.POST(path, { body: { file: '' }, bodySerializer: () => body })
  return ok(sent as unknown as Promise<{ data?: T; error?: unknown; response: Response }>)
}
