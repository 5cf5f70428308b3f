/** Every number on the workbench leads to the list it counts. */
const LINKS: Record<string, string> = {
  households: '/households',
  persons: '/households',
  casesOpen: '/cases?state=OPEN',
  awaitingMeeting: '/cases?state=OPEN&step=MEETING',
  underNotice: '/notices',
  objectionsOpen: '/notices?kind=NOTICE',
  awaitingReview: '/cases?state=OPEN&step=REVIEW',
  awaitingDecision: '/cases?state=OPEN&step=DECISION',
  tasksOverdue: '/tasks?overdue=true',
  casesOverdue: '/cases?state=OPEN&overdue=true',
  importsWithFaults: '/imports',
}

export const linkOf = (key: string) => LINKS[key] ?? null

/** Work that waits comes before stock figures. */
const FIRST = ['tasksOverdue', 'awaitingDecision', 'awaitingReview', 'objectionsOpen', 'awaitingMeeting', 'underNotice']

export function inOrder<T extends { key: string }>(counts: readonly T[]): T[] {
  const rank = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)
  return [...counts].sort((a, b) => rank(a.key) - rank(b.key))
}
