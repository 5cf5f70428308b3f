import { afterEach, describe, expect, it, vi } from 'vitest'
import { download, fileName } from './download'
import { Problem } from './problem'

const answer = (body: BodyInit | null, init: ResponseInit) =>
  vi.stubGlobal('fetch', async () => new Response(body, init))

describe('a download', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('tells how much came and what the file is called', async () => {
    const disposition = `attachment; filename="x.xlsx"; filename*=UTF-8''%E5%90%8D%E5%8D%95.xlsx`
    answer('12345', { headers: { 'Content-Length': '5', 'Content-Disposition': disposition } })
    const seen: number[] = []
    const file = await download('/x', (now) => seen.push(now.bytes, now.total ?? -1))
    expect(file.name).toBe('名单.xlsx')
    expect(await file.blob.text()).toBe('12345')
    expect(seen.slice(-2)).toEqual([5, 5])
  })

  it('never saves a refusal as a file', async () => {
    answer(JSON.stringify({ code: 'NOT_PERMITTED', detail: '无权导出。' }), { status: 403 })
    await expect(download('/x', () => {})).rejects.toMatchObject({ status: 403, code: 'NOT_PERMITTED' })
    answer('<html>', { status: 502 })
    await expect(download('/x', () => {})).rejects.toMatchObject({ code: 'HTTP_502' })
  })

  it('says that no answer came when the server is down', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    await expect(download('/x', () => {})).rejects.toEqual(Problem.noAnswer())
  })

  it('takes the plain name when there is no other', () => {
    expect(fileName('attachment; filename="households.xlsx"', 'x')).toBe('households.xlsx')
    expect(fileName(null, 'x')).toBe('x')
  })
})
