import type { Problem } from './problem'

type Part = 'what' | 'why' | 'todo'

/** The server's own words first; ours (`problem.<code>.<part>`) only where an answer brought none. */
export function problemWords(problem: Problem, has: (key: string) => boolean, say: (key: string) => string) {
  const keys = [problem.code, `HTTP_${problem.status}`, problem.status >= 500 ? 'HTTP_500' : 'UNEXPECTED']
  const ours = (part: Part) => {
    const found = keys.map((key) => `problem.${key}.${part}`).find(has)
    return found ? say(found) : ''
  }
  if (problem.detail && problem.status > 0) return { what: problem.detail, why: '', todo: '' }
  return { what: ours('what'), why: problem.detail || ours('why'), todo: ours('todo') }
}
