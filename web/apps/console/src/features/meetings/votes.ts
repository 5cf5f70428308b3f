import type { MeetingCase } from '@shared/api/types'

export interface Votes {
  for: number
  against: number
  abstain: number
}

/** Message key of what is wrong with a count, or null: every eligible voter is counted exactly once. */
export function voteFault(votes: Votes, eligible: number): string | null {
  const counts = [votes.for, votes.against, votes.abstain]
  if (counts.some((count) => !Number.isInteger(count) || count < 0)) return 'meeting.fault.whole'
  const sum = counts.reduce((total, count) => total + count, 0)
  if (sum > eligible) return 'meeting.fault.tooMany'
  return sum < eligible ? 'meeting.fault.tooFew' : null
}

/** Households still without a complete count; the sheet cannot be sealed before. */
export const uncounted = (cases: readonly MeetingCase[]) => cases.filter((each) => each.votes === null)
