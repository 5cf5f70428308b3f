import { ref, shallowRef, type Ref } from 'vue'
import { toProblem, type Problem } from '@shared/api/problem'

/** One request at a time with its answer and what went wrong. */
export function useRequest<T>() {
  const data = shallowRef(null) as Ref<T | null>
  const problem = ref<Problem | null>(null)
  const busy = ref(false)

  async function run(work: () => Promise<T>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    try {
      data.value = await work()
      return true
    } catch (thrown) {
      problem.value = toProblem(thrown)
      return false
    } finally {
      busy.value = false
    }
  }

  return { data, problem, busy, run }
}
