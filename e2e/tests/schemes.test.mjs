import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { look, openBrowser, signedIn } from '../lib/browser.mjs'
import { Server, temporaryFolder } from '../lib/server.mjs'

test('schemes from adoption to the public question, in the demo county', async (t) => {
  const folder = await temporaryFolder(t)
  const server = await Server.start(t, { data: path.join(folder, 'data') })
  const whole = new Promise((resolve) =>
    server.child.stdout.on('data', () => server.output.includes('演示县已就绪') && resolve()),
  )
  await server.ready()
  await whole
  const browser = await openBrowser(t, { home: folder })
  const officer = await signedIn(browser, server.base, 'xian.jingban')
  let household = ''

  await t.test('the found list is computed, counted and charted', async () => {
    await officer.goto(server.base + '/found')
    await officer.getByRole('button', { name: '重新计算' }).click()
    await officer.getByText(/已算完 [\d,]+ 户/).waitFor({ timeout: 120_000 })
    await officer.goto(server.base + '/found?kind=ELIGIBLE')
    const first = officer.locator('tbody tr a[href*="tab=policy"]').first()
    await first.waitFor()
    household = await first.getAttribute('href')
    await look(officer, 'found')
  })

  await t.test('the card of somebody who goes without says amount, reasons and clauses', async () => {
    await officer.goto(server.base + household)
    await officer.getByRole('heading', { name: '应享未享' }).waitFor()
    assert.ok((await officer.getByText(/S\d-\d+/).count()) > 0)
    await look(officer, 'policy-card')
  })

  await t.test('a missing fact is asked for once and answered into the register', async () => {
    await officer.goto(server.base + '/found?kind=UNKNOWN')
    const first = officer.locator('tbody tr a[href*="tab=policy"]').first()
    await first.waitFor()
    await officer.goto(server.base + (await first.getAttribute('href')))
    await officer.locator('details.item').first().waitFor()
    await officer.locator('details.item').evaluateAll((all) => all.forEach((item) => (item.open = true)))
    await officer.getByRole('button', { name: /请.*核实/ }).first().click()
    const link = officer.getByRole('link', { name: '已询问，看进度' })
    await link.first().waitFor()
    await link.first().click()
    await officer.getByRole('heading', { name: '政策询问' }).waitFor()
    await look(officer, 'inquiry')
  })

  await t.test('the library, a scheme as text, and a new adoption that another person approves', async () => {
    await officer.goto(server.base + '/schemes')
    await officer.getByRole('link', { name: /送温暖/ }).first().waitFor()
    await look(officer, 'schemes')
    await officer.goto(server.base + '/schemes/tekun-anhui')
    await officer.getByRole('heading', { level: 1, name: /特困人员/ }).waitFor()
    await look(officer, 'scheme')
    await officer.goto(server.base + '/schemes/guangdian-weiwen/adopt')
    await officer.getByLabel('采用文件名称').fill('关于采用慰问办法的通知')
    await officer.getByLabel('文号').fill('澜政发〔2026〕77号')
    await look(officer, 'adopt')
    await officer.getByRole('button', { name: '提出采用' }).click()
    await officer.waitForURL(/\/adoptions\//)
    const address = officer.url()
    const approver = await signedIn(browser, server.base, 'xian.shending')
    await approver.goto(address)
    await approver.getByRole('button', { name: '批准', exact: true }).click()
    await approver.getByText('已批准').first().waitFor()
    await look(approver, 'adoption')
  })

  await t.test('anybody learns what to apply for, by keyboard, and nothing is kept', async () => {
    const context = await browser.newContext({ locale: 'zh-CN', bypassCSP: true, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await page.goto(server.base + '/p/eligibility')
    await page.getByLabel('家里一共几口人', { exact: false }).fill('2')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '继续' }).waitFor()
    await look(page, 'eligibility-question')
    for (let at = 0; at < 60 && (await page.getByRole('button', { name: '继续' }).count()) > 0; at++) {
      const heading = await page.locator('h2.question').textContent()
      for (const group of await page.locator('fieldset.who').all()) {
        await group.getByRole('radio').or(group.getByRole('checkbox')).first().check()
      }
      for (const field of await page.locator('.who input.text').all()) {
        const kind = await field.getAttribute('type')
        await field.fill(kind === 'date' ? '1950-01-01' : '1')
      }
      await page.getByRole('button', { name: '继续' }).click()
      await page.waitForFunction(
        (before) => document.querySelector('h2.question')?.textContent !== before,
        heading,
      )
    }
    await page.getByRole('heading', { name: '结果', exact: true }).waitFor()
    await look(page, 'eligibility-result')
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    assert.doesNotMatch(kept, /1950|members/)
    // The guard against forged requests is a random number that says nothing of the answers.
    const cookies = (await context.cookies()).map((c) => c.name).filter((name) => name !== 'XSRF-TOKEN')
    assert.deepEqual(cookies, [])
  })
})
