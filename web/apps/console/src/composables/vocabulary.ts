import { shallowRef } from 'vue'
import { api, ok } from '@shared/api/client'
import type { FactWords, Vocabulary } from '@shared/api/types'
import { showDate } from '@shared/rules/dates'
import { showFen } from '@shared/rules/money'

const vocabulary = shallowRef<Vocabulary | null>(null)
/** By vocabulary code; money in fen, quantities in hundredths. */
export type FactValue = unknown
let loading: Promise<void> | null = null

async function load() {
  try {
    vocabulary.value = await ok(api.GET('/api/vocabulary'))
  } finally {
    loading = null
  }
}

/** The words of the vocabulary, read once; until then, and when that fails, codes show as they are. */
export function useVocabulary() {
  if (!vocabulary.value) loading ??= load().catch(() => undefined)
  return {
    label: (list: string, code: string | null) =>
      code === null ? '—' : (vocabulary.value?.lists[list]?.[code] ?? code),
    options: (list: string) =>
      Object.entries(vocabulary.value?.lists[list] ?? {}).map(([value, label]) => ({ value, label })),
    fact: (group: string, code: string) =>
      vocabulary.value?.groups.find((each) => each.code === group)?.facts.find((each) => each.code === code),
    show: (fact: FactWords | undefined, value: FactValue, locale: string, yesNo: [string, string]) =>
      showFact(fact, value, { locale, yesNo, labels: vocabulary.value?.lists ?? {} }),
  }
}

interface Words {
  locale: string
  yesNo: [string, string]
  labels: Record<string, Record<string, string>>
}

/** One adopted value as people read it; null is "unknown" and is left to the page. */
export function showFact(fact: FactWords | undefined, value: FactValue, words: Words): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return words.yesNo[value ? 0 : 1]
  const label = (code: string) => (fact?.list ? (words.labels[fact.list]?.[code] ?? code) : code)
  if (Array.isArray(value)) return value.map(label).join('、')
  if (typeof value === 'number') {
    if (fact?.type === 'MONEY') return showFen(value)
    const amount = fact?.type === 'QUANTITY' ? (value / 100).toFixed(2).replace(/\.?0+$/, '') : String(value)
    return fact?.unit ? `${amount} ${fact.unit}` : amount
  }
  const text = String(value)
  return fact?.type === 'DATE' ? showDate(text, words.locale) : label(text)
}
