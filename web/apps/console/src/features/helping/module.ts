import type { Feature } from '@/feature'

const pairing = 'pairing.read'
const visits = 'visits.read'
const helping: Feature = {
  routes: [
    {
      path: '/helpers',
      component: () => import('./pages/HelperListPage.vue'),
      meta: { title: 'pairing.title', permission: pairing },
    },
    {
      path: '/uncovered',
      component: () => import('./pages/UncoveredPage.vue'),
      meta: { title: 'pairing.uncovered', permission: pairing },
    },
    {
      path: '/my-households',
      component: () => import('./pages/MyHouseholdsPage.vue'),
      meta: { title: 'pairing.mine', permission: 'pairing.accept' },
    },
    {
      path: '/visits',
      component: () => import('./pages/VisitListPage.vue'),
      meta: { title: 'visit.title', permission: visits },
    },
    {
      path: '/reports/chain',
      component: () => import('./pages/ChainReportPage.vue'),
      meta: { title: 'chain.title', permission: 'reports.read' },
    },
    {
      path: '/needs/:id',
      component: () => import('./pages/NeedPage.vue'),
      props: true,
      meta: { title: 'need.title', permission: visits },
    },
    {
      path: '/plans/:id',
      component: () => import('./pages/PlanPage.vue'),
      props: true,
      meta: { title: 'plan.title', permission: 'plans.read' },
    },
    {
      path: '/households/:id/plan',
      component: () => import('./pages/PlanFormPage.vue'),
      props: true,
      meta: { title: 'plan.make', permission: 'plans.write' },
    },
  ],
  menu: [
    { to: '/reports/chain', title: 'chain.title', group: 'work', order: 7, permission: 'reports.read' },
    { to: '/my-households', title: 'pairing.mine', group: 'work', order: 5, permission: 'pairing.accept' },
    { to: '/visits', title: 'visit.title', group: 'work', order: 6, permission: visits },
    { to: '/helpers', title: 'pairing.title', group: 'registry', order: 6, permission: pairing },
    { to: '/uncovered', title: 'pairing.uncovered', group: 'registry', order: 7, permission: pairing },
  ],
}

export default helping
