import { beforeEach, describe, expect, it } from 'vitest'
import { clearDrafts, useDraft } from './drafts'

beforeEach(() => localStorage.clear())

describe('a draft on the phone', () => {
  it('comes back in another tab and goes when it was sent', () => {
    const first = useDraft('visit.1', () => ({ words: '' }))
    first.values.value.words = '屋顶漏雨'
    const second = useDraft('visit.1', () => ({ words: '' }))
    expect(second.restored.value).toBe(true)
    expect(second.values.value.words).toBe('屋顶漏雨')
    second.clear()
    expect(useDraft('visit.1', () => ({ words: '' })).restored.value).toBe(false)
  })

  it('is gone after sign-out, and other things on the device stay', () => {
    localStorage.setItem('lh.locale', 'en')
    useDraft('visit.2', () => ({ words: '' })).values.value.words = '缺药'
    clearDrafts()
    expect(localStorage.length).toBe(1)
  })

  it('starts anew when what was kept cannot be read', () => {
    localStorage.setItem('lh.field.visit.3', '{broken')
    expect(useDraft('visit.3', () => ({ words: '' })).restored.value).toBe(false)
  })
})
