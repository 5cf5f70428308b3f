import type { Feature } from '@/feature'

const permission = 'cases.read'
const notices: Feature = {
  routes: [
    {
      path: '/notices',
      component: () => import('./pages/NoticeListPage.vue'),
      meta: { title: 'notice.title', permission },
    },
    {
      path: '/notices/new',
      component: () => import('./pages/NewNoticePage.vue'),
      meta: { title: 'notice.new', permission },
    },
    {
      path: '/notices/:id',
      component: () => import('./pages/NoticePage.vue'),
      props: true,
      meta: { title: 'notice.one', permission },
    },
  ],
  menu: [{ to: '/notices', title: 'notice.title', group: 'procedure', order: 3, permission }],
}

export default notices
