import { describe, expect, it } from 'vitest'
import { asContent, emptyForm, measureOf } from './planForm'

const offer = {
  kind: 'INDUSTRY' as const,
  label: '产业帮扶',
  text: null,
  steps: [{ text: '培训', clause: 'S3-4.1-3' }],
}

describe('the plan form', () => {
  it('offers the substeps of the scheme with a time node each', () => {
    const measure = measureOf(offer, '2026-03-01')
    expect(measure.dueOn).toBe('2026-08-31')
    expect(measure.steps).toEqual([{ text: '培训', clause: 'S3-4.1-3', dueOn: '2026-08-31' }])
  })

  it('sends figures as numbers and leaves empty lines out', () => {
    const form = emptyForm()
    form.situation = ' 情况 '
    form.goals[0] = { text: '增收', unit: '元', from: '5200', to: '9000', dueOn: '2026-12-31' }
    form.goals.push({ text: '', unit: '', from: '', to: '', dueOn: '' })
    const content = asContent(form, false)
    expect(content.situation).toBe('情况')
    expect(content.goals).toEqual([{ text: '增收', unit: '元', from: 5200, to: 9000, dueOn: '2026-12-31' }])
    expect(content.changeReason).toBeNull()
  })

  it('never sends a figure that is no whole number', () => {
    const form = emptyForm()
    form.goals[0] = { text: '增收', unit: '元', from: '', to: '约九千', dueOn: '2026-12-31' }
    expect(asContent(form, false).goals?.[0]?.to).toBeNull()
  })
})
