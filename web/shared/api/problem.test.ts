import { describe, expect, it } from 'vitest'
import { Problem, toProblem } from './problem'

describe('problems', () => {
  it('keep code, words, clause and faulty fields of problem+json', () => {
    const problem = Problem.fromBody(422, {
      code: 'INPUT_INVALID',
      detail: '有 2 处需要修改。',
      clause: 'S3-2.2-2c',
      errors: [{ where: '/members/0/idNumber', code: 'ID_CHECK_DIGIT', message: '校验码不符' }],
    })
    expect(problem).toMatchObject({
      status: 422,
      code: 'INPUT_INVALID',
      detail: '有 2 处需要修改。',
      clause: 'S3-2.2-2c',
    })
    expect(problem.violations).toEqual([{ field: 'idNumber', code: 'ID_CHECK_DIGIT', message: '校验码不符' }])
  })

  it('find the field of one line of many', () => {
    const errors = ['/rest/3', '/rest', '/2', ''].map((where) => ({ where, code: 'X', message: 'x' }))
    const found = Problem.fromBody(422, { code: 'INPUT_INVALID', errors })
    expect(found.violations.map((each) => each.field)).toEqual(['rest', 'rest', '2', ''])
  })

  it('survive an answer that is no problem+json', () => {
    expect(Problem.fromBody(502, '<html>bad gateway</html>')).toMatchObject({ code: 'HTTP_502', detail: '' })
    expect(toProblem(new TypeError('x is undefined'))).toMatchObject({ code: 'UNEXPECTED', detail: 'x is undefined' })
  })
})
