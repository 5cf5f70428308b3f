import { createRouter, createWebHistory } from 'vue-router'

export const router = createRouter({
  history: createWebHistory('/p/'),
  routes: [
    { path: '/', component: () => import('./pages/HomePage.vue') },
    { path: '/notices/:code', component: () => import('./pages/NoticePage.vue'), props: { kind: 'NOTICE' } },
    {
      path: '/announcements/:code',
      component: () => import('./pages/NoticePage.vue'),
      props: { kind: 'ANNOUNCEMENT' },
    },
    { path: '/notices/:code/objection', component: () => import('./pages/ObjectionPage.vue') },
    { path: '/eligibility', component: () => import('./pages/SelfCheckPage.vue') },
    { path: '/funds', component: () => import('./pages/FundsPage.vue') },
    { path: '/objections', component: () => import('./pages/LookUpPage.vue') },
    { path: '/:rest(.*)*', component: () => import('./pages/GonePage.vue') },
  ],
  scrollBehavior: () => ({ left: 0, top: 0 }),
})
