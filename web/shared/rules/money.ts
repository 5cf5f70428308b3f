/** Money is whole fen in the wire format; it is never a fraction in a variable. */
export function showFen(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return '—'
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not whole fen: ${fen}`)
  const sign = fen < 0 ? '-' : ''
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}¥${yuan}.${digits.slice(-2)}`
}

const YUAN = /^\d{1,12}(\.\d{1,2})?$/

/** What somebody typed as yuan, in whole fen; null when it is no sum of money. Commas and blanks do not matter. */
export function fenOf(typed: string): number | null {
  const text = typed.replace(/[,，\s¥]/g, '')
  if (!YUAN.test(text)) return null
  const [yuan = '0', rest = ''] = text.split('.')
  return Number(yuan) * 100 + Number(rest.padEnd(2, '0'))
}
