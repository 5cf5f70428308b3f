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
    {
      path: '/changes',
      component: () => import('./pages/ChangeListPage.vue'),
      meta: { title: 'change.title', permission },
    },
    {
      path: '/changes/:id',
      component: () => import('./pages/ChangePage.vue'),
      props: true,
      meta: { title: 'change.one', permission },
    },
  ],
  menu: [
    { to: '/households', title: 'household.title', group: 'registry', order: 1, permission },
    { to: '/changes', title: 'change.title', group: 'registry', order: 4, permission },
  ],
}

export default households
