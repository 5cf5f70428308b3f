import { describe, expect, it } from 'vitest'
import { uncounted, voteFault } from './votes'

describe('votes', () => {
  it('must name every eligible voter once', () => {
    expect(voteFault({ for: 7, against: 1, abstain: 1 }, 9)).toBeNull()
    expect(voteFault({ for: 8, against: 1, abstain: 1 }, 9)).toBe('meeting.fault.tooMany')
    expect(voteFault({ for: 6, against: 1, abstain: 1 }, 9)).toBe('meeting.fault.tooFew')
    expect(voteFault({ for: 1.5, against: 0, abstain: 0 }, 9)).toBe('meeting.fault.whole')
    expect(voteFault({ for: Number.NaN, against: 0, abstain: 0 }, 0)).toBe('meeting.fault.whole')
  })

  it('name the households that have not been counted', () => {
    const one = { caseId: '1', label: '', recusals: [], votes: null, eligible: 3, outcome: null, opinion: null }
    expect(uncounted([one, { ...one, caseId: '2', votes: { for: 3, against: 0, abstain: 0 } }])).toEqual([one])
  })
})
