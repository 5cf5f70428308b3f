import { describe, expect, it } from 'vitest'
import { menuFor, type Feature } from '@/feature'
import { guard } from './router'

const page = (path: string, permission?: string) => ({ path, fullPath: path, meta: { permission } })
const who = (permissions: string[] | null, mustChangePassword = false) => ({
  me: permissions && { mustChangePassword },
  known: true,
  may: (permission?: string) => !permission || (permissions ?? []).includes(permission),
  load: async () => {},
})

describe('the guard of the pages', () => {
  it('sends people who are not signed in to sign-in and remembers where they wanted to go', () => {
    expect(guard(page('/cases', 'case.read'), who(null))).toEqual({ path: '/sign-in', query: { next: '/cases' } })
  })

  it('asks for a new password before anything else', () => {
    expect(guard(page('/cases'), who(['case.read'], true))).toBe('/password')
    expect(guard(page('/password'), who([], true))).toBe(true)
  })

  it('closes pages whose permission the active post lacks', () => {
    expect(guard(page('/audit', 'audit.read'), who(['case.read']))).toMatchObject({ path: '/closed' })
    expect(guard(page('/cases', 'case.read'), who(['case.read']))).toBe(true)
  })
})

describe('the menu', () => {
  const feature = (permission: string, order: number): Feature => ({
    routes: [],
    menu: [{ to: `/${permission}`, title: permission, group: 'work', order, permission }],
  })

  it('shows only what the post may open, in order, without empty groups', () => {
    const menu = menuFor([feature('b', 2), feature('a', 1), feature('c', 3)], (each) => each !== 'c')
    expect(menu).toEqual([
      { group: 'work', items: [expect.objectContaining({ title: 'a' }), expect.objectContaining({ title: 'b' })] },
    ])
  })
})
