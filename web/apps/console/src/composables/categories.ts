import { computed, shallowRef } from 'vue'
import { api, ok } from '@shared/api/client'
import { useVocabulary } from './vocabulary'

const schemes = shallowRef<Map<string, string> | null>(null)
let loading: Promise<void> | null = null

async function load() {
  try {
    const all = await ok(api.GET('/api/schemes', { params: { query: {} } }))
    schemes.value = new Map(all.map((each) => [each.code, each.label]))
  } finally {
    loading = null
  }
}

/** What a household is recognised as: a kind of the vocabulary, or the scheme by whose procedure it was recognised. */
export function useCategories(mayReadSchemes: boolean) {
  const words = useVocabulary()
  if (mayReadSchemes && !schemes.value) loading ??= load().catch(() => undefined)
  const label = (code: string) => {
    const known = words.label('household_kind', code)
    return known === code ? (schemes.value?.get(code) ?? code) : known
  }
  const options = computed(() => [
    ...words.options('household_kind'),
    ...[...(schemes.value ?? [])].map(([value, text]) => ({ value, label: text })),
  ])
  return { label, options }
}
