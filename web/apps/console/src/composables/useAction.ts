import { ref } from 'vue'
import { toProblem, type Problem } from '@shared/api/problem'

/** Runs one request at a time and keeps what went wrong where the page can show it. */
export function useAction() {
  const busy = ref(false)
  const problem = ref<Problem | null>(null)

  /** The result, or undefined when it failed or another run is still going on. */
  async function run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = null
    try {
      return await work()
    } catch (thrown) {
      problem.value = toProblem(thrown)
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, run }
}
