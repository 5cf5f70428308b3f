import { shallowRef } from 'vue'
import { toProblem, type Problem } from '@shared/api/problem'

const problem = shallowRef<Problem | null>(null)

/** What no page caught is shown to the user above the page, never only written to a log. */
export const appErrors = {
  problem,
  show(thrown: unknown) {
    problem.value = toProblem(thrown)
  },
  clear() {
    problem.value = null
  },
}
