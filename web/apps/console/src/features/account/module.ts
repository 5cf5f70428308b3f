import type { Feature } from '@/feature'

const account: Feature = {
  routes: [
    {
      path: '/sign-in',
      component: () => import('./pages/SignInPage.vue'),
      meta: { title: 'signIn.title', bare: true },
    },
    {
      path: '/first-administrator',
      component: () => import('./pages/FirstAdministratorPage.vue'),
      meta: { title: 'first.title', bare: true },
    },
    { path: '/password', component: () => import('./pages/PasswordPage.vue'), meta: { title: 'password.title' } },
  ],
  menu: [],
}

export default account
