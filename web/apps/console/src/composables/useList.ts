import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { toProblem, type Problem } from '@shared/api/problem'
import type { Page } from '@shared/api/types'
import type { Query } from '@shared/api/query'

export type ListLoader<T> = (query: Query) => Promise<Page<T>>

export const PAGE_SIZES = [20, 50, 100] as const
const DEFAULT_SIZE = 50

const single = (value: unknown): string =>
  Array.isArray(value) ? single(value[0]) : typeof value === 'string' ? value : ''

/**
 * A list whose filters, order and page size stand in the address, so that a link or a reload shows the same rows.
 * Cursors are kept in memory: a page number in a link would point elsewhere tomorrow.
 */
export function useList<T>(filterKeys: readonly string[], load: ListLoader<T>, fixed: () => Query = () => ({})) {
  const route = useRoute()
  const router = useRouter()
  const items = ref<T[]>([]) as { value: T[] }
  const total = ref(0)
  const exact = ref(true)
  const next = ref<string | null>(null)
  const cursors = ref<string[]>([])
  const loading = ref(false)
  const problem = ref<Problem | null>(null)
  let turn = 0

  const filters = computed<Record<string, string>>(() =>
    Object.fromEntries(filterKeys.map((key) => [key, single(route.query[key])]).filter(([, value]) => value)),
  )
  const sort = computed(() => single(route.query.sort))
  const size = computed(() => Number(single(route.query.limit)) || DEFAULT_SIZE)

  const query = computed<Query>(() => ({
    ...fixed(),
    ...filters.value,
    sort: sort.value || undefined,
    limit: size.value,
  }))

  async function reload() {
    const mine = ++turn
    loading.value = true
    problem.value = null
    try {
      const page = await load({ ...query.value, cursor: cursors.value.at(-1) })
      if (mine !== turn) return
      items.value = page.items
      total.value = page.total
      next.value = page.next
      exact.value = page.totalIsExact
    } catch (thrown) {
      if (mine === turn) problem.value = toProblem(thrown)
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  const other = () => Object.entries(route.query).filter(([key]) => !filterKeys.includes(key))
  const show = (values: Record<string, unknown>) =>
    router.replace({
      query: Object.fromEntries(
        Object.entries(values).filter(([, value]) => value !== '' && value !== undefined),
      ) as Record<string, string>,
    })

  const applyFilters = (values: Record<string, string>) => show({ ...Object.fromEntries(other()), ...values })
  const sortBy = (value: string) => show({ ...route.query, sort: value })
  const setSize = (value: number) => show({ ...route.query, limit: value === DEFAULT_SIZE ? '' : String(value) })

  function nextPage() {
    if (!next.value) return
    cursors.value = [...cursors.value, next.value]
    void reload()
  }

  function previousPage() {
    cursors.value = cursors.value.slice(0, -1)
    void reload()
  }

  watch(
    () => JSON.stringify(query.value),
    () => {
      cursors.value = []
      void reload()
    },
    { immediate: true },
  )

  const page = computed(() => cursors.value.length + 1)
  return {
    items, total, exact, next, page, loading, problem, filters, sort, size, query,
    reload, applyFilters, sortBy, setSize, nextPage, previousPage,
  } // prettier-ignore
}
