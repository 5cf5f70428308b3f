/** What can be started for several chosen cases at once, and the permissions of which one is needed. */
const BATCHES = [
  { to: '/meetings/new', title: 'meeting.new', permissions: ['cases.meeting'] },
  { to: '/notices/new', title: 'notice.new', permissions: ['cases.notice', 'cases.announce'] },
  { to: '/draws/new', title: 'draw.new', permissions: ['cases.draw'] },
  {
    to: '/decisions/new?kind=REVIEW',
    title: 'batch.review',
    permissions: ['cases.review-village', 'cases.review-township'],
  },
  { to: '/decisions/new?kind=DECISION', title: 'batch.decide', permissions: ['cases.decide'] },
] as const

export const batchesFor = (may: (permission: string) => boolean) =>
  BATCHES.filter((batch) => batch.permissions.some(may))
