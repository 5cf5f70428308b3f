/** Words carry the state; the tone only repeats it. */
export const VISIT_TONE: Record<string, string> = { SILENT: 'bad', OVERDUE: 'bad', DUE: 'warn', DONE: 'good' }
