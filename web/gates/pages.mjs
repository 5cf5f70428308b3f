// Visits pages of a running server at two widths, saves screenshots and lets axe look at each.
// node gates/pages.mjs --url http://localhost:8080 --out DIR [--account A --password P] [--lang en] PATH…
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const WIDTHS = [1280, 360]
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:8080' },
    out: { type: 'string', default: 'target/pages' },
    account: { type: 'string' },
    password: { type: 'string' },
    lang: { type: 'string', default: 'zh-CN' },
  },
})

/** Serious and critical findings of WCAG 2.2 A and AA on the page as it stands. */
export async function axeFaults(page) {
  await page.evaluate(axeSource)
  const result = await page.evaluate(() =>
    globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
  )
  return result.violations
    .filter((each) => each.impact === 'serious' || each.impact === 'critical')
    .map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`)
}

async function signIn(page) {
  await page.goto(`${values.url}/sign-in`)
  await page.fill('#account', values.account)
  await page.fill('#password', values.password)
  await page.click('button[type=submit]')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

async function visit(page, path, width) {
  await page.setViewportSize({ width, height: 900 })
  await page.goto(values.url + path)
  await page.waitForLoadState('networkidle')
  const name = `${path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home'}-${width}`
  await page.screenshot({ path: `${values.out}/${name}.png`, fullPage: true })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const faults = await axeFaults(page)
  if (wide > 0) faults.push(`page is ${wide} px wider than the screen`)
  console.log(`${faults.length === 0 ? 'ok ' : 'BAD'} ${path} ${width}`)
  faults.forEach((fault) => console.log(`    ${fault}`))
  return faults.length
}

async function main() {
  mkdirSync(values.out, { recursive: true })
  const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim()
  const browser = await chromium.launch({ executablePath, args: FLAGS.split(' ') })
  const context = await browser.newContext({ bypassCSP: true, locale: 'zh-CN' })
  await context.addInitScript((lang) => localStorage.setItem('lh.locale', lang), values.lang)
  const page = await context.newPage()
  page.on('pageerror', (error) => console.log(`    page error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[134]/.test(message.text()))
      console.log(`    console: ${message.text()}`)
  })
  if (values.account) await signIn(page)
  let faults = 0
  for (const path of positionals) for (const width of WIDTHS) faults += await visit(page, path, width)
  await browser.close()
  console.log(`pages: ${positionals.length * WIDTHS.length} visits, ${faults} faults`)
  process.exitCode = faults > 0 ? 1 : 0
}

await main()
