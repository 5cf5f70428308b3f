import { describe, expect, it } from 'vitest'
import type { CaseFile } from '@shared/api/types'
import { answeredOn } from './answered'

const file = (state: string, decided: string): Pick<CaseFile, 'state' | 'steps'> =>
  ({
    state,
    steps: [
      { kind: 'review', state: 'DONE', legalDate: '2026-03-01' },
      { kind: 'decision', state: decided, legalDate: decided === 'DONE' ? '2026-03-09' : null },
    ],
  }) as Pick<CaseFile, 'state' | 'steps'>

describe('the day whose law and facts answer a case', () => {
  it('is the day of the decision once there is one', () => {
    expect(answeredOn(file('GRANTED', 'DONE'))).toBe('2026-03-09')
    expect(answeredOn(file('REFUSED', 'DONE'))).toBe('2026-03-09')
  })

  it('is today while the case runs, also when it was decided once and sent back, and when it ended undecided', () => {
    expect(answeredOn(file('OPEN', 'DONE'))).toBeNull()
    expect(answeredOn(file('WITHDRAWN', 'WAITING'))).toBeNull()
  })
})
