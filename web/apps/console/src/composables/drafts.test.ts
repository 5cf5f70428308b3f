import { beforeEach, describe, expect, it } from 'vitest'
import { clearDrafts, useDraft } from './drafts'

const initial = () => ({ text: '', tags: [] as string[] })

describe('drafts', () => {
  beforeEach(() => sessionStorage.clear())

  it('survive a reload until the form is sent', () => {
    const first = useDraft('case.1', initial)
    first.values.value.text = '屋顶漏雨'
    const second = useDraft('case.1', initial)
    expect(second.values.value.text).toBe('屋顶漏雨')
    expect(second.restored.value).toBe(true)
    second.clear()
    expect(useDraft('case.1', initial).restored.value).toBe(false)
  })

  it('keep the text of one form out of another', () => {
    useDraft('case.1', initial).values.value.text = 'a'
    expect(useDraft('case.2', initial).values.value.text).toBe('')
  })

  it('go with sign-out and leave other keys alone', () => {
    sessionStorage.setItem('other', '1')
    useDraft('case.1', initial).values.value.text = 'a'
    clearDrafts()
    expect(sessionStorage.getItem('other')).toBe('1')
    expect(useDraft('case.1', initial).restored.value).toBe(false)
  })

  it('ignore a draft that cannot be read', () => {
    sessionStorage.setItem('lh.draft.case.1', '{broken')
    expect(useDraft('case.1', initial).values.value).toEqual(initial())
  })
})
