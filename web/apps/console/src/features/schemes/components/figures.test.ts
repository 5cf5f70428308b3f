import { expect, it } from 'vitest'
import { figuresOf } from './figures'

it('sends what is filled in and names what stays open', () => {
  const values = {
    line: { written: ' 6000 ', basis: '统计局 ', open: false },
    share: { written: '', basis: '', open: false },
    care: { written: '100', basis: '', open: true },
  }
  expect(figuresOf(values)).toEqual({
    figures: [{ name: 'line', written: '6000', basis: '统计局' }],
    leftOpen: ['care'],
  })
})
