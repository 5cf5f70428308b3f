import type { Feature } from '@/feature'

const permission = 'registry.read'
const persons: Feature = {
  routes: [
    {
      path: '/persons',
      component: () => import('./pages/PersonListPage.vue'),
      meta: { title: 'person.title', permission },
    },
  ],
  menu: [{ to: '/persons', title: 'person.title', group: 'registry', order: 2, permission }],
}

export default persons
