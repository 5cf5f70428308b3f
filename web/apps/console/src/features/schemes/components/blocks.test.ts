import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks'

describe('blocksOf', () => {
  it('takes title, headings and rules apart', () => {
    const { title, parts } = blocksOf('# 送温暖\n编号 x\n\n## 对象\n- 应当符合:农村(S1-06)\n第一步')
    expect(title).toBe('送温暖')
    expect(parts).toEqual([
      { heading: '', lines: [{ text: '编号 x', rule: false }] },
      {
        heading: '对象',
        lines: [
          { text: '应当符合:农村(S1-06)', rule: true },
          { text: '第一步', rule: false },
        ],
      },
    ])
  })

  it('shows nothing for nothing', () => expect(blocksOf('')).toEqual({ title: '', parts: [] }))
})
