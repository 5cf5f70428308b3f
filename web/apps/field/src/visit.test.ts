import { describe, expect, it } from 'vitest'
import { asVisit, emptyVisit, missing } from './visit'

describe('the record of a visit', () => {
  it('names which of the four of S3-3.3 is missing', () => {
    const form = emptyVisit('2026-03-02')
    form.difficulties = '饮水困难'
    form.effects = '  '
    expect(missing(form, false)).toEqual(['measures', 'effects'])
  })

  it('asks why when it is written down late', () => {
    const form = { ...emptyVisit('2026-02-01'), difficulties: '无', measures: '无', effects: '无' }
    expect(missing(form, true)).toEqual(['lateReason'])
    expect(missing({ ...form, lateReason: '山里没有信号' }, true)).toEqual([])
  })

  it('keeps its id from the phone and leaves empty needs out', () => {
    const form = emptyVisit('2026-03-02')
    form.needs = [
      { kind: 'MEDICAL', text: ' 办慢病证 ', dueOn: '' },
      { kind: 'OTHER', text: ' ', dueOn: '' },
    ]
    const sent = asVisit(form)
    expect(sent.id).toBe(form.id)
    expect(sent.needs).toEqual([{ kind: 'MEDICAL', text: '办慢病证', dueOn: null }])
  })
})
