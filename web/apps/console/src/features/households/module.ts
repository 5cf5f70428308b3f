import type { Feature } from '@/feature'

const permission = 'registry.read'
const households: Feature = {
  routes: [
    {
      path: '/households',
      component: () => import('./pages/HouseholdListPage.vue'),
      meta: { title: 'household.title', permission },
    },
    {
      path: '/households/:id',
      component: () => import('./pages/HouseholdPage.vue'),
      props: true,
      meta: { title: 'household.one', permission },
    },
  ],
  menu: [{ to: '/households', title: 'household.title', group: 'registry', order: 1, permission }],
}

export default households
