import type { CaseFile } from '@shared/api/types'

/** The day whose law and facts count: that of the decision; null while the case runs and today counts. */
export function answeredOn(file: Pick<CaseFile, 'state' | 'steps'>): string | null {
  if (file.state === 'OPEN') return null
  const decided = file.steps.filter((step) => step.kind.toUpperCase() === 'DECISION' && step.state === 'DONE')
  return decided.at(-1)?.legalDate ?? null
}
