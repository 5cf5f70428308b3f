// Visits pages of a running server at two widths, saves screenshots and lets axe look at each.
// node gates/pages.mjs --url http://localhost:8080 --out DIR [--account A --password P] [--lang en] PATH…
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { axeFaults, startChromium, widthFaults } from './axe.mjs'

const WIDTHS = [1280, 360]
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
  const faults = [...(await axeFaults(page)), ...(await widthFaults(page))]
  console.log(`${faults.length === 0 ? 'ok ' : 'BAD'} ${path} ${width}`)
  faults.forEach((fault) => console.log(`    ${fault}`))
  return faults.length
}

mkdirSync(values.out, { recursive: true })
const browser = await startChromium()
const context = await browser.newContext({ bypassCSP: true, locale: 'zh-CN' })
await context.addInitScript((lang) => localStorage.setItem('lh.locale', lang), values.lang)
const page = await context.newPage()
let faults = 0
page.on('pageerror', (error) => {
  faults++
  console.log(`    page error: ${error.message}`)
})
if (values.account) await signIn(page)
for (const path of positionals) for (const width of WIDTHS) faults += await visit(page, path, width)
await browser.close()
console.log(`pages: ${positionals.length * WIDTHS.length} visits, ${faults} faults`)
process.exitCode = faults > 0 ? 1 : 0
