import type { ImportFault } from '@shared/api/types'

export interface QuestionKind {
  code: string
  /** The words of its first occurrence. */
  what: string
  count: number
}

/** Questions by kind, the most frequent first. */
export function groupQuestions(faults: readonly ImportFault[]): QuestionKind[] {
  const kinds = new Map<string, QuestionKind>()
  for (const fault of faults) {
    const kind = kinds.get(fault.code)
    if (kind) kind.count++
    else kinds.set(fault.code, { code: fault.code, what: fault.what, count: 1 })
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count)
}
