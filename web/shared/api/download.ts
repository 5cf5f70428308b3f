import { Problem } from './problem'

export interface Received {
  bytes: number
  /** Absent when the server did not say how much is to come (a compressed answer). */
  total: number | null
}

export interface DownloadedFile {
  name: string
  blob: Blob
}

const PLAIN = /filename="([^"]+)"/
const ENCODED = /filename\*=UTF-8''([^;]+)/i

/** The name in a Content-Disposition header; the encoded form wins, since only it can hold Chinese. */
export function fileName(header: string | null, otherwise: string): string {
  const encoded = header ? ENCODED.exec(header)?.[1] : undefined
  if (encoded) return decodeURIComponent(encoded)
  return (header ? PLAIN.exec(header)?.[1] : undefined) ?? otherwise
}

/** Fetches a file piece by piece; a refusal is thrown as a {@link Problem} instead of being saved as a file. */
export async function download(
  address: string,
  received: (now: Received) => void,
  signal?: AbortSignal,
): Promise<DownloadedFile> {
  const headers = { 'Accept-Language': document.documentElement.lang || 'zh-CN' }
  const answer = await globalThis.fetch(address, { signal, headers }).catch((thrown: unknown) => {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown
    throw Problem.noAnswer()
  })
  if (!answer.ok || !answer.body) {
    throw Problem.fromBody(answer.status, await answer.json().catch(() => null))
  }
  const length = Number(answer.headers.get('Content-Length'))
  const total = length > 0 && !answer.headers.get('Content-Encoding') ? length : null
  const parts: BlobPart[] = []
  const reader = answer.body.getReader()
  let bytes = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    bytes += part.value.length
    received({ bytes, total })
  }
  const type = answer.headers.get('Content-Type') ?? 'application/octet-stream'
  return { name: fileName(answer.headers.get('Content-Disposition'), 'export'), blob: new Blob(parts, { type }) }
}

/** Hands the file to the browser's own saving. */
export function save(file: DownloadedFile) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file.blob)
  link.download = file.name
  link.click()
  URL.revokeObjectURL(link.href)
}
