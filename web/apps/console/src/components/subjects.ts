const PATHS: Record<string, string> = {
  CASE: 'cases',
  HOUSEHOLD: 'households',
  PERSON: 'households',
  MEETING: 'meetings',
  NOTICE: 'notices',
  ANNOUNCEMENT: 'notices',
  OBJECTION: 'notices',
  IMPORT: 'imports',
}

/** The page of what a task, a log row or a sheet is about. */
export function subjectLink(subject: { kind: string; id: string }): string {
  const path = PATHS[subject.kind]
  return path ? `/${path}/${encodeURIComponent(subject.id)}` : '/'
}
