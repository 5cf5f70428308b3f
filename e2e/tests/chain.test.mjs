import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { look, openBrowser, signedIn } from '../lib/browser.mjs'
import { DEMO_PASSWORD } from '../lib/api.mjs'
import { Server, said, temporaryFolder } from '../lib/server.mjs'

const PHONE = { width: 390, height: 844 }

async function drawn(page, form) {
  const canvas = form.locator('canvas')
  await canvas.scrollIntoViewIfNeeded()
  const box = await canvas.boundingBox()
  await page.mouse.move(box.x + 30, box.y + 60)
  await page.mouse.down()
  for (let at = 1; at <= 8; at++) await page.mouse.move(box.x + 30 + at * 20, box.y + 60 + (at % 2) * 40)
  await page.mouse.up()
}

test('from a decision to the monthly visit, in the demo county', async (t) => {
  const folder = await temporaryFolder(t)
  const server = await Server.start(t, { data: path.join(folder, 'data') })
  await server.ready()
  await said(server, '演示县已就绪')
  const browser = await openBrowser(t, { home: folder })
  const officer = await signedIn(browser, server.base, 'fengqiao.jingban')
  const phone = await (
    await browser.newContext({ locale: 'zh-CN', bypassCSP: true, viewport: PHONE, hasTouch: true })
  ).newPage()
  let household = ''

  await t.test('figures by place lead to the households behind them', async () => {
    await officer.goto(server.base + '/reports/chain')
    await officer.getByRole('heading', { name: '帮扶情况' }).waitFor()
    await officer.getByRole('row', { name: /合计/ }).waitFor()
    await look(officer, 'chain-report')
    await officer.goto(server.base + '/visits')
    await officer.locator('tbody tr').first().waitFor()
    await look(officer, 'chain-visits')
    await officer.goto(server.base + '/helpers')
    await officer.locator('tbody tr').first().waitFor()
    await look(officer, 'chain-helpers')
  })

  await t.test('an uncovered household shows the age of its gap and gets a helper', async () => {
    await officer.goto(server.base + '/uncovered')
    const first = officer.locator('tbody tr a').first()
    await first.waitFor()
    await look(officer, 'chain-uncovered')
    household = (await first.getAttribute('href')).replace(/\?.*/, '')
    await officer.goto(server.base + household + '?tab=helper')
    await officer.getByText('该户现在没有帮扶责任人').waitFor()
    await officer.getByRole('button', { name: '结对', exact: true }).click()
    await officer.locator('#helperId').selectOption({ index: 1 })
    await officer.getByLabel('原因', { exact: false }).fill('镇里统一安排')
    await look(officer, 'chain-pairing-form')
    await officer.locator('form').getByRole('button', { name: '结对', exact: true }).click()
    await officer.getByText('负责中').first().waitFor()
    await look(officer, 'chain-pairing')
  })

  await t.test('a plan is in force only when both sides have signed', async () => {
    await officer.goto(server.base + household + '/plan')
    await officer.getByLabel('家庭情况').fill('户主务工受伤,两个孩子上学')
    await officer.getByLabel('因学').check()
    await officer.locator('#goals-0-text').fill('家庭人均纯收入')
    await officer.locator('#goal-from-0').fill('5200')
    await officer.locator('#goal-to-0').fill('9000')
    await officer.locator('#goal-unit-0').fill('元/人·年')
    await officer.locator('#goal-due-0').fill('2027-06-30')
    await officer.getByRole('button', { name: '教育帮扶' }).click()
    await officer.locator('#measures-0-text').fill('协助申请寄宿生生活补助')
    await officer.locator('#measures-0-unit').fill('县教育局')
    await look(officer, 'chain-plan-form')
    await officer.getByRole('button', { name: '保存,去签字' }).or(officer.getByRole('button', { name: /保存/ })).first().click()
    await officer.waitForURL(/\/plans\//)
    await officer.getByText('双方都签字后计划才生效').waitFor()
    for (const party of ['帮扶责任人签字', '帮扶对象签字']) {
      const form = officer.locator('form', { has: officer.getByRole('heading', { name: party }) })
      await form.getByLabel('签字人姓名', { exact: false }).fill('签字人')
      await drawn(officer, form)
      if (party === '帮扶责任人签字') await look(officer, 'chain-plan-sign')
      await form.getByRole('button', { name: '确认签字' }).click()
      await form.waitFor({ state: 'detached' })
    }
    await officer.getByText('生效中').waitFor()
    await look(officer, 'chain-plan')
    const paper = await officer.request.get(officer.url().replace('/plans/', '/api/plans/') + '/paper.pdf')
    assert.equal(paper.status(), 200)
    assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-')
  })

  await t.test('the helper records a visit on the phone; it leaves the due list', async () => {
    await phone.goto(server.base + '/field')
    await phone.getByLabel('账号').fill('fengqiao1.bangfu')
    await phone.getByLabel('密码').fill(DEMO_PASSWORD)
    await phone.getByRole('button', { name: '登录' }).click()
    const first = phone.locator('.rows a').first()
    await first.waitFor()
    await look(phone, 'chain-phone-due')
    const address = await first.getAttribute('href')
    await first.click()
    await phone.getByRole('link', { name: '登记走访' }).waitFor()
    await look(phone, 'chain-phone-home')
    await phone.getByRole('link', { name: '登记走访' }).click()
    await phone.getByRole('button', { name: '提交走访记录' }).click()
    await phone.getByText('请填写困难').waitFor()
    await phone.getByLabel('困难', { exact: true }).fill('屋面漏雨')
    await phone.reload()
    await phone.getByText('已恢复上次没有提交的内容').waitFor()
    assert.equal(await phone.getByLabel('困难', { exact: true }).inputValue(), '屋面漏雨')
    await phone.getByLabel('采取的帮扶措施').fill('联系村里维修')
    await phone.getByLabel('成效').fill('已列入本周维修')
    await phone.getByRole('button', { name: '增加一项需求' }).click()
    await phone.locator('#need-0').fill('申请维修补助')
    await look(phone, 'chain-phone-visit')
    await phone.getByRole('button', { name: '提交走访记录' }).click()
    await phone.waitForURL((url) => !url.pathname.endsWith('/visit'))
    await phone.getByText('困难：屋面漏雨').waitFor()
    await phone.goto(server.base + '/m/')
    await phone.getByRole('heading', { name: '本期已走访' }).waitFor()
    await phone.locator(`.rows a[href="${address}"]`, { hasText: '已走访' }).waitFor()
  })

  await t.test('the need waits with the village until it has a result', async () => {
    const village = await signedIn(browser, server.base, 'fengqiao1.ganbu')
    await village.goto(server.base + '/tasks')
    await village.getByRole('link', { name: '走访需求:申请维修补助' }).click()
    await village.getByRole('heading', { name: '走访需求' }).waitFor()
    await look(village, 'chain-need')
    await village.getByLabel('结果说明', { exact: false }).fill('补助已批准')
    await village.getByRole('button', { name: '办结需求' }).click()
    await village.getByText('补助已批准').waitFor()
  })

  await t.test('the console fits a phone too', async () => {
    await officer.setViewportSize(PHONE)
    for (const [address, name] of [
      ['/visits', 'visits'],
      ['/reports/chain', 'report'],
      [household + '?tab=helper', 'helper'],
      [household + '?tab=plan', 'plan'],
    ]) {
      await officer.goto(server.base + address)
      await officer.locator('h1').first().waitFor()
      await look(officer, `chain-phone-console-${name}`)
    }
  })
})
