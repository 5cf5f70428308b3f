import { ref, toRaw, watch, type Ref } from 'vue'

const PREFIX = 'lh.field.'

/** What a phone keeps of an unfinished record: it outlives a closed tab and goes when it is sent or on sign-out. */
export function clearDrafts() {
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
  keys.filter((key) => key.startsWith(PREFIX)).forEach((key) => localStorage.removeItem(key))
}

export function useDraft<T extends object>(key: string, initial: () => T) {
  const stored = localStorage.getItem(PREFIX + key)
  let found: T | null = null
  try {
    found = stored === null ? null : { ...initial(), ...(JSON.parse(stored) as Partial<T>) }
  } catch {
    localStorage.removeItem(PREFIX + key)
  }
  const values = ref(found ?? initial()) as Ref<T>
  const restored = ref(found !== null)
  let active = true
  watch(
    values,
    (next) => {
      if (active) localStorage.setItem(PREFIX + key, JSON.stringify(toRaw(next)))
    },
    { deep: true, flush: 'sync' },
  )

  function clear() {
    active = false
    values.value = initial()
    active = true
    restored.value = false
    localStorage.removeItem(PREFIX + key)
  }

  return { values, restored, clear }
}
