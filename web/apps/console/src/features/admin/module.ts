import type { Feature } from '@/feature'

const permission = 'access.manage'
const admin: Feature = {
  routes: [
    { path: '/users', component: () => import('./pages/UserListPage.vue'), meta: { title: 'user.title', permission } },
    { path: '/users/new', component: () => import('./pages/NewUserPage.vue'), meta: { title: 'user.new', permission } },
    { path: '/roles', component: () => import('./pages/RolesPage.vue'), meta: { title: 'role.title', permission } },
    {
      path: '/places',
      component: () => import('./pages/PlacesPage.vue'),
      meta: { title: 'place.title', permission: 'area.manage' },
    },
    {
      path: '/holidays',
      component: () => import('./pages/HolidaysPage.vue'),
      meta: { title: 'holiday.title', permission: 'cases.calendar' },
    },
  ],
  menu: [
    { to: '/users', title: 'user.title', group: 'office', order: 1, permission },
    { to: '/roles', title: 'role.title', group: 'office', order: 2, permission },
    { to: '/places', title: 'place.title', group: 'office', order: 3, permission: 'area.manage' },
    { to: '/holidays', title: 'holiday.title', group: 'office', order: 4, permission: 'cases.calendar' },
  ],
}

export default admin
