import type { Role } from '@shared/api/types'

export type NodeKind = 'PLACE' | 'ORG'

export interface PostDraft {
  role: string
  nodeKind: NodeKind
  nodeCode: string
  from: string
  to: string
}

/** In which kinds of node a role may sit. */
export function nodeKinds(seats: Role['seats']): NodeKind[] {
  const inPlaces = seats.some((seat) => seat !== 'ORGANISATION')
  return [...(inPlaces ? (['PLACE'] as const) : []), ...(seats.includes('ORGANISATION') ? (['ORG'] as const) : [])]
}
