import type { ImportState } from '@shared/api/types'

export const STAGES = ['upload', 'mapping', 'preview', 'progress', 'result'] as const
export type Stage = (typeof STAGES)[number]

/** Which page of the wizard belongs to a state of the import; a reload always lands on the right one. */
export function stageOf(state: ImportState): Stage {
  switch (state) {
    case 'UPLOADED':
    case 'MAPPED':
      return 'mapping'
    case 'CHECKING':
    case 'IMPORTING':
      return 'progress'
    case 'CHECKED':
      return 'preview'
    default:
      return 'result'
  }
}
