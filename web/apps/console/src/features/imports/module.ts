import type { Feature } from '@/feature'

const permission = 'registry.import'
const imports: Feature = {
  routes: [
    {
      path: '/imports',
      component: () => import('./pages/ImportListPage.vue'),
      meta: { title: 'import.title', permission },
    },
    {
      path: '/imports/new',
      component: () => import('./pages/UploadPage.vue'),
      meta: { title: 'import.start', permission },
    },
    {
      path: '/imports/:id',
      component: () => import('./pages/ImportPage.vue'),
      props: true,
      meta: { title: 'import.one', permission },
    },
  ],
  menu: [{ to: '/imports', title: 'import.title', group: 'registry', order: 3, permission }],
}

export default imports
