export const STEPS = ['entry', 'text', 'who', 'check'] as const
export type Step = (typeof STEPS)[number]

export interface ObjectionAnswers {
  /** Number of the line, `all` for the whole notice, empty while unanswered. */
  entry: string
  text: string
  anonymous: '' | 'yes' | 'no'
  name: string
  phone: string
}

export const emptyAnswers = (): ObjectionAnswers => ({ entry: '', text: '', anonymous: '', name: '', phone: '' })

export const LONGEST = 2000

/** The fault of one page as field and message key; checked on 继续, never on blur. */
export function faultOf(step: Step, answers: ObjectionAnswers): { field: string; key: string } | null {
  if (step === 'entry' && !answers.entry) return { field: 'entry', key: 'objection.faults.entry' }
  if (step === 'text' && answers.text.trim().length < 5) return { field: 'text', key: 'objection.faults.text' }
  if (step !== 'who') return null
  if (!answers.anonymous) return { field: 'anonymous', key: 'objection.faults.anonymous' }
  if (answers.anonymous === 'no' && !answers.name.trim()) return { field: 'name', key: 'objection.faults.name' }
  return null
}

/** What is sent; a name typed before choosing anonymity never leaves the device. */
export function toForm(answers: ObjectionAnswers, website: string) {
  const named = answers.anonymous === 'no'
  return {
    entryNo: answers.entry === 'all' ? null : Number(answers.entry),
    anonymous: !named,
    name: named ? answers.name.trim() : null,
    phone: named ? answers.phone.replace(/\s/g, '') || null : null,
    text: answers.text.trim(),
    website,
  }
}
