import { createRouter, createWebHistory } from 'vue-router'

export const router = createRouter({
  history: createWebHistory('/m/'),
  routes: [
    { path: '/', component: () => import('./pages/DuePage.vue') },
    { path: '/households/:id', component: () => import('./pages/HomePage.vue'), props: true },
    { path: '/households/:id/visit', component: () => import('./pages/VisitPage.vue'), props: true },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
  scrollBehavior: () => ({ left: 0, top: 0 }),
})
