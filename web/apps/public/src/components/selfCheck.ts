import type { SelfCheckQuestion } from '@shared/api/types'

/** What was told so far: in memory only, gone with the page. */
export interface Told {
  place: string | null
  answers: Record<string, string>
  skipped: string[]
  /** The paths of each question that was answered, for the way back. */
  trail: string[][]
}

export const nothingTold = (): Told => ({ place: null, answers: {}, skipped: [], trail: [] })

/** One answered question more; a path without a value is one the person does not know. */
export function tell(told: Told, question: SelfCheckQuestion, values: Record<string, string>): Told {
  const given = question.paths.filter((path) => values[path])
  const unknown = question.paths.filter((path) => !values[path])
  return {
    place: told.place,
    answers: { ...told.answers, ...Object.fromEntries(given.map((path) => [path, values[path] as string])) },
    skipped: [...told.skipped, ...unknown],
    trail: [...told.trail, question.paths],
  }
}

/** The same without the last answer. */
export function takeBack(told: Told): Told {
  const last = told.trail.at(-1)
  if (!last) return { ...told, place: null }
  return {
    place: told.place,
    answers: Object.fromEntries(Object.entries(told.answers).filter(([path]) => !last.includes(path))),
    skipped: told.skipped.filter((path) => !last.includes(path)),
    trail: told.trail.slice(0, -1),
  }
}

/** Number of the member a path is about, from 1; 0 for the household. */
export function memberOf(path: string): number {
  const found = /^members\[(\d+)]/.exec(path)
  return found ? Number(found[1]) + 1 : 0
}
