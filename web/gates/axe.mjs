import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Path of the system's Chromium; null when this machine has none. */
export function findChromium() {
  try {
    return execFileSync('sh', ['-c', 'command -v chromium || command -v chromium-browser'], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}

export const startChromium = () => chromium.launch({ executablePath: findChromium(), args: FLAGS.split(' ') })

/** Serious and critical findings of WCAG 2.2 A and AA on the page as it stands. */
export async function axeFaults(page) {
  await page.evaluate(axeSource)
  const result = await page.evaluate((levels) => globalThis.axe.run({ runOnly: levels }), LEVELS)
  return result.violations
    .filter((each) => each.impact === 'serious' || each.impact === 'critical')
    .map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`)
}

/** A page wider than the screen scrolls sideways on a phone: wide tables scroll inside their own frame instead. */
export async function widthFaults(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return wide > 0 ? [`page is ${wide} px wider than the screen`] : []
}
