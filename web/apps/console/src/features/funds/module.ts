import type { Feature } from '@/feature'

const permission = 'funds.read'
const funds: Feature = {
  routes: [
    { path: '/funds', component: () => import('./pages/MoneyPage.vue'), meta: { title: 'funds.title', permission } },
    {
      path: '/funds/accounts/:id',
      component: () => import('./pages/AccountPage.vue'),
      props: true,
      meta: { title: 'funds.account', permission },
    },
    {
      path: '/funds/forms',
      component: () => import('./pages/FormListPage.vue'),
      meta: { title: 'funds.forms', permission },
    },
    {
      path: '/funds/forms/new',
      component: () => import('./pages/NewFormPage.vue'),
      meta: { title: 'funds.newForm', permission: 'funds.apply' },
    },
    {
      path: '/funds/forms/:id',
      component: () => import('./pages/FormPage.vue'),
      props: true,
      meta: { title: 'funds.form', permission },
    },
    {
      path: '/funds/walk',
      component: () => import('./pages/WalkPage.vue'),
      meta: { title: 'funds.walk', permission: 'funds.audit' },
    },
  ],
  menu: [
    { to: '/funds', title: 'funds.title', group: 'money', order: 1, permission },
    { to: '/funds/forms', title: 'funds.forms', group: 'money', order: 2, permission },
    { to: '/funds/walk', title: 'funds.walk', group: 'money', order: 3, permission: 'funds.audit' },
  ],
}

export default funds
