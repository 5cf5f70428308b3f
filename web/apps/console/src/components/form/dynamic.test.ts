import { describe, expect, it } from 'vitest'
import type { ActionField } from '@shared/api/types'
import { initialValues, requiredFaults, splitNames, withoutLate } from './dynamic'

const field = (name: string, type: ActionField['type'], more: Partial<ActionField> = {}): ActionField => ({
  name,
  label: name,
  type,
  required: true,
  options: [],
  hint: null,
  value: null,
  ...more,
})

describe('a form described by the server', () => {
  it('starts with the given values or with empty ones of the right kind', () => {
    const fields = [
      field('date', 'DATE', { value: '2026-03-01' }),
      field('who', 'PERSONS'),
      field('sure', 'CHECK'),
      field('why', 'TEXT'),
    ]
    expect(initialValues(fields)).toEqual({ date: '2026-03-01', who: [], sure: false, why: '' })
  })

  it('asks for what is required and nothing else', () => {
    const fields = [
      field('why', 'LONG_TEXT'),
      field('note', 'TEXT', { required: false }),
      field('who', 'PERSONS'),
      field('n', 'INTEGER'),
    ]
    const faults = requiredFaults(fields, { why: '  ', note: '', who: [], n: 0 }).filter((rule) => rule.fault())
    expect(faults.map((rule) => rule.field)).toEqual(['why', 'who'])
  })

  it('reads names written in one line', () => {
    expect(splitNames('买买提·艾力、 欧阳丽,张三，')).toEqual(['买买提·艾力', '欧阳丽', '张三'])
  })

  it('asks for a reason of late entry only when the date lies before today', () => {
    const fields = [field('legalDate', 'DATE'), field('lateReason', 'LONG_TEXT')]
    expect(withoutLate(fields, '2026-03-02', '2026-03-02').map((each) => each.name)).toEqual(['legalDate'])
    expect(withoutLate(fields, '2026-03-01', '2026-03-02')).toEqual(fields)
  })
})
