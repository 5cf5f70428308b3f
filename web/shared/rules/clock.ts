/** The only place that reads the device's time; tests replace it. */
let read: () => number = () => Date.now()

export const nowMillis = () => read()

/** Sets the time for a test and returns a function that puts the real clock back. */
export function setClock(millis: () => number): () => void {
  const before = read
  read = millis
  return () => {
    read = before
  }
}

/** A random id for idempotency keys and list keys; `crypto.randomUUID` needs Chrome 92 and a secure context. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
