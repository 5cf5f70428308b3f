import type { ActionField } from '@shared/api/types'
import { required, type Rule } from '@/composables/useForm'

/** Where each field of a form described by the server starts. */
export function initialValues(fields: readonly ActionField[]): Record<string, unknown> {
  const empty = (field: ActionField) => {
    if (field.type === 'CHECK') return false
    return field.type === 'MULTI_CHOICE' || field.type === 'PERSONS' ? [] : ''
  }
  return Object.fromEntries(fields.map((field) => [field.name, field.value ?? empty(field)]))
}

export function requiredFaults(fields: readonly ActionField[], values: Record<string, unknown>): Rule[] {
  return fields
    .filter((field) => field.required && field.type !== 'CHECK')
    .map((field) => required(field.name, field.label, values[field.name]))
}

/** Names as people write them in one line: separated by 、 or commas. */
export const splitNames = (line: string): string[] =>
  line
    .split(/[、，,;；]/)
    .map((name) => name.trim())
    .filter(Boolean)

/** Leaves out the fields of a late entry (补录) unless the act lies before today. */
export function withoutLate(fields: readonly ActionField[], legalDate: string, today: string): ActionField[] {
  const late = legalDate !== '' && legalDate < today
  return fields.filter((field) => late || !field.name.startsWith('late'))
}
