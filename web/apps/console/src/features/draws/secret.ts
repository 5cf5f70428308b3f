const BYTES = 16

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** A secret nobody can guess, in a form that can be read out and written down. */
export const newSecret = (): string => hex(crypto.getRandomValues(new Uint8Array(BYTES)))

/** Browsers compute digests on trusted addresses only (HTTPS or this machine). */
export const canDigest = (): boolean => typeof crypto.subtle?.digest === 'function'

/** SHA-256 of the text in UTF-8, lower-case hex: what an office hands in before the draw. */
export async function digestOf(secret: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))))
}
