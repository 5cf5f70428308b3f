import { ref } from 'vue'

/** A non-personal setting of this device, such as chosen columns; broken or missing values fall back. */
export function usePreference<T>(key: string, fallback: T) {
  const name = `lh.pref.${key}`
  const value = ref<T>(fallback)
  const text = localStorage.getItem(name)
  if (text !== null) {
    try {
      value.value = JSON.parse(text)
    } catch {
      localStorage.removeItem(name)
    }
  }

  function set(next: T) {
    ;(value as { value: T }).value = next
    localStorage.setItem(name, JSON.stringify(next))
  }

  return { value: value as { value: T }, set }
}
