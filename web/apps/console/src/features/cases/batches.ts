/** What can be started for several chosen cases at once, and the permission it takes. */
const BATCHES = [
  { to: '/meetings/new', title: 'meeting.new', permission: 'cases.meeting' },
  { to: '/notices/new', title: 'notice.new', permission: 'cases.notice' },
  { to: '/decisions/new?kind=REVIEW', title: 'batch.review', permission: 'cases.review' },
  { to: '/decisions/new?kind=DECISION', title: 'batch.decide', permission: 'cases.decide' },
] as const

export const batchesFor = (may: (permission: string) => boolean) => BATCHES.filter((batch) => may(batch.permission))
