import type { NewPost, Role } from '@shared/api/types'

export type NodeKind = 'PLACE' | 'ORG'

export interface PostDraft {
  role: NewPost['role'] | ''
  nodeKind: NodeKind
  nodeCode: string
  from: string
  to: string
}

/** What the server takes; the form is sent only when a role is chosen. */
export const postOf = (draft: PostDraft): NewPost => ({
  role: draft.role as NewPost['role'],
  nodeKind: draft.nodeKind,
  nodeCode: draft.nodeCode,
  from: draft.from,
  to: draft.to || null,
})

/** In which kinds of node a role may sit. */
export function nodeKinds(seats: Role['seats']): NodeKind[] {
  const inPlaces = seats.some((seat) => seat !== 'ORGANISATION')
  return [...(inPlaces ? (['PLACE'] as const) : []), ...(seats.includes('ORGANISATION') ? (['ORG'] as const) : [])]
}
