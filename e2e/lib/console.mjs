// What an officer does with hands in the console: signs in, clicks, fills, sees.
import assert from 'node:assert/strict'
import { signedIn, signedInFirst } from './browser.mjs'

/** An officer at a desk. `pace` is called with the page and a name whenever there is something to look at. */
export class Officer {
  constructor(page, base, pace) {
    this.page = page
    this.base = base
    this.pace = pace
  }

  static async at(browser, base, pace, account, password) {
    return new Officer(await signedIn(browser, base, account, password), base, pace)
  }

  /** The first sign-in: the one-time password has to be changed before anything else. */
  static async first(browser, base, pace, account, oneTime, password) {
    const officer = new Officer(await signedInFirst(browser, base, account, oneTime), base, pace)
    await officer.fill('原密码', oneTime)
    await officer.fill('新密码', password)
    await officer.fill('再输一次新密码', password)
    await officer.press('保存')
    await officer.page.waitForURL(`${base}/`)
    return officer
  }

  get main() {
    return this.page.getByRole('main')
  }

  async leave() {
    await this.page.context().close()
  }

  /** Opens a page by its menu entry, as a user does, and waits for its heading. */
  async menu(entry) {
    await this.page.getByRole('navigation').getByRole('link', { name: entry, exact: true }).first().click()
    await this.heading()
  }

  heading() {
    return this.page.getByRole('heading', { level: 1 }).first().waitFor()
  }

  async look(name) {
    await this.pace(this.page, name)
  }

  field(label, within = this.main) {
    return within.getByLabel(label, { exact: false }).first()
  }

  async fill(label, value, within = this.main) {
    await within.getByLabel(new RegExp(`^\\s*${escape(label)}\\s*\\*?\\s*$`)).first().fill(value)
  }

  async select(label, option, within = this.main) {
    await within.getByLabel(new RegExp(`^\\s*${escape(label)}\\s*\\*?\\s*$`)).first().selectOption(option)
  }

  async press(name, within = this.main) {
    await within.getByRole('button', { name, exact: true }).first().click()
  }

  async follow(name, within = this.main) {
    await within.getByRole('link', { name, exact: true }).first().click()
  }

  /** The choice of a group of radio buttons or boxes, by the words beside it. */
  async tick(words, within = this.main) {
    await within.getByLabel(words, { exact: true }).first().check()
  }

  async attach(id, name, mimeType, buffer) {
    const chosen = await this.page.waitForSelector(`#${id}`, { state: 'attached' })
    await chosen.setInputFiles({ name, mimeType, buffer })
  }

  /** Answers the dialog that repeats what an act does. */
  async confirm(action, reason) {
    const dialog = this.page.getByRole('dialog')
    await dialog.waitFor()
    if (reason) await dialog.getByLabel('理由').fill(reason)
    await dialog.getByRole('button', { name: action, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  /** Opens the tree of places level by level and picks the last one. */
  async pickPlace(id, path) {
    await this.page.locator(`#${id}`).click()
    const tree = this.page.locator('.el-tree')
    for (const name of path.slice(0, -1)) {
      const node = tree.locator('.el-tree-node__content').filter({ has: this.page.getByText(name, { exact: true }) })
      await node.first().locator('.el-tree-node__expand-icon').click()
    }
    await tree.getByText(path.at(-1), { exact: true }).first().click()
  }

  /** The menu's list page with only the rows whose text contains one of the words ticked, then the toolbar's button. */
  async choose(words, button) {
    for (const word of words) {
      const row = this.main.getByRole('row').filter({ hasText: word })
      await row.first().getByRole('checkbox').check()
    }
    await this.press(button)
    await this.heading()
  }

  async see(text) {
    await this.main.getByText(text).first().waitFor()
  }

  async download(name) {
    const waiting = this.page.waitForEvent('download')
    await this.follow(name)
    const file = await waiting
    const answer = await this.page.request.get(file.url())
    assert.equal(answer.status(), 200, `${name}: ${answer.status()} ${(await answer.body()).subarray(0, 300)}`)
    assert.equal(await file.failure(), null, `${name} downloads`)
    return file
  }
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
