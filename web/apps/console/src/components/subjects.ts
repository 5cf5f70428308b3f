const PATHS: Record<string, string> = {
  CASE: 'cases',
  HOUSEHOLD: 'households',
  MEETING: 'meetings',
  NOTICE: 'notices',
  ANNOUNCEMENT: 'notices',
  DRAW: 'draws',
  CHANGE: 'changes',
  OBJECTION: 'notices',
  IMPORT: 'imports',
  INQUIRY: 'inquiries',
  FUNDS_FORM: 'funds/forms',
  NEED: 'needs',
  PLAN: 'plans',
  HIT: 'comparisons/hits',
  COMPARISON: 'comparisons/runs',
}

/** Whether something of this kind has a page of its own. */
export const subjectKnown = (kind: string) => kind.toUpperCase() in PATHS

/** The page of what a task, a log row or a sheet is about. */
export function subjectLink(subject: { kind: string; id: string }): string {
  const path = PATHS[subject.kind.toUpperCase()]
  return path ? `/${path}/${encodeURIComponent(subject.id)}` : '/'
}
