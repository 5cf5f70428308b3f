import { onUnmounted, ref, shallowRef, watch, type Ref } from 'vue'
import { toProblem, type Problem } from '@shared/api/problem'

/** Loads something that depends on `key` and loads it again when the key changes; late answers are dropped. */
export function useLoaded<K, T>(key: () => K, load: (key: K) => Promise<T>) {
  const data = shallowRef(null) as Ref<T | null>
  const problem = ref<Problem | null>(null)
  const loading = ref(false)
  let turn = 0

  async function reload() {
    const mine = ++turn
    loading.value = true
    problem.value = null
    try {
      const loaded = await load(key())
      if (mine === turn) data.value = loaded
    } catch (thrown) {
      if (mine === turn) problem.value = toProblem(thrown)
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  watch(key, reload, { immediate: true })
  onUnmounted(() => turn++)

  return { data, problem, loading, reload }
}
