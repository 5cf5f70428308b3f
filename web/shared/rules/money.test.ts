import { describe, expect, it } from 'vitest'
import { fenOf, showFen } from './money'

describe('money', () => {
  it('shows whole fen as yuan with two places', () => {
    expect(showFen(0)).toBe('¥0.00')
    expect(showFen(7)).toBe('¥0.07')
    expect(showFen(123456789)).toBe('¥1,234,567.89')
    expect(showFen(-5000)).toBe('-¥50.00')
  })

  it('refuses a fraction of a fen', () => {
    expect(() => showFen(0.5)).toThrow(RangeError)
  })
})

describe('typed money', () => {
  it('reads yuan as whole fen', () => {
    expect(fenOf('1,234.5')).toBe(123450)
    expect(fenOf(' 0.07 ')).toBe(7)
    expect(fenOf('¥12')).toBe(1200)
  })

  it('takes nothing for a sum that is none', () => {
    expect(['', 'abc', '1.234', '-5', '1.', '1e3'].map(fenOf)).toEqual([null, null, null, null, null, null])
  })
})
