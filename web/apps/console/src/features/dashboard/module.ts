import type { Feature } from '@/feature'

const dashboard: Feature = {
  routes: [{ path: '/', component: () => import('./pages/DashboardPage.vue'), meta: { title: 'dashboard.title' } }],
  menu: [{ to: '/', title: 'dashboard.title', group: 'work', order: 1 }],
}

export default dashboard
