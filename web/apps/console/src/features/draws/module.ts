import type { Feature } from '@/feature'

const permission = 'cases.read'
const draws: Feature = {
  routes: [
    { path: '/draws', component: () => import('./pages/DrawListPage.vue'), meta: { title: 'draw.title', permission } },
    {
      path: '/draws/new',
      component: () => import('./pages/NewDrawPage.vue'),
      meta: { title: 'draw.new', permission: 'cases.draw' },
    },
    {
      path: '/draws/:id',
      component: () => import('./pages/DrawPage.vue'),
      props: true,
      meta: { title: 'draw.one', permission },
    },
  ],
  menu: [{ to: '/draws', title: 'draw.title', group: 'procedure', order: 4, permission: 'cases.draw' }],
}

export default draws
