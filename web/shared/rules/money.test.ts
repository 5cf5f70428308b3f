import { describe, expect, it } from 'vitest'
import { showFen } from './money'

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
