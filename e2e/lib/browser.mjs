// The system's Chromium under playwright-core, with the accessibility check and screenshots that the journeys use.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { DEMO_PASSWORD } from './api.mjs'
import { afterwards } from './server.mjs'

export const OUT = fileURLToPath(new URL('../out', import.meta.url))
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Chromium with a home of its own; `trust` names a CA file to trust, `hosts` names that mean this machine. */
export async function openBrowser(test, { home, trust, hosts = [] }) {
  if (trust) {
    const store = path.join(home, '.pki/nssdb')
    await mkdir(store, { recursive: true })
    execFileSync('certutil', ['-N', '-d', `sql:${store}`, '--empty-password'])
    execFileSync('certutil', ['-A', '-d', `sql:${store}`, '-t', 'C,,', '-n', 'lianhu', '-i', trust])
  }
  const rules = hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')
  const browser = await chromium.launch({
    executablePath: execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim(),
    headless: true,
    args: rules ? [...FLAGS, `--host-resolver-rules=${rules}`] : FLAGS,
    env: { ...process.env, HOME: home },
  })
  afterwards(test, () => browser.close())
  await mkdir(OUT, { recursive: true })
  return browser
}

async function newPage(browser) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    bypassCSP: true,
    acceptDownloads: true,
    viewport: { width: 1280, height: 900 },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  page.faults = []
  page.on('pageerror', (fault) => page.faults.push(String(fault)))
  return page
}

async function byTheForm(page, base, account, password) {
  await page.goto(base + '/')
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}

/** A page of somebody who has signed in by the form; errors of scripts fail the test. */
export async function signedIn(browser, base, account, password = DEMO_PASSWORD) {
  const page = await byTheForm(await newPage(browser), base, account, password)
  await page.getByRole('main').waitFor()
  return page
}

/** The same with a one-time password: the console asks for another one at once. */
export async function signedInFirst(browser, base, account, oneTime) {
  const page = await byTheForm(await newPage(browser), base, account, oneTime)
  await page.waitForURL(/\/password$/)
  return page
}

/** A page on which nobody has signed in. */
export { newPage as nobody }

/** A picture for the user guide, written anew with LIANHU_GUIDE=<docs/images>. */
export async function guidePicture(page, name) {
  if (process.env.LIANHU_GUIDE) await page.screenshot({ path: path.join(process.env.LIANHU_GUIDE, `${name}.png`) })
}

/** Waits until the page has what it asked for, looks for barriers and takes its picture. */
export async function look(page, name) {
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: path.join(OUT, `${name}.png`), fullPage: true })
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  const grave = violations
    .filter((v) => ['serious', 'critical'].includes(v.impact))
    .map((v) => `${v.id}: ${v.help} (${v.nodes.length}, ${v.nodes[0]?.target})`)
  assert.deepEqual(grave, [], `barriers on ${name}`)
  assert.deepEqual(page.faults ?? [], [], `script errors on ${name}`)
}
