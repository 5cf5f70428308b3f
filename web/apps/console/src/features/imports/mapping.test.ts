import { describe, expect, it } from 'vitest'
import type { ImportFault, ImportSheet } from '@shared/api/types'
import { doubled, proposed, unfilled } from './mapping'
import { groupQuestions } from './questions'
import { stageOf } from './stages'

const column = (index: number, proposal: string | null) => ({
  index,
  header: `列${index}`,
  samples: [],
  proposal,
  confidence: 1,
})
const sheet = (columns: ImportSheet['columns'], headerRow: number | null = 4): ImportSheet => ({
  index: 0,
  name: '云城',
  headerRow,
  rows: headerRow === null ? 0 : 9,
  use: headerRow !== null,
  columns,
})

describe('the column mapping', () => {
  it('starts from the proposal and leaves out sheets without a header', () => {
    const [first, second] = proposed([sheet([column(0, 'person.name')]), sheet([], null)])
    expect(first).toEqual({ index: 0, use: true, columns: [{ index: 0, target: 'person.name' }] })
    expect(second?.use).toBe(false)
  })

  it('finds a target taken twice and a required one left out', () => {
    const [choice] = proposed([sheet([column(0, 'person.name'), column(1, 'person.name'), column(2, null)])])
    expect(doubled(choice!)).toEqual(['person.name'])
    const target = { code: 'person.id', label: '证件号码', group: '', required: true }
    expect(unfilled(choice!, [target, { ...target, code: 'x', required: false }])).toEqual([target])
    const [heads] = proposed([sheet([column(0, 'head_name')])])
    expect(unfilled(heads!, [{ ...target, code: 'name' }])).toEqual([])
  })
})

describe('the stages of an import', () => {
  it('follow its state, so that a reload lands on the right page', () => {
    expect([
      stageOf('UPLOADED'),
      stageOf('CHECKING'),
      stageOf('CHECKED'),
      stageOf('IMPORTING'),
      stageOf('UNDONE'),
    ]).toEqual(['mapping', 'progress', 'preview', 'progress', 'result'])
  })
})

describe('the questions of a file', () => {
  it('stand by kind, the most frequent first', () => {
    const fault = (code: string, what: string) => ({ code, what }) as ImportFault
    const kinds = groupQuestions([
      fault('HOUSEHOLD_HAS_QUESTIONS', '本户'),
      fault('A', '甲'),
      fault('B', '乙'),
      fault('B', '乙二'),
    ])
    expect(kinds).toEqual([
      { code: 'B', what: '乙', count: 2 },
      { code: 'A', what: '甲', count: 1 },
    ])
  })
})
