import { isPlainDate } from '@shared/rules/dates'

export interface ReadDays {
  days: string[]
  /** What is no day of that year. */
  faults: string[]
}

const SPLIT = /[\s,，、;；]+/
const FULL = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/
const SHORT = /^(\d{1,2})[-./月](\d{1,2})日?$/
const RANGE = /^(.+?)(?:至|~|～|—)(.+)$/
const LONGEST = 40
const DAY_MS = 86_400_000

function day(text: string, year: number): string | null {
  const full = FULL.exec(text)
  const short = SHORT.exec(text)
  const parts = full ? full.slice(1) : short ? [String(year), ...short.slice(1)] : null
  if (!parts) return null
  const date = `${parts[0]}-${parts[1]!.padStart(2, '0')}-${parts[2]!.padStart(2, '0')}`
  return isPlainDate(date) && date.startsWith(`${year}-`) ? date : null
}

function range(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to) && days.length < LONGEST; at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

/** Days that follow each other, as first and last of each row. */
export function runs(days: readonly string[]): { from: string; to: string }[] {
  const found: { from: string; to: string }[] = []
  for (const day of [...days].sort()) {
    const last = found.at(-1)
    if (last && Date.parse(day) - Date.parse(last.to) === DAY_MS) last.to = day
    else found.push({ from: day, to: day })
  }
  return found
}

/** Days as the State Council's notice writes them: `10月1日至10月7日`, `10.1`, `2027-01-01`, one or many. */
export function readDays(text: string, year: number): ReadDays {
  const found = new Set<string>()
  const faults: string[] = []
  for (const part of text.split(SPLIT).filter(Boolean)) {
    const ends = RANGE.exec(part)
    const from = day(ends?.[1] ?? part, year)
    const month = from ? `${Number(from.slice(5, 7))}月` : ''
    const to = ends ? (day(ends[2]!, year) ?? day(month + ends[2]!, year)) : from
    if (from && to && from <= to) range(from, to).forEach((each) => found.add(each))
    else faults.push(part)
  }
  return { days: [...found].sort(), faults }
}
