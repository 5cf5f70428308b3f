import type { Feature } from '@/feature'

const deliver = 'comparison.deliver'
const comparisons: Feature = {
  routes: [
    {
      path: '/comparisons',
      component: () => import('./pages/HitListPage.vue'),
      meta: { title: 'comparison.title', permission: 'comparison.read' },
    },
    {
      path: '/comparisons/hits/:id',
      component: () => import('./pages/HitPage.vue'),
      props: true,
      meta: { title: 'comparison.hit', permission: 'comparison.read' },
    },
    {
      path: '/comparisons/pairs',
      component: () => import('./pages/PairsPage.vue'),
      meta: { title: 'comparison.pairs', permission: 'comparison.match' },
    },
    {
      path: '/comparisons/runs',
      component: () => import('./pages/RunListPage.vue'),
      meta: { title: 'comparison.runs', permission: 'comparison.manage' },
    },
    {
      path: '/comparisons/runs/:id',
      component: () => import('./pages/RunPage.vue'),
      props: true,
      meta: { title: 'comparison.run', permission: 'comparison.read' },
    },
    {
      path: '/comparisons/sources',
      component: () => import('./pages/SourceListPage.vue'),
      meta: { title: 'comparison.sources', permission: deliver },
    },
    {
      path: '/comparisons/sources/new',
      component: () => import('./pages/NewSourcePage.vue'),
      meta: { title: 'comparison.newSource', permission: 'comparison.manage' },
    },
    {
      path: '/comparisons/sources/:id',
      component: () => import('./pages/SourcePage.vue'),
      props: true,
      meta: { title: 'comparison.source', permission: deliver },
    },
    {
      path: '/comparisons/loads/:id',
      component: () => import('./pages/LoadPage.vue'),
      props: true,
      meta: { title: 'comparison.load', permission: deliver },
    },
  ],
  menu: [
    { to: '/comparisons', title: 'comparison.title', group: 'procedure', order: 7, permission: 'comparison.read' },
    {
      to: '/comparisons/pairs',
      title: 'comparison.pairs',
      group: 'procedure',
      order: 8,
      permission: 'comparison.match',
    },
    { to: '/comparisons/sources', title: 'comparison.sources', group: 'office', order: 4, permission: deliver },
  ],
}

export default comparisons
