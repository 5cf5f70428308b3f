import { onBeforeUnmount, ref } from 'vue'
import { onStale } from '@shared/api/client'

/**
 * Fetches the page anew when somebody else has changed it meanwhile. What was typed stays in the forms' drafts, and
 * the next save carries the new version: it is a decision, not an accident.
 */
export function useStale(reload: () => unknown) {
  const renewed = ref(false)
  const stop = onStale(() => {
    renewed.value = true
    void reload()
  })
  onBeforeUnmount(stop)
  return renewed
}
