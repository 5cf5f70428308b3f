import { describe, expect, it } from 'vitest'
import type { UserRow } from '@shared/api/types'
import { waitingFor } from './waiting'

const post = (postId: string, state: string) => ({
  postId,
  state,
  mayConfirm: state === 'WAITING',
  nodeName: '澜溪县',
  roleLabel: '审定人',
})
const user = { id: 'u1', account: 'wang', name: '王小明', posts: [post('p1', 'WAITING'), post('p2', 'IN_FORCE')] }

describe('what waits for a second administrator', () => {
  it('are posts not yet in force and passwords asked for, with who may confirm', () => {
    const reset = { accountId: 'u2', name: '李四', requestedBy: '赵五', requestedAt: '2026-11-22T00:00:00Z' }
    const found = waitingFor([user as unknown as UserRow], [{ ...reset, mayConfirm: false }])
    expect(found.map((each) => [each.kind, each.postId, each.name, each.mayConfirm])).toEqual([
      ['post', 'p1', '王小明', true],
      ['reset', null, '李四', false],
    ])
    expect(found[0]?.what).toBe('澜溪县 · 审定人')
  })

  it('is nothing when all is confirmed', () => {
    expect(waitingFor([{ ...user, posts: [post('p2', 'IN_FORCE')] } as unknown as UserRow], [])).toEqual([])
  })
})
