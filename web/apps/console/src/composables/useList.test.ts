import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Query } from '@shared/api/query'
import { useList } from './useList'

async function listAt(address: string) {
  const asked: Query[] = []
  let list: ReturnType<typeof useList<{ id: string }>> | undefined
  const Host = defineComponent({
    setup() {
      list = useList(['q', 'place'], async (query) => {
        asked.push(Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Query)
        return {
          items: [{ id: String(query.cursor ?? 'first') }],
          next: query.cursor ? null : 'c2',
          total: 70,
          totalIsExact: true,
        }
      })
      return () => null
    },
  })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/x', component: Host }] })
  await router.push(address)
  mount({ template: '<router-view />' }, { global: { plugins: [router] } })
  await flushPromises()
  return { asked, list: list!, router }
}

describe('a list', () => {
  it('takes its filters from the address, so that a link shows the same rows', async () => {
    const { asked } = await listAt('/x?place=5399&sort=-deadline&other=1')
    expect(asked).toEqual([{ place: '5399', sort: '-deadline', limit: 50 }])
  })

  it('goes on and back by cursors, and starts anew when a filter changes', async () => {
    const { asked, list, router } = await listAt('/x')
    list.nextPage()
    await flushPromises()
    expect(list.page.value).toBe(2)
    expect(list.next.value).toBeNull()
    list.previousPage()
    await flushPromises()
    list.nextPage()
    await flushPromises()
    await list.applyFilters({ q: 'wxm' })
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ q: 'wxm' })
    expect(list.page.value).toBe(1)
    expect(asked.map((query) => query.cursor)).toEqual([undefined, 'c2', undefined, 'c2', undefined])
  })

  it('drops a late answer of an earlier question', async () => {
    const { list } = await listAt('/x')
    const first = list.reload()
    const second = list.reload()
    await Promise.all([first, second])
    expect(list.loading.value).toBe(false)
    expect(list.items.value).toEqual([{ id: 'first' }])
  })
})
