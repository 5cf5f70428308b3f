import { describe, expect, it } from 'vitest'
import { memberOf, nothingTold, takeBack, tell } from './selfCheck'

const question = {
  code: 'x',
  label: '',
  type: 'BOOL',
  unit: '',
  options: [],
  paths: ['members[0].x', 'members[1].x'],
  why: [],
}

describe('what is told', () => {
  it('keeps what is known and notes what is not', () => {
    const told = tell(nothingTold(), question, { 'members[0].x': 'true', 'members[1].x': '' })
    expect(told.answers).toEqual({ 'members[0].x': 'true' })
    expect(told.skipped).toEqual(['members[1].x'])
  })

  it('goes back one question at a time, to the very beginning', () => {
    const told = tell({ ...nothingTold(), place: '5399' }, question, { 'members[0].x': 'true' })
    expect(takeBack(told)).toEqual({ ...nothingTold(), place: '5399' })
    expect(takeBack(takeBack(told)).place).toBeNull()
  })

  it('knows whom a path is about', () => {
    expect([memberOf('unit.x'), memberOf('members[0].x'), memberOf('members[11].x')]).toEqual([0, 1, 12])
  })
})
