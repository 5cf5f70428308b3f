export const CHANGE_STATES = ['PROPOSED', 'SCHEDULED', 'EFFECTIVE', 'REJECTED', 'WITHDRAWN'] as const

export const CHANGE_TONE: Record<string, string> = {
  PROPOSED: 'now',
  SCHEDULED: 'warn',
  EFFECTIVE: 'good',
  REJECTED: 'bad',
}
