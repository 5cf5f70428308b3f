import type { Feature } from '@/feature'

const permission = 'audit.read'
const audit: Feature = {
  routes: [
    { path: '/audit', component: () => import('./pages/AuditPage.vue'), meta: { title: 'audit.title', permission } },
  ],
  menu: [{ to: '/audit', title: 'audit.title', group: 'office', order: 7, permission }],
}

export default audit
