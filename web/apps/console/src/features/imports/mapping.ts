import type { ImportSheet, ImportTarget } from '@shared/api/types'

export interface ColumnChoice {
  index: number
  target: string | null
}

export interface SheetChoice {
  index: number
  use: boolean
  columns: ColumnChoice[]
}

/** The proposal of the server as a mapping the officer may edit. */
export const proposed = (sheets: readonly ImportSheet[]): SheetChoice[] =>
  sheets.map((sheet) => ({
    index: sheet.index,
    use: sheet.use ?? (sheet.headerRow !== null && sheet.rows > 0),
    columns: sheet.columns.map((column) => ({ index: column.index, target: column.proposal })),
  }))

/** Targets taken twice on one sheet: two columns cannot both be the ID number. */
export function doubled(sheet: SheetChoice): string[] {
  const taken = sheet.columns.map((column) => column.target).filter((target): target is string => target !== null)
  return [...new Set(taken.filter((target, at) => taken.indexOf(target) !== at))]
}

/** A sheet of heads only names its persons by the head's name. */
const SAME: Record<string, string> = { name: 'head_name' }

/** Required targets that a sheet does not fill. */
export function unfilled(sheet: SheetChoice, targets: readonly ImportTarget[]): ImportTarget[] {
  return targets.filter(
    (target) =>
      target.required &&
      !sheet.columns.some((column) => [target.code, SAME[target.code] ?? target.code].includes(column.target ?? '')),
  )
}
