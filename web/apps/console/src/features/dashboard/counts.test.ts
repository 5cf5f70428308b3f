import { describe, expect, it } from 'vitest'
import { inOrder } from './counts'

describe('the counts of the workbench', () => {
  it('put overdue work first and keep the order of stock figures', () => {
    const counts = [{ key: 'households' }, { key: 'persons' }, { key: 'awaitingReview' }, { key: 'tasksOverdue' }]
    expect(inOrder(counts).map((each) => each.key)).toEqual(['tasksOverdue', 'awaitingReview', 'households', 'persons'])
  })
})
