import { flushPromises, mount } from '@vue/test-utils'
import ElementPlus from 'element-plus'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '@/i18n'
import ExportButton from './ExportButton.vue'

describe('the export button', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    document.body.innerHTML = ''
  })

  function shown(props: { address: string; mayUnmask?: boolean }) {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address)
      return new Response(JSON.stringify({ code: 'EXPORT_TOO_LARGE', detail: '超过50000户：请按乡镇分别导出。' }), {
        status: 422,
      })
    })
    const wrapper = mount(ExportButton, { props, attachTo: document.body, global: { plugins: [i18n, ElementPlus] } })
    return { asked, wrapper }
  }

  it('says why an export was refused and keeps the dialog for another try', async () => {
    const { asked, wrapper } = shown({ address: '/api/cases/export?state=OPEN' })
    await wrapper.find('button').trigger('click')
    await flushPromises()
    expect(asked).toEqual(['/api/cases/export?state=OPEN'])
    expect(document.body.textContent).toContain('请按乡镇分别导出')
  })

  it('asks for a purpose before whole numbers leave', async () => {
    const { asked, wrapper } = shown({ address: '/api/households/export?place=1', mayUnmask: true })
    await wrapper.find('button').trigger('click')
    await flushPromises()
    expect(asked).toEqual([])
    const tick = document.querySelector<HTMLInputElement>('input[type=checkbox]')!
    tick.click()
    await flushPromises()
    const submit = document.querySelector<HTMLButtonElement>('button[type=submit]')!
    expect(submit.disabled).toBe(true)
    const field = document.querySelector<HTMLInputElement>('#export-purpose')!
    field.value = '年度核对'
    field.dispatchEvent(new Event('input'))
    await flushPromises()
    document.querySelector('form')!.dispatchEvent(new Event('submit'))
    await flushPromises()
    expect(asked).toEqual([`/api/households/export?place=1&purpose=${encodeURIComponent('年度核对')}`])
  })
})
