import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from './clock'
import { ageOn, daysBetween, isPlainDate, plusDays, showDate, showInstant, today } from './dates'

let restore = () => {}
afterEach(() => restore())

describe('plain dates', () => {
  it('takes today from Shanghai, not from the device', () => {
    restore = setClock(() => Date.parse('2026-03-01T16:30:00Z'))
    expect(today()).toBe('2026-03-02')
  })

  it('counts whole days across months and leap days', () => {
    expect(daysBetween('2028-02-27', '2028-03-01')).toBe(3)
    expect(daysBetween('2026-03-08', '2026-03-01')).toBe(-7)
    expect(plusDays('2026-02-26', 7)).toBe('2026-03-05')
  })

  it('knows days that do not exist', () => {
    expect(isPlainDate('2025-02-30')).toBe(false)
    expect(isPlainDate('2025.2.3')).toBe(false)
    expect(isPlainDate('2024-02-29')).toBe(true)
  })

  it('shows dates and instants in both languages', () => {
    expect(showDate('2026-03-01', 'zh-CN')).toBe('2026年3月1日')
    expect(showDate('2026-03-01', 'en')).toBe('Mar 1, 2026')
    expect(showDate(null, 'en')).toBe('—')
    expect(showInstant('2026-03-01T16:30:00Z', 'zh-CN')).toContain('00:30')
  })

  it('counts full years of age from the birthday on', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
    expect(ageOn('1950-11-22', '2026-11-22')).toBe(76)
  })
})
