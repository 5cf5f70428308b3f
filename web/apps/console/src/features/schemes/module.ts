import type { Feature } from '@/feature'

const schemes: Feature = {
  routes: [
    {
      path: '/schemes',
      component: () => import('./pages/SchemeListPage.vue'),
      meta: { title: 'scheme.title', permission: 'schemes.read' },
    },
    {
      path: '/schemes/:code',
      component: () => import('./pages/SchemePage.vue'),
      props: true,
      meta: { title: 'scheme.one', permission: 'schemes.read' },
    },
    {
      path: '/schemes/:code/adopt',
      component: () => import('./pages/AdoptPage.vue'),
      props: true,
      meta: { title: 'adoption.new', permission: 'schemes.adopt' },
    },
    {
      path: '/adoptions',
      component: () => import('./pages/AdoptionListPage.vue'),
      meta: { title: 'adoption.title', permission: 'schemes.read' },
    },
    {
      path: '/adoptions/:id',
      component: () => import('./pages/AdoptionPage.vue'),
      props: true,
      meta: { title: 'adoption.one', permission: 'schemes.read' },
    },
    {
      path: '/found',
      component: () => import('./pages/FoundPage.vue'),
      meta: { title: 'found.title', permission: 'schemes.found' },
    },
    {
      path: '/inquiries/:id',
      component: () => import('./pages/InquiryPage.vue'),
      props: true,
      meta: { title: 'inquiry.one', permission: 'schemes.answer' },
    },
  ],
  menu: [
    { to: '/found', title: 'found.title', group: 'registry', order: 5, permission: 'schemes.found' },
    { to: '/schemes', title: 'scheme.title', group: 'office', order: 5, permission: 'schemes.read' },
    { to: '/adoptions', title: 'adoption.title', group: 'office', order: 6, permission: 'schemes.read' },
  ],
}

export default schemes
