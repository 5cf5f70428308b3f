import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '@/i18n'
import { useSession } from '@/session/session'
import MaskedValue from './MaskedValue.vue'

const inPlace = { template: '<div><slot /></div>' }
const stubs = { ElDialog: inPlace, ElButton: { template: '<button><slot /></button>' }, ElInput: true }

function shown(permissions: string[]) {
  const session = useSession()
  session.me = { permissions, posts: [], userId: 'u' } as never
  return mount(MaskedValue, {
    props: { masked: '5399**********1234', personId: 'p1', number: 'ID', label: '证件号码' },
    global: { plugins: [i18n], stubs },
  })
}

describe('a masked value', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('cannot be asked for without the right', () => {
    expect(shown([]).find('button[aria-label="查看证件号码"]').exists()).toBe(false)
    expect(shown(['registry.reveal-id']).find('button[aria-label="查看证件号码"]').exists()).toBe(true)
  })

  it('is shown for thirty seconds after the purpose was sent, then hidden by itself', async () => {
    let body = ''
    vi.stubGlobal('fetch', async (request: Request) => {
      body = await request.text()
      return new Response(JSON.stringify({ value: '539901199001011234', seconds: 30 }), { status: 200 })
    })
    const wrapper = shown(['registry.reveal-id'])
    const state = wrapper.vm as unknown as { purpose: string; reveal: () => Promise<void> }
    await state.reveal()
    expect(body).toBe('')
    state.purpose = '核对身份'
    const revealing = state.reveal()
    await vi.advanceTimersByTimeAsync(0)
    await revealing
    await flushPromises()
    expect(JSON.parse(body)).toEqual({ personId: 'p1', number: 'ID', purpose: '核对身份' })
    expect(wrapper.find('code').text()).toBe('539901199001011234')
    await vi.advanceTimersByTimeAsync(29_000)
    expect(wrapper.find('code').text()).toBe('539901199001011234')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(wrapper.find('code').text()).toBe('5399**********1234')
  })
})
