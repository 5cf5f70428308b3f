import type { NewVisit } from '@shared/api/types'
import { newId } from '@shared/rules/clock'

export const WAYS = ['HOME', 'ELSEWHERE', 'PHONE'] as const
export const KINDS = ['MEDICAL', 'EMPLOYMENT', 'EDUCATION', 'HOUSING', 'INDUSTRY', 'OTHER'] as const

/** As on the server: a later record says why. */
export const LATE_AFTER_DAYS = 7

export interface VisitForm {
  /** Made on the phone, so that a record sent twice is kept once. */
  id: string
  visitedOn: string
  way: (typeof WAYS)[number]
  difficulties: string
  measures: string
  effects: string
  planCarriedOut: string
  lateReason: string
  needs: { kind: (typeof KINDS)[number]; text: string; dueOn: string }[]
  photoIds: string[]
}

export const emptyVisit = (today: string): VisitForm => ({
  id: newId(),
  visitedOn: today,
  way: 'HOME',
  difficulties: '',
  measures: '',
  effects: '',
  planCarriedOut: '',
  lateReason: '',
  needs: [],
  photoIds: [],
})

/** What S3-3.3 orders and is not there yet, as keys of the field's texts. */
export function missing(form: VisitForm, late: boolean): string[] {
  const needed = ['difficulties', 'measures', 'effects'] as const
  return [
    ...(form.visitedOn ? [] : ['on']),
    ...needed.filter((key) => form[key].trim() === ''),
    ...(late && form.lateReason.trim().length < 2 ? ['lateReason'] : []),
  ]
}

/** What is sent; needs without words are left out. */
export function asVisit(form: VisitForm): NewVisit {
  return {
    id: form.id,
    visitedOn: form.visitedOn,
    way: form.way,
    account: {
      difficulties: form.difficulties.trim(),
      measures: form.measures.trim(),
      effects: form.effects.trim(),
      planCarriedOut: form.planCarriedOut.trim(),
    },
    needs: form.needs
      .filter((need) => need.text.trim() !== '')
      .map((need) => ({ kind: need.kind, text: need.text.trim(), dueOn: need.dueOn || null })),
    facts: null,
    photoIds: form.photoIds,
    lateReason: form.lateReason.trim() || null,
  }
}
