import type { Feature } from '@/feature'

const permission = 'cases.meeting'
const roster: Feature = {
  routes: [
    { path: '/roster', component: () => import('./pages/RosterPage.vue'), meta: { title: 'roster.title', permission } },
  ],
  menu: [{ to: '/roster', title: 'roster.title', group: 'procedure', order: 4, permission }],
}

export default roster
