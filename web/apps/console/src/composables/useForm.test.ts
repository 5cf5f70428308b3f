import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { Problem } from '@shared/api/problem'
import { i18n } from '@/i18n'
import { required, useForm } from './useForm'

const initial = () => ({ address: '' })

function form() {
  let made: ReturnType<typeof useForm<{ address: string }>> | undefined
  const Host = defineComponent({
    setup() {
      made = useForm('test', initial, (v) => [required('address', '家庭住址', v.address)])
      return () => null
    },
  })
  mount(Host, { global: { plugins: [i18n] } })
  return made!
}

describe('a form', () => {
  beforeEach(() => sessionStorage.clear())

  it('gathers its faults on submit and sends nothing', async () => {
    const made = form()
    let sent = 0
    expect(made.errors.value).toEqual([])
    await made.submit(async () => ++sent)
    expect(sent).toBe(0)
    expect(made.errorOf('address')).toBe('请填写家庭住址')
  })

  it('keeps what was typed when the server refuses, and puts its words beside the field', async () => {
    const made = form()
    made.values.value.address = '一组 12 号'
    await made.submit(async () => {
      throw new Problem(422, 'INPUT_INVALID', '有 1 处需要修改。', '', [
        { field: 'address', code: 'ADDRESS_UNKNOWN', message: '没有这个组，请核对' },
      ])
    })
    expect(made.errorOf('address')).toBe('没有这个组，请核对')
    expect(form().values.value.address).toBe('一组 12 号')
  })

  it('forgets the draft once the server has it', async () => {
    const made = form()
    made.values.value.address = '一组 12 号'
    expect(await made.submit(async () => 'done')).toBe('done')
    expect(form().restored.value).toBe(false)
  })
})
