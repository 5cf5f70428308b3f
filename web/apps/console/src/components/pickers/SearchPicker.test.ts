import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import SearchPicker from './SearchPicker.vue'

const ElButton = { template: '<button type="button"><slot /></button>' }
const long = '买买提·'.repeat(15)

function shown(search: (typed: string) => Promise<{ value: string; label: string; detail: string }[]>) {
  const wrapper = mount(SearchPicker, {
    props: {
      id: 'who',
      search,
      modelValue: '',
      'onUpdate:modelValue': (next: string) => wrapper.setProps({ modelValue: next }),
    },
    global: { plugins: [i18n], stubs: { ElButton } },
  })
  return wrapper
}

describe('a search picker', () => {
  it('asks on Enter, shows long and rare names whole, and keeps the choice until another is wanted', async () => {
    const asked: string[] = []
    const wrapper = shown(async (typed) => {
      asked.push(typed)
      return [
        { value: '1', label: long, detail: '5399' },
        { value: '2', label: '𠮷㛃', detail: '' },
      ]
    })
    await wrapper.find('input').setValue(' mmt ')
    expect(asked).toEqual([])
    await wrapper.find('input').trigger('keydown.enter')
    await flushPromises()
    expect(asked).toEqual(['mmt'])
    expect(wrapper.text()).toContain(long)
    await wrapper.findAll('li button')[1]!.trigger('click')
    await flushPromises()
    expect(wrapper.props('modelValue')).toBe('2')
    expect(wrapper.text()).toContain('𠮷㛃')
    await wrapper.find('button').trigger('click')
    expect(wrapper.props('modelValue')).toBe('')
  })

  it('says that nothing was found', async () => {
    const wrapper = shown(async () => [])
    await wrapper.find('input').setValue('无此人')
    await wrapper.find('input').trigger('keydown.enter')
    await flushPromises()
    expect(wrapper.text()).toContain('没有符合条件的记录')
  })
})
