import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '@/i18n'
import type { Household } from '@shared/api/types'
import EditHousehold from './EditHousehold.vue'

const stubs = {
  ElButton: { props: ['nativeType'], template: '<button :type="nativeType ?? \'button\'"><slot /></button>' },
  ElInput: {
    props: ['modelValue', 'id'],
    emits: ['update:modelValue'],
    template: '<input :id="id" :value="modelValue" @input="$emit(\'update:modelValue\', $event.target.value)" />',
  },
}
const at = (address: string) => ({ household: { id: 'h1' }, address }) as unknown as Household

describe('two people who edit one household', () => {
  beforeEach(() => sessionStorage.clear())
  afterEach(() => vi.unstubAllGlobals())

  it('lose nothing: the later one sees both and saves knowingly', async () => {
    const tags: (string | null)[] = []
    vi.stubGlobal('fetch', async (request: Request) => {
      tags.push(request.headers.get('If-Match'))
      return tags.length === 1
        ? new Response(JSON.stringify({ code: 'EDITED_MEANWHILE', detail: '已被他人修改。' }), { status: 412 })
        : new Response('{}', { status: 200 })
    })
    const wrapper = mount(EditHousehold, {
      props: { household: at('旧址'), etag: '"3"' },
      global: { plugins: [i18n], stubs },
    })
    await wrapper.find('input').setValue('我的新址')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(wrapper.emitted('stale')).toHaveLength(1)
    await wrapper.setProps({ household: at('他人的新址'), etag: '"4"' })
    expect(wrapper.text()).toContain('已被他人修改')
    expect(wrapper.text()).toContain('他人的新址')
    expect((wrapper.find('input').element as HTMLInputElement).value).toBe('我的新址')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(tags).toEqual(['"3"', '"4"'])
    expect(wrapper.emitted('saved')).toHaveLength(1)
  })
})
