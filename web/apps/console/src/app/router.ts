import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteLocationRaw } from 'vue-router'
import { appErrors } from './errors'
import { features } from './features'
import type { FeaturePage } from '@/feature'

interface Who {
  me: { mustChangePassword: boolean } | null
  known: boolean
  may: (permission?: string) => boolean
  load: () => Promise<void>
}

const SIGN_IN = '/sign-in'
const PASSWORD = '/password'
const FIRST = '/first-administrator'

/** Where a visit really goes: signed-out people to sign-in, a first password before anything else, no closed pages. */
export function guard(to: { path: string; fullPath: string; meta: FeaturePage }, who: Who): RouteLocationRaw | true {
  if (to.path === SIGN_IN || to.path === FIRST) return who.me ? '/' : true
  if (!who.me) return { path: SIGN_IN, query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  if (who.me.mustChangePassword) return to.path === PASSWORD ? true : PASSWORD
  if (!who.may(to.meta.permission)) return { path: '/closed', query: { from: to.fullPath } }
  return true
}

export function createAppRouter(who: Who) {
  const router = createRouter({
    history: createWebHistory('/'),
    routes: [
      ...features.flatMap((feature) => feature.routes),
      { path: '/closed', component: () => import('./ClosedPage.vue'), meta: { title: 'app.closed' } },
      { path: '/:rest(.*)*', component: () => import('./MissingPage.vue'), meta: { title: 'app.missing' } },
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  router.beforeEach(async (to: RouteLocationNormalized) => {
    appErrors.clear()
    if (!who.known) {
      try {
        await who.load()
      } catch (thrown) {
        appErrors.show(thrown)
        if (to.path !== SIGN_IN) return { path: SIGN_IN, query: { next: to.fullPath } }
      }
    }
    return guard(to, who)
  })
  router.onError((thrown) => appErrors.show(thrown))
  return router
}
