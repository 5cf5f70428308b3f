import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '@/i18n'
import { useSession } from '@/session/session'
import ChangeForm from './ChangeForm.vue'

const inPlace = { template: '<div><slot /></div>' }
const ElButton = {
  props: ['nativeType', 'type'],
  template: '<button :type="nativeType ?? \'button\'"><slot /></button>',
}
const field = { name: 'to', label: '迁往', type: 'TEXT', required: true, options: [], hint: null, value: null }
const entry = {
  kind: 'MOVE' as const,
  label: '整户迁移',
  effect: '全户迁往他处',
  evidence: 'REQUIRED',
  fields: [field],
}

function shown(answers: Record<string, unknown>) {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname
    sent.push({ path, body: await request.json() })
    const answer = answers[path.split('/').pop()!]
    return answer === undefined
      ? Promise.reject(new TypeError('Failed to fetch'))
      : new Response(JSON.stringify(answer), { status: 200 })
  })
  const session = useSession()
  session.me = { permissions: [], posts: [], userId: 'u', serverToday: '2026-11-22' } as never
  const wrapper = mount(ChangeForm, {
    props: { householdId: 'h1', entry },
    global: { plugins: [i18n], stubs: { ElButton, ElAlert: inPlace, RouterLink: inPlace, FilesInput: true } },
  })
  return { sent, wrapper }
}

describe('a change in the life of a household', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    sessionStorage.clear()
  })
  afterEach(() => vi.unstubAllGlobals())

  it('is not sent before everything required is there, proof included', async () => {
    const { sent, wrapper } = shown({})
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(sent).toEqual([])
    const text = wrapper.text()
    for (const each of ['迁往', '理由', '证明材料']) expect(text).toContain(each)
  })

  it('shows what ends and that somebody else has to approve, before it is sent', async () => {
    const consequence = {
      subjectKind: 'CASE',
      subjectId: 'c',
      label: '低保',
      what: '终止',
      clause: 'S0-1',
      removes: true,
    }
    const { sent, wrapper } = shown({
      preview: { needsApproval: true, why: '停发待遇', summary: '迁往乙村', consequences: [consequence] },
    })
    await wrapper.findAll('button[type=button]')[0]!.trigger('click')
    await flushPromises()
    expect(sent[0]?.path).toBe('/api/households/h1/changes/preview')
    expect(wrapper.text()).toContain('将终止')
    expect(wrapper.text()).toContain('停发待遇')
    expect(wrapper.find('button[type=submit]').text()).toBe('提交批准')
  })

  it('keeps what was typed when the connection is lost', async () => {
    const { wrapper } = shown({})
    await wrapper.find('#to').setValue('𠮷村')
    await wrapper.find('#reason').setValue('投靠子女')
    await wrapper.findAll('button[type=button]')[0]!.trigger('click')
    await flushPromises()
    expect(wrapper.text()).toContain('没有连上服务器')
    expect((wrapper.find('#to').element as HTMLInputElement).value).toBe('𠮷村')
    expect(sessionStorage.getItem('lh.draft.change.h1.MOVE')).toContain('投靠子女')
  })
})
