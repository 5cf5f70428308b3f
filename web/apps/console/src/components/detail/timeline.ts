import type { TimelineEvent } from '@shared/api/types'

/** An event of a case or of a household; what happened before the system came has no recorded time. */
export type TimelineItem = Pick<TimelineEvent, 'kind' | 'title' | 'legalDate'> & {
  at: string | null
  who?: string | null
} & Partial<Pick<TimelineEvent, 'role' | 'opinion' | 'mode' | 'clause'>>
