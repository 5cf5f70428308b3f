import type { Feature } from '@/feature'

const decisions: Feature = {
  routes: [
    {
      path: '/decisions/new',
      component: () => import('./pages/BatchPage.vue'),
      meta: { title: 'batch.title', permission: 'cases.read' },
    },
  ],
  menu: [],
}

export default decisions
