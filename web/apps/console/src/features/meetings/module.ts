import type { Feature } from '@/feature'

const permission = 'cases.read'
const meetings: Feature = {
  routes: [
    {
      path: '/meetings',
      component: () => import('./pages/MeetingListPage.vue'),
      meta: { title: 'meeting.title', permission },
    },
    {
      path: '/meetings/new',
      component: () => import('./pages/NewMeetingPage.vue'),
      meta: { title: 'meeting.new', permission: 'cases.meeting' },
    },
    {
      path: '/meetings/:id',
      component: () => import('./pages/MeetingPage.vue'),
      props: true,
      meta: { title: 'meeting.one', permission },
    },
  ],
  menu: [{ to: '/meetings', title: 'meeting.title', group: 'procedure', order: 2, permission }],
}

export default meetings
