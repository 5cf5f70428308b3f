import type { Feature } from '@/feature'

const permission = 'cases.read'
const cases: Feature = {
  routes: [
    { path: '/cases', component: () => import('./pages/CaseListPage.vue'), meta: { title: 'case.title', permission } },
    {
      path: '/cases/new',
      component: () => import('./pages/NewCasePage.vue'),
      meta: { title: 'case.new', permission: 'cases.intake' },
    },
    {
      path: '/cases/:id',
      component: () => import('./pages/CasePage.vue'),
      props: true,
      meta: { title: 'case.one', permission },
    },
  ],
  menu: [{ to: '/cases', title: 'case.title', group: 'procedure', order: 1, permission }],
}

export default cases
