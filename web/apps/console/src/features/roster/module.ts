import type { Feature } from '@/feature'

const permission = 'cases.meeting'
const roster: Feature = {
  routes: [
    { path: '/roster', component: () => import('./pages/RosterPage.vue'), meta: { title: 'roster.title', permission } },
    { path: '/kin', component: () => import('./pages/KinPage.vue'), meta: { title: 'kin.title', permission } },
  ],
  menu: [
    { to: '/roster', title: 'roster.title', group: 'procedure', order: 5, permission },
    { to: '/kin', title: 'kin.title', group: 'procedure', order: 6, permission },
  ],
}

export default roster
