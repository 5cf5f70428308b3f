import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Gzip bytes that a first visit may cost; the console's first page is a list. */
export const BUDGETS = [
  { app: 'public', kilobytes: 80 },
  { app: 'console', kilobytes: 230, page: /^HouseholdListPage-.*\.js$/ },
  { app: 'field', kilobytes: 180 },
]

const LINKED = /(?:src|href)="[^"]*?(assets\/[^"]+\.(?:js|css))"/g
const IMPORTED = /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g

/** Files a page needs before it shows: those its HTML names and everything these import at once. */
export function firstLoad(folder, extra = []) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const waiting = [...html.matchAll(LINKED)].map((match) => match[1]).concat(extra.map((name) => `assets/${name}`))
  const needed = new Set()
  while (waiting.length > 0) {
    const path = waiting.pop()
    if (needed.has(path) || !existsSync(join(folder, path))) continue
    needed.add(path)
    if (!path.endsWith('.js')) continue
    const code = readFileSync(join(folder, path), 'utf8')
    for (const match of code.matchAll(IMPORTED)) waiting.push(`assets/${match[1]}`)
  }
  return [...needed]
}

export const gzipBytes = (folder, paths) =>
  paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0)

/** One complaint when the folder's first load is over the budget. */
export function sizeFaults(folder, budget, listAssets) {
  const extra = budget.page ? listAssets(folder).filter((name) => budget.page.test(name)) : []
  const bytes = gzipBytes(folder, firstLoad(folder, extra))
  const kilobytes = Math.round(bytes / 102.4) / 10
  const fault = `${budget.app}: first load ${kilobytes} kB, allowed ${budget.kilobytes} kB`
  return { kilobytes, faults: kilobytes > budget.kilobytes ? [fault] : [] }
}
