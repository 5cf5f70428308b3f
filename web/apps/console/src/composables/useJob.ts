import { onBeforeUnmount, ref } from 'vue'
import { api, ok } from '@shared/api/client'
import { Problem, toProblem } from '@shared/api/problem'
import type { Job } from '@shared/api/types'

const POLL_MILLIS = 1000

/** Follows a server job until it ends; a lost connection is retried, not reported as a failed job. */
export function useJob(onEnd: (job: Job) => void) {
  const job = ref<Job | null>(null)
  const problem = ref<Problem | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let following = ''

  async function look() {
    const id = following
    try {
      const now = await ok(api.GET('/api/jobs/{id}', { params: { path: { id } } }))
      if (id !== following) return
      job.value = now
      problem.value = now.state === 'FAILED' && now.problem ? Problem.fromBody(500, now.problem) : null
      if (now.state === 'DONE' || now.state === 'FAILED') return onEnd(now)
    } catch (thrown) {
      problem.value = toProblem(thrown)
      if (problem.value.status >= 400 && problem.value.status < 500) return
    }
    timer = setTimeout(look, POLL_MILLIS)
  }

  function follow(id: string) {
    stop()
    following = id
    void look()
  }

  function stop() {
    following = ''
    clearTimeout(timer)
  }

  onBeforeUnmount(stop)
  return { job, problem, follow, stop }
}
