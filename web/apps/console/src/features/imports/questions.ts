import type { ImportFault } from '@shared/api/types'

export interface QuestionKind {
  code: string
  /** The words of its first occurrence. */
  what: string
  count: number
}

/** Says that a household has open questions; it is none itself. */
const DERIVED = 'HOUSEHOLD_HAS_QUESTIONS'

/** Questions by kind, the most frequent first. */
export function groupQuestions(faults: readonly ImportFault[]): QuestionKind[] {
  const kinds = new Map<string, QuestionKind>()
  for (const fault of faults.filter((each) => each.code !== DERIVED)) {
    const kind = kinds.get(fault.code)
    if (kind) kind.count++
    else kinds.set(fault.code, { code: fault.code, what: fault.what, count: 1 })
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count)
}
