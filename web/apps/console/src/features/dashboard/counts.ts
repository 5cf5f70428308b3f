/** Work that waits comes before stock figures. */
const FIRST = [
  'tasksOverdue',
  'casesOverdue',
  'awaitingDecision',
  'awaitingReview',
  'objectionsOpen',
  'awaitingMeeting',
  'underNotice',
  'importsWithFaults',
  'uncovered',
  'visitsSilent',
  'visitsOverdue',
  'visitsDue',
  'withoutPlan',
]

export function inOrder<T extends { key: string }>(counts: readonly T[]): T[] {
  const rank = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)
  return [...counts].sort((a, b) => rank(a.key) - rank(b.key))
}
