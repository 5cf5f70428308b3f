// Paths that two people walk together in the demo county, each clicked by the officer whose turn it is: posts of trust,
// one household in two browsers, a move, custody, kin who stand aside, the keyboard alone, a draw that anybody repeats.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { DEMO_PASSWORD, signIn } from '../lib/api.mjs'
import { guidePicture, look, nobody, openBrowser } from '../lib/browser.mjs'
import { Officer } from '../lib/console.mjs'
import { casesToDrawFrom, PHOTO } from '../lib/draws.mjs'
import { tabTo } from '../lib/keyboard.mjs'
import { HOME, said, Server, temporaryFolder } from '../lib/server.mjs'

const DAY = 86_400_000
const GUIDE = new Set(
  'confirmation-other two-browsers move-preview move-to-approve custody-given kin-recused case-answer policy-card draw-committed draw-drawn'.split(' '),
)
const NEW_PASSWORD = 'fengqiao-2026-lu'

test('what two officers do together', async (t) => {
  const folder = await temporaryFolder(t)
  const offset = path.join(folder, 'offset')
  let moved = 0
  const later = async (days) => {
    moved += days
    await writeFile(`${offset}.new`, `P${moved}D`)
    await rename(`${offset}.new`, offset)
  }
  await later(0)
  const today = () => new Date(Date.now() + 8 * 3_600_000 + moved * DAY).toISOString().slice(0, 10)
  const server = await Server.start(t, {
    data: path.join(folder, 'data'),
    env: { LIANHU_JAVA_OPTS: `-Dlianhu.clock-offset-file=${offset} -Dlianhu.allow-clock-offset=true` },
  })
  await server.ready()
  await said(server, '演示县已就绪')
  const { base } = server
  const browser = await openBrowser(t, { home: folder })
  const pace = async (page, name) => {
    await look(page, `paths-${name}`)
    if (GUIDE.has(name)) await guidePicture(page, name)
  }
  const sit = (account) => Officer.at(browser, base, pace, account, DEMO_PASSWORD)
  const village = await signIn(base, 'fengqiao1.ganbu')
  const households = (await village.get('/api/households?limit=30')).body.items
  const oneTime = {}

  await t.test('a post of trust and a new password are tasks of the second administrator', async () => {
    const admin = await sit('guanli')
    for (const [account, name, role] of [
      ['shenji2', '尉迟明鉴', 'AUDITOR'],
      ['xian.jingban2', '石守诚', 'COUNTY_OFFICER'],
    ]) {
      await admin.menu('人员账号')
      await admin.follow('新增人员')
      await admin.heading()
      await admin.fill('账号', account)
      await admin.fill('姓名', name)
      await admin.select('角色', role)
      await admin.pickPlace('nodeCode', ['澜溪县'])
      await admin.press('保存')
      oneTime[account] = await admin.main.locator('code').first().innerText()
    }
    await admin.menu('人员账号')
    await admin.fill('姓名或账号', 'shenji')
    await admin.press('查询')
    const row = admin.main.getByRole('row').filter({ hasText: 'shenji' }).filter({ hasNotText: 'shenji2' })
    await row.getByRole('button', { name: '管理' }).click()
    await admin.press('重置密码')
    await admin.confirm('重置密码')
    await admin.see('已提出，须由另一位管理员复核后才有新密码')
    await admin.menu('我的待办')
    await admin.see('须由另一位管理员复核')
    assert.equal(await admin.main.getByRole('button', { name: '复核同意' }).count(), 0, 'nobody confirms what they asked for')
    await admin.look('confirmation-own')
    await admin.leave()

    const second = await sit('guanli2')
    await second.menu('我的待办')
    await second.see('待我复核（2）')
    await second.look('confirmation-other')
    const waiting = (words) => second.main.getByRole('listitem').filter({ hasText: words })
    await waiting('尉迟明鉴').getByRole('button', { name: '复核同意' }).click()
    await second.confirm('复核同意')
    await second.see('待我复核（1）')
    await waiting('重置密码').getByRole('button', { name: '复核同意' }).click()
    await second.confirm('复核同意')
    const password = await second.main.locator('code').first().innerText()
    await second.look('confirmation-password')
    await second.leave()
    const fresh = await Officer.first(browser, base, pace, 'shenji', password, NEW_PASSWORD)
    await fresh.leave()
  })

  await t.test('two browsers edit one household: the second is shown both values and decides', async () => {
    const open = async (account) => {
      const officer = await sit(account)
      await officer.page.goto(`${base}/households/${households[0].id}`)
      await officer.press('修改')
      return officer
    }
    const first = await open('fengqiao1.ganbu')
    const second = await open('fengqiao.jingban')
    await first.fill('家庭住址', '临江社区第一组一号甲')
    await second.fill('家庭住址', '临江社区第一组一号乙')
    await first.press('保存')
    await first.see('临江社区第一组一号甲')
    await second.press('保存')
    await second.see('他人刚刚保存的内容')
    await second.see('临江社区第一组一号甲')
    assert.equal(await second.page.locator('#address').inputValue(), '临江社区第一组一号乙', 'nothing typed is lost')
    await second.look('two-browsers')
    await second.press('保存')
    await second.see('临江社区第一组一号乙')
    const stands = (await village.get(`/api/households/${households[0].id}`)).body
    assert.equal(stands.address, '临江社区第一组一号乙')
    await first.leave()
    await second.leave()
  })

  await t.test('a household moves to another village: asked for below, decided above', async () => {
    const moving = households[2]
    const officer = await sit('fengqiao1.ganbu')
    await officer.page.goto(`${base}/households/${moving.id}`)
    await officer.press('登记变动')
    await officer.press('整户迁移')
    const form = officer.main.locator('form').last()
    await officer.pickPlace('place', ['澜溪县', '枫桥镇', '枫林村', '第一组'])
    await officer.fill('新住址', '枫林村第一组九号', form)
    await officer.fill('理由', '投靠子女，户口已迁。', form)
    await officer.attach('evidence', '户口簿.png', 'image/png', PHOTO)
    await form.getByText('户口簿.png').waitFor()
    await officer.press('查看影响', form)
    await officer.see('须由两地共同的上级批准')
    await officer.look('move-preview')
    await officer.press('提交批准', form)
    await officer.see('已提交，须另一人批准后生效')
    await officer.leave()

    const approver = await sit('fengqiao.shenhe')
    await approver.menu('户内变动')
    await approver.main.getByRole('link', { name: /枫林村/ }).first().click()
    await approver.see('待批准')
    await approver.look('move-to-approve')
    await approver.press('批准')
    await approver.confirm('批准')
    await approver.see('已生效')
    await approver.look('move-approved')
    await approver.leave()
    const there = await signIn(base, 'fengqiao2.ganbu')
    assert.equal((await there.get(`/api/households/${moving.id}`)).status, 200, 'the new village keeps the file')
  })

  await t.test('a household is given to a place beyond reach, and a second officer confirms it', async () => {
    const officer = await sit('fengqiao.jingban')
    const custody = async (who) => {
      await who.page.goto(`${base}/households/${households[4].id}`)
      await who.page.getByRole('tab', { name: '责任归属' }).click()
      await who.main.getByRole('button', { name: '指定责任人或单位' }).waitFor()
    }
    await custody(officer)
    await officer.press('指定责任人或单位')
    await officer.select('责任', 'RESIDENCE')
    await officer.pickPlace('holder', ['澜溪县', '白鹭镇', '鹭洲社区'])
    await officer.fill('理由', '全户在镇上陪读居住。')
    await officer.main.locator('form').getByRole('button', { name: '指定责任人或单位' }).click()
    await officer.see('待确认')
    await officer.look('custody-given')
    await officer.leave()
    const second = await sit('fengqiao1.ganbu')
    await custody(second)
    await second.press('确认')
    await second.confirm('确认')
    await second.see('生效中')
    await second.look('custody-confirmed')
    await second.leave()
    const host = await signIn(base, 'bailu1.ganbu')
    assert.equal((await host.get(`/api/households/${households[4].id}`)).status, 200, 'the place of residence sees it now')
  })

  await t.test('declared kin stand aside in the meeting', async () => {
    const waiting = (await village.get('/api/cases?state=OPEN&step=village-meeting')).body.items[0]
    const officer = await sit('fengqiao1.ganbu')
    await officer.menu('近亲属备案')
    const person = officer.main.locator('#personId option', { hasText: '村民代表' }).first()
    await person.waitFor({ state: 'attached' })
    const name = (await person.textContent()).split('（')[0].trim()
    await officer.main.locator('#personId').selectOption(await person.getAttribute('value'))
    await officer.main.locator('#householdId').fill(waiting.unitLabel)
    await officer.press('查找')
    await officer.main.locator('.picker li button').filter({ hasText: waiting.unitLabel }).first().click()
    await officer.fill('亲属关系', '堂兄')
    await officer.press('登记备案')
    await officer.main.getByRole('row').filter({ hasText: '堂兄' }).waitFor()
    await officer.look('kin-declared')
    await officer.menu('申请和认定')
    await officer.choose([waiting.number], '召开评议会')
    await officer.press('建立会议')
    await officer.page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
    const boxes = officer.main.locator('.people').getByRole('checkbox')
    await boxes.first().waitFor()
    for (const box of await boxes.all()) await box.check()
    await officer.press('保存签到')
    await officer.see('可投票 8 人')
    const aside = officer.main.locator('.tag', { hasText: '回避' }).first()
    await aside.waitFor()
    assert.ok((await aside.innerText()).startsWith(`${name} 回避：`), await aside.innerText())
    await officer.look('kin-recused')
    await officer.leave()
  })

  await t.test('a case and a household are answered by the rule, clause by clause', async () => {
    const decided = (await village.get('/api/cases?state=GRANTED&limit=1')).body.items[0]
    const officer = await sit('fengqiao1.ganbu')
    await officer.page.goto(`${base}/cases/${decided.id}`)
    await officer.page.getByRole('tab', { name: '政策测算' }).click()
    await officer.see('按审定当日')
    await officer.main.getByRole('columnheader', { name: '依据条款' }).filter({ visible: true }).first().waitFor()
    await officer.look('case-answer')
    await officer.page.goto(`${base}/households/${households[0].id}?tab=policy`)
    await officer.see('每条都注明条款')
    await officer.look('policy-card')
    await officer.leave()
  })

  await t.test('by keyboard alone from signing in to a reviewed case', async () => {
    const page = await nobody(browser)
    const press = (key) => page.keyboard.press(key)
    await page.goto(base)
    await page.getByLabel('账号').waitFor()
    await tabTo(page, '账号')
    await page.keyboard.type('fengqiao.shenhe')
    await tabTo(page, '密码')
    await page.keyboard.type(DEMO_PASSWORD)
    await press('Enter')
    await page.getByRole('main').waitFor()
    await tabTo(page, '我的待办')
    await press('Enter')
    await page.getByRole('main').getByRole('link', { name: '乡镇审核' }).first().waitFor()
    await tabTo(page, '乡镇审核')
    await press('Enter')
    await page.waitForURL(/\/cases\//)
    await page.getByRole('button', { name: '乡镇审核', exact: true }).waitFor()
    await tabTo(page, '乡镇审核')
    await press('Enter')
    await page.getByRole('main').locator('form').waitFor()
    await tabTo(page, '通过')
    await press('Space')
    await look(page, 'paths-keyboard')
    await tabTo(page, /^意见/)
    await page.keyboard.type('材料齐全。')
    await tabTo(page, '乡镇审核')
    await press('Enter')
    await page.getByRole('main').locator('form').waitFor({ state: 'detached' })
    await page.getByText('县级审定人').first().waitFor()
    await page.context().close()
  })

  await t.test('the county draws: list closed, two digests, two secrets, a record that anybody repeats', async () => {
    const names = await casesToDrawFrom(base, { officer: 'fengqiao.jingban', reviewer: 'fengqiao.shenhe', today, later })
    const one = await sit('xian.jingban')
    const two = await Officer.first(browser, base, pace, 'xian.jingban2', oneTime['xian.jingban2'], NEW_PASSWORD)
    await one.page.goto(`${base}/cases?step=county-draw`)
    await one.choose(names, '抽取抽查户')
    await one.pickPlace('place', ['澜溪县'])
    await one.look('draw-list')
    await one.press('封存名单')
    await one.page.waitForURL(/\/draws\/[0-9a-f-]{36}$/)
    const draw = one.page.url()
    const commit = async (officer, office) => {
      await officer.page.goto(draw)
      await officer.fill('单位', office)
      await officer.press('生成随机数')
      const secret = await officer.main.locator('form code').innerText()
      await officer.press('提交摘要')
      return secret
    }
    const first = await commit(one, '县民政局')
    await one.see('已有 1 个单位提交摘要')
    await one.look('draw-committed')
    const second = await commit(two, '县审计局')
    const reveal = async (officer, secret) => {
      await officer.page.goto(draw)
      await officer.fill('随机数', secret)
      await officer.press('公开随机数')
    }
    await two.main.getByRole('button', { name: '公开随机数' }).waitFor()
    await reveal(one, first)
    await one.see(first)
    await reveal(two, second)
    await two.see('已抽签')
    assert.equal(await two.main.getByText('抽中', { exact: true }).count(), 1, '30/100 of two, rounded up')
    await two.look('draw-drawn')
    const file = path.join(folder, 'draw.json')
    await (await two.download('下载抽签记录')).saveAs(file)
    const verified = execFileSync(path.join(HOME, 'lianhu'), ['draw', 'verify', file], { encoding: 'utf8' })
    assert.match(verified, /完全一致/)
    const record = JSON.parse(await readFile(file, 'utf8'))
    const wrong = path.join(folder, 'wrong.json')
    const others = record.list.map((each) => each.id).filter((id) => !record.drawn.includes(id))
    await writeFile(wrong, JSON.stringify({ ...record, drawn: others }))
    assert.throws(() => execFileSync(path.join(HOME, 'lianhu'), ['draw', 'verify', wrong], { stdio: 'pipe' }), 'a changed record is found out')
    const published = await fetch(`${base}/public/draws/${record.code}`)
    assert.equal(published.status, 200)
    assert.deepEqual((await published.json()).drawn, record.drawn, 'the public reads the same record')
    await one.leave()
    await two.leave()
  })
})
