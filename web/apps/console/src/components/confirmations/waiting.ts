import type { PasswordReset, UserRow } from '@shared/api/types'

/** One thing that a second administrator has to confirm. */
export interface Waiting {
  key: string
  kind: 'post' | 'reset'
  accountId: string
  account: string
  postId: string | null
  name: string
  what: string
  by: string
  at: string | null
  mayConfirm: boolean
}

/** Posts first, then passwords. */
export function waitingFor(users: readonly UserRow[], resets: readonly PasswordReset[]): Waiting[] {
  const posts = users.flatMap((user) =>
    user.posts
      .filter((post) => post.state === 'WAITING')
      .map((post) => ({
        key: post.postId,
        kind: 'post' as const,
        accountId: user.id,
        account: user.account,
        postId: post.postId,
        name: user.name,
        what: `${post.nodeName} · ${post.roleLabel}`,
        by: '',
        at: null,
        mayConfirm: post.mayConfirm,
      })),
  )
  return [
    ...posts,
    ...resets.map((each) => ({
      key: `reset ${each.accountId}`,
      kind: 'reset' as const,
      accountId: each.accountId,
      account: '',
      postId: null,
      name: each.name,
      what: '',
      by: each.requestedBy,
      at: each.requestedAt,
      mayConfirm: each.mayConfirm,
    })),
  ]
}
