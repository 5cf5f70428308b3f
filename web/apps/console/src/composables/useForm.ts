import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAction } from './useAction'
import { useDraft } from './drafts'

export interface Rule {
  field: string
  label: string
  /** A message key when the value is not acceptable; checked on submit, never on blur. */
  fault: () => string | null
}

/** Values with a draft, faults gathered on submit, and the server's violations put beside their fields. */
export function useForm<T extends object>(draftKey: string, initial: () => T, rules: (values: T) => Rule[]) {
  const { t } = useI18n()
  const draft = useDraft(draftKey, initial)
  const own = ref<{ field: string; text: string }[]>([])
  const { busy, problem, run } = useAction()

  const errors = computed(() => [
    ...own.value,
    ...(problem.value?.violations ?? [])
      .filter((each) => each.field)
      .map((each) => ({ field: each.field, text: each.message })),
  ])
  const errorOf = (field: string) => errors.value.find((each) => each.field === field)?.text

  /** Sends when nothing is wrong here; the draft is cleared only after the server accepted it. */
  async function submit<R>(send: (values: T) => Promise<R>): Promise<R | undefined> {
    problem.value = null
    own.value = rules(draft.values.value).flatMap((rule) => {
      const key = rule.fault()
      return key ? [{ field: rule.field, text: t(key, { label: rule.label }) }] : []
    })
    if (own.value.length > 0) return undefined
    const result = await run(async () => ({ value: await send(draft.values.value) }))
    if (!result) return undefined
    draft.clear()
    return result.value
  }

  return {
    values: draft.values,
    restored: draft.restored,
    discard: () => draft.clear(),
    settle: draft.clear,
    errors,
    errorOf,
    busy,
    problem,
    submit,
  }
}

export type Form<T extends object> = ReturnType<typeof useForm<T>>

/** The usual rule: something must be filled in. */
export function required(field: string, label: string, value: unknown): Rule {
  return {
    field,
    label,
    fault: () => {
      const empty = value === null || value === undefined || (Array.isArray(value) && value.length === 0)
      return empty || (typeof value === 'string' && value.trim() === '') ? 'form.missing' : null
    },
  }
}
