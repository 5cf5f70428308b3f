import { nowMillis } from './clock'

/** A plain date `2026-03-01` in Asia/Shanghai; legal dates have no time of day. */
export type PlainDate = string

const SHANGHAI_OFFSET_MILLIS = 8 * 3600_000
const DAY_MILLIS = 86_400_000
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

function dayNumber(date: PlainDate): number {
  const match = PATTERN.exec(date)
  if (!match) throw new RangeError(`not a plain date: ${date}`)
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const millis = Date.UTC(year, month - 1, day)
  const back = new Date(millis)
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) throw new RangeError(`no such day: ${date}`)
  return millis / DAY_MILLIS
}

/** Today in Asia/Shanghai, whatever the device's time zone says. */
export function today(): PlainDate {
  return new Date(nowMillis() + SHANGHAI_OFFSET_MILLIS).toISOString().slice(0, 10)
}

export function isPlainDate(text: string): boolean {
  try {
    dayNumber(text)
    return true
  } catch {
    return false
  }
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate) => dayNumber(to) - dayNumber(from)

export function plusDays(date: PlainDate, days: number): PlainDate {
  return new Date((dayNumber(date) + days) * DAY_MILLIS).toISOString().slice(0, 10)
}

/** `2026年3月1日` or `1 Mar 2026`; an empty value stays a dash. */
export function showDate(date: PlainDate | null | undefined, locale: string): string {
  if (!date) return '—'
  if (!isPlainDate(date)) return date
  const instant = new Date(dayNumber(date) * DAY_MILLIS)
  return new Intl.DateTimeFormat(locale, {
    dateStyle: locale.startsWith('zh') ? 'long' : 'medium',
    timeZone: 'UTC',
  }).format(instant)
}

/** A recorded instant in Asia/Shanghai to the minute. */
export function showInstant(instant: string | null | undefined, locale: string): string {
  if (!instant) return '—'
  const millis = Date.parse(instant)
  if (Number.isNaN(millis)) return instant
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(millis))
}

/** Full years on a day (周岁): a birthday counts from the day itself. */
export function ageOn(birth: PlainDate, day: PlainDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}
