// Somebody who has a keyboard and no mouse: Tab, Enter, Space and the arrows, and nothing else.
import assert from 'node:assert/strict'

const MOST_TABS = 200

const focused = (page) =>
  page.evaluate(() => {
    const at = document.activeElement
    const label = at?.labels?.[0]?.innerText ?? at?.getAttribute('aria-label') ?? at?.innerText ?? ''
    const { outlineStyle, boxShadow } = at ? getComputedStyle(at) : {}
    const frame = at?.closest('.el-input__wrapper')
    const seen = (outlineStyle && outlineStyle !== 'none') || (boxShadow && boxShadow !== 'none')
    return {
      words: label.replace(/\s+/g, ' ').trim(),
      visible: Boolean(seen) || Boolean(frame && getComputedStyle(frame).outlineStyle !== 'none'),
    }
  })

/** Presses Tab until the words have the focus; the focus has to be visible there. */
export async function tabTo(page, words) {
  const passed = []
  for (let at = 0; at < MOST_TABS; at++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (typeof words === 'string' ? now.words === words || now.words === `${words} *` : words.test(now.words)) {
      assert.ok(now.visible, `the focus on “${now.words}” can be seen`)
      return
    }
    passed.push(now.words)
  }
  assert.fail(`“${words}” is not reached by Tab: ${passed.slice(0, 60).join(' | ')}`)
}
