import { describe, expect, it } from 'vitest'
import type { FactWords } from '@shared/api/types'
import { showFact } from './vocabulary'

const words = { locale: 'zh-CN', yesNo: ['是', '否'] as [string, string], labels: { sex: { male: '男' } } }
const fact = (type: FactWords['type'], more: Partial<FactWords> = {}): FactWords => ({
  code: 'x',
  label: 'x',
  type,
  unit: '',
  list: null,
  clause: '',
  ...more,
})

describe('an adopted value', () => {
  it('reads as its type says', () => {
    expect(showFact(fact('MONEY', { unit: '元' }), 780000, words)).toBe('¥7,800.00')
    expect(showFact(fact('QUANTITY', { unit: '亩' }), 250, words)).toBe('2.5 亩')
    expect(showFact(fact('QUANTITY', { unit: '亩' }), 10000, words)).toBe('100 亩')
    expect(showFact(fact('COUNT', { unit: '人' }), 4, words)).toBe('4 人')
    expect(showFact(fact('BOOL'), false, words)).toBe('否')
    expect(showFact(fact('DATE'), '2026-03-01', words)).toBe('2026年3月1日')
  })

  it('shows labels of known codes and the code of unknown ones', () => {
    expect(showFact(fact('CODE', { list: 'sex' }), 'male', words)).toBe('男')
    expect(showFact(fact('CODES', { list: 'sex' }), ['male', 'other'], words)).toBe('男、other')
    expect(showFact(undefined, 'text', words)).toBe('text')
  })
})
