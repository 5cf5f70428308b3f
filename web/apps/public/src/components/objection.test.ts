import { describe, expect, it } from 'vitest'
import { emptyAnswers, faultOf, toForm } from './objection'

describe('an objection', () => {
  it('asks one thing at a time', () => {
    const answers = emptyAnswers()
    expect(faultOf('entry', answers)?.field).toBe('entry')
    expect(faultOf('text', { ...answers, text: '  有车 ' })?.field).toBe('text')
    expect(faultOf('who', answers)?.field).toBe('anonymous')
    expect(faultOf('who', { ...answers, anonymous: 'no' })?.field).toBe('name')
    expect(faultOf('who', { ...answers, anonymous: 'yes' })).toBeNull()
  })

  it('never sends a name with an anonymous objection', () => {
    const form = toForm(
      { entry: '3', text: ' 该户有小汽车 ', anonymous: 'yes', name: '王某', phone: '154 0000 0000' },
      '',
    )
    expect(form).toEqual({ entryNo: 3, anonymous: true, name: null, phone: null, text: '该户有小汽车', website: '' })
  })

  it('speaks about the whole notice when no line is chosen', () => {
    expect(
      toForm({ ...emptyAnswers(), entry: 'all', anonymous: 'no', name: ' 王某 ', phone: '154 0000 0000' }, ''),
    ).toMatchObject({
      entryNo: null,
      name: '王某',
      phone: '15400000000',
    })
  })
})
