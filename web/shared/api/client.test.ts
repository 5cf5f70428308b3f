import { afterEach, describe, expect, it, vi } from 'vitest'
import { api, ifMatch, ok, okTagged, whenSignedOut } from './client'
import { Problem } from './problem'

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const seen: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    seen.push(request)
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json', ...headers },
    })
  })
  return seen
}

// The client resolves addresses as a browser does on its own page.
const base = { baseUrl: 'http://office.test' }

describe('the client', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    whenSignedOut(() => {})
  })

  it('sends the token of the cookie and a key with each write, and neither with a read', async () => {
    document.cookie = 'XSRF-TOKEN=abc%3D1'
    const seen = answer(200, {})
    await ok(api.POST('/api/session', { ...base, body: { account: 'a', password: 'b' } }))
    await ok(api.GET('/api/session', base))
    expect(seen[0]?.headers.get('X-XSRF-TOKEN')).toBe('abc=1')
    expect(seen[0]?.headers.get('Idempotency-Key')).toHaveLength(36)
    expect(seen[1]?.headers.get('X-XSRF-TOKEN')).toBeNull()
    expect(seen[1]?.headers.get('Idempotency-Key')).toBeNull()
  })

  it('tells the shell when the session is over, and throws what the server said', async () => {
    let told = 0
    whenSignedOut(() => told++)
    answer(401, { code: 'NOT_SIGNED_IN', detail: '请登录。' })
    await expect(ok(api.GET('/api/tasks', base))).rejects.toMatchObject({
      status: 401,
      code: 'NOT_SIGNED_IN',
      detail: '请登录。',
    })
    expect(told).toBe(1)
  })

  it('says that no answer came when the server is down', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    await expect(ok(api.GET('/api/tasks', base))).rejects.toEqual(Problem.noAnswer())
  })

  it('hands the version over, so that an edit can name it', async () => {
    answer(200, { household: {} }, { ETag: '"7"' })
    const read = await okTagged(api.GET('/api/households/{id}', { ...base, params: { path: { id: '1' } } }))
    expect(ifMatch(read.etag)).toEqual({ 'If-Match': '"7"' })
    expect(ifMatch(null)).toEqual({ 'If-Match': '*' })
  })
})
