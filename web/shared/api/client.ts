import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from './schema'
import { newId } from '../rules/clock'
import { Problem } from './problem'

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`))
  return found && decodeURIComponent(found.slice(name.length + 1))
}

/** Problems come in the language of the page, whatever the browser's own is. */
const pageLanguage: Middleware = {
  onRequest({ request }) {
    const lang = document.documentElement.lang
    if (lang) request.headers.set('Accept-Language', lang)
    return request
  },
}

/** Writes carry the CSRF token of the cookie and a key that makes a repeated request harmless. */
const writeHeaders: Middleware = {
  onRequest({ request }) {
    if (!WRITES.has(request.method)) return
    const token = cookie('XSRF-TOKEN')
    if (token) request.headers.set('X-XSRF-TOKEN', token)
    if (!request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', newId())
    return request
  },
}

// openapi-fetch keeps the fetch it saw first; going through globalThis lets tests and wrappers replace it.
export const api = createClient<paths>({ baseUrl: '', fetch: (request) => globalThis.fetch(request) })
api.use(pageLanguage, writeHeaders)

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

let onSignedOut: () => void = () => {}

/** What to do when the server says 401; the page stays where it is so that nothing typed is lost. */
export function whenSignedOut(action: () => void) {
  onSignedOut = action
}

const STALE = 412
const staleListeners = new Set<() => void>()

/** Told when an edit was refused because somebody else had changed the same thing; returns how to stop listening. */
export function onStale(listen: () => void): () => void {
  staleListeners.add(listen)
  return () => staleListeners.delete(listen)
}

async function settle<T>(request: Promise<Answer<T>>): Promise<Answer<T>> {
  let answer: Answer<T>
  try {
    answer = await request
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown
    throw Problem.noAnswer()
  }
  if (answer.response.ok) return answer
  const problem = Problem.fromBody(answer.response.status, answer.error)
  if (problem.signedOut) onSignedOut()
  if (problem.status === STALE) staleListeners.forEach((listen) => listen())
  throw problem
}

/** The body of a successful answer; anything else is thrown as a {@link Problem}. */
export async function ok<T>(request: Promise<Answer<T>>): Promise<T> {
  return (await settle(request)).data as T
}

export interface Tagged<T> {
  data: T
  /** Sent back as `If-Match` so that two people cannot overwrite each other. */
  etag: string | null
}

export async function okTagged<T>(request: Promise<Answer<T>>): Promise<Tagged<T>> {
  const answer = await settle(request)
  return { data: answer.data as T, etag: answer.response.headers.get('ETag') }
}

export const ifMatch = (etag: string | null) => ({ 'If-Match': etag ?? '*' })
