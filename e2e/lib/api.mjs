// The HTTP interface as the console uses it: a session cookie, the token against forged requests, JSON.
export const DEMO_PASSWORD = 'lianhu-demo-2026'

export class Api {
  constructor(base) {
    this.base = base
    this.cookies = new Map()
  }

  async request(method, path, { body, headers = {} } = {}) {
    const form = body instanceof FormData
    const answer = await fetch(this.base + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined || form ? {} : { 'Content-Type': 'application/json' }),
        ...(this.cookies.size ? { Cookie: [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; ') } : {}),
        ...(this.cookies.has('XSRF-TOKEN') ? { 'X-XSRF-TOKEN': this.cookies.get('XSRF-TOKEN') } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : form ? body : JSON.stringify(body),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair] = line.split(';')
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const text = await answer.text()
    const json = answer.headers.get('content-type')?.includes('json')
    return { status: answer.status, headers: answer.headers, body: json && text ? JSON.parse(text) : text }
  }

  get(path, options) {
    return this.request('GET', path, options)
  }

  post(path, body, options = {}) {
    return this.request('POST', path, { ...options, body })
  }
}

/** A signed-in officer of the demo county. */
export async function signIn(base, account, password = DEMO_PASSWORD) {
  const api = new Api(base)
  await api.get('/api/session')
  const answer = await api.post('/api/session', { account, password })
  if (answer.status !== 200) throw new Error(`${account} cannot sign in: ${answer.status} ${JSON.stringify(answer.body)}`)
  return api
}
