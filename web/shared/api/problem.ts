/** One faulty field as the server names it. */
export interface Violation {
  /** Name of the field, without the slashes the server puts before it. */
  field: string
  code: string
  message: string
}

interface ProblemBody {
  code?: string
  title?: string
  detail?: string
  clause?: string
  errors?: { where?: string; code?: string; message?: string }[]
}

/** A refused or failed request: a stable code, the server's words (what, why, what to do), the clause behind it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    /** Empty when no words came: then the page has its own for the code or status. */
    readonly detail: string,
    readonly clause: string = '',
    readonly violations: Violation[] = [],
  ) {
    super(`${code}: ${detail}`)
    this.name = 'Problem'
  }

  get signedOut() {
    return this.status === 401
  }

  static fromBody(status: number, body: unknown): Problem {
    const given: ProblemBody = typeof body === 'object' && body !== null ? body : {}
    const violations = (Array.isArray(given.errors) ? given.errors : []).map((each) => ({
      field: fieldOf(each.where ?? ''),
      code: each.code ?? '',
      message: each.message ?? '',
    }))
    return new Problem(status, given.code ?? `HTTP_${status}`, given.detail ?? '', given.clause ?? '', violations)
  }

  /** The request got no answer at all: the network or the server is down. */
  static noAnswer(): Problem {
    return new Problem(0, 'NO_ANSWER', '')
  }
}

/** The field that a pointer is about: `/rest/3` is the fourth line of `rest`. */
function fieldOf(where: string): string {
  const parts = where.split('/').filter(Boolean)
  return parts.filter((part) => !/^\d+$/.test(part)).pop() ?? parts.pop() ?? ''
}

/** Turns whatever was thrown into a problem that can be shown. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  return new Problem(0, 'UNEXPECTED', thrown instanceof Error ? thrown.message : String(thrown))
}
