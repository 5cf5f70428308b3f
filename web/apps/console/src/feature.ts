import type { RouteRecordRaw } from 'vue-router'

/** What a route tells the shell about its page. */
export interface FeaturePage {
  /** Message key of the page's title. */
  title?: string
  /** Without it the page is closed; absent means every signed-in user may open it. */
  permission?: string
  /** Shown without menu and header, also to people who are not signed in. */
  bare?: boolean
}

export type MenuGroup = 'work' | 'procedure' | 'registry' | 'money' | 'office'

export interface MenuItem {
  to: string
  title: string
  group: MenuGroup
  order: number
  permission?: string
}

/** One feature folder says here, and only here, which pages and menu entries it brings. */
export interface Feature {
  routes: RouteRecordRaw[]
  menu: MenuItem[]
}

export const MENU_GROUPS: readonly MenuGroup[] = ['work', 'procedure', 'registry', 'money', 'office']

/** The menu of one user: entries whose permission is held, in groups, in order; empty groups are left out. */
export function menuFor(features: readonly Feature[], may: (permission?: string) => boolean) {
  const items = features.flatMap((feature) => feature.menu).filter((item) => may(item.permission))
  return MENU_GROUPS.map((group) => ({
    group,
    items: items.filter((item) => item.group === group).sort((a, b) => a.order - b.order),
  })).filter((each) => each.items.length > 0)
}
