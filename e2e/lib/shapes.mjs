// A page on a desk and on a phone: nothing may be wider than the window, no button may be cut off.
import assert from 'node:assert/strict'
import { guidePicture, look } from './browser.mjs'

export const SHAPES = { desk: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } }

/** What sticks out of the window: the page itself, or a button outside of everything that scrolls by itself. */
export const sticksOut = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const found = []
    if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} wide`)
    const scrolls = (element) => {
      for (let at = element.parentElement; at; at = at.parentElement)
        if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) && at !== document.documentElement) return true
      return false
    }
    for (const button of document.querySelectorAll('button, .as-button, input[type=submit]')) {
      if (!button.checkVisibility({ visibilityProperty: true })) continue
      const { left, right } = button.getBoundingClientRect()
      const words = (button.innerText || button.getAttribute('aria-label') || button.className).trim()
      if (!scrolls(button) && (left < -1 || right > width + 1)) found.push(`“${words}” from ${left} to ${right}`)
      if (button.scrollWidth > button.clientWidth + 2 && getComputedStyle(button).overflow === 'hidden')
        found.push(`“${words}” is cut off`)
    }
    return found
  })

/**
 * Looks at the page that is open in both shapes: picture, accessibility check, and nothing that sticks out.
 *
 * @param guide name of the user guide's picture, taken on the desk
 */
export async function lookBothWays(page, name, guide) {
  for (const [shape, viewport] of Object.entries(SHAPES)) {
    await page.setViewportSize(viewport)
    await look(page, `${name}-${shape}`)
    if (guide && shape === 'desk') await guidePicture(page, guide)
    assert.deepEqual(await sticksOut(page), [], `${name} at ${viewport.width} px`)
  }
  await page.setViewportSize(SHAPES.desk)
}

/**
 * Chinese words where the console speaks itself: menu, labels, buttons, heads of columns. What comes from the register
 * or from a regulation (names, places, schemes, their steps) is Chinese in every language and marked or left out.
 */
export const chineseWords = (page) =>
  page.evaluate(() => {
    const own = (element) =>
      [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data.trim()).join(' ')
    const spoken = 'aside a, label, button, th[scope=col], legend, [placeholder]'
    return [...document.querySelectorAll(spoken)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[lang^=zh]'))
      .map((element) => `${own(element)} ${element.getAttribute('placeholder') ?? ''}`.trim())
      .filter((words) => /[\u4e00-\u9fff]/.test(words))
  })
