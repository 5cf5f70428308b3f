import { ref, toRaw, watch, type Ref } from 'vue'

const PREFIX = 'lh.draft.'

/** Forms may hold personal data: drafts live in this tab only and go with sign-out. */
const store = () => sessionStorage

export function clearDrafts() {
  const keys = Array.from({ length: store().length }, (_, at) => store().key(at) ?? '')
  keys.filter((key) => key.startsWith(PREFIX)).forEach((key) => store().removeItem(key))
}

function read<T extends object>(key: string, initial: T): T | null {
  const text = store().getItem(PREFIX + key)
  if (text === null) return null
  try {
    return { ...initial, ...(JSON.parse(text) as Partial<T>) }
  } catch {
    store().removeItem(PREFIX + key)
    return null
  }
}

/**
 * Form values that survive a reload, an expired session and a failed request until `clear` is called.
 * `restored` says that the values shown come from a draft.
 */
export function useDraft<T extends object>(key: string, initial: () => T) {
  const found = read(key, initial())
  const values = ref(found ?? initial()) as Ref<T>
  const restored = ref(found !== null)
  let active = true

  watch(
    values,
    (next) => {
      if (active) store().setItem(PREFIX + key, JSON.stringify(toRaw(next)))
    },
    { deep: true, flush: 'sync' },
  )

  /** Forgets the draft and shows `next`, or the first values again. */
  function clear(next: T = initial()) {
    active = false
    values.value = next
    active = true
    restored.value = false
    store().removeItem(PREFIX + key)
  }

  return { values, restored, clear }
}
