/** Money is whole fen in the wire format; it is never a fraction in a variable. */
export function showFen(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return '—'
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not whole fen: ${fen}`)
  const sign = fen < 0 ? '-' : ''
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}¥${yuan}.${digits.slice(-2)}`
}
