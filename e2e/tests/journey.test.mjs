// A new county opens, a messy roster goes in, a lawful decision comes out (扶贫联户管理办法 二, S3-2.2): all of it clicked in
// the browser by the officer whose turn it is, the clock moved between the days, a picture and axe on every page.
import assert from 'node:assert/strict'
import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { look, nobody, openBrowser, OUT } from '../lib/browser.mjs'
import { Officer } from '../lib/console.mjs'
import { contents, county, strangers } from '../lib/county.mjs'
import { Server, temporaryFolder } from '../lib/server.mjs'

const PASSWORD = 'qingfeng-2026-lu'
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const SCHEME = 'fupin-lianhu/identify'
const DAY = 86_400_000

/** Pictures of the user guide: written anew with LIANHU_GUIDE=<docs/images>. */
const GUIDE = (
  'first-administrator places new-user confirm-post import-mapping import-preview household declare preliminary-check ' +
  'late-consent meeting notice public-notice public-objection objection-answer review-batch decide-one decide-batch serve dashboard'
).split(' ')

/** What the server complained about, with the first lines of each cause. */
const troubles = (output) => output.match(/^.* (ERROR|WARN) .*$|^(Caused by: |[\w.]+(Exception|Error)\b).*(\n\tat .*){0,6}/gm)?.join('\n')

test('from an empty machine to an announced decision, by clicking', async (t) => {
  const place = county()
  const folder = await temporaryFolder(t)
  const offset = path.join(folder, 'offset')
  let moved = 0
  const later = async (days) => {
    moved += days
    await writeFile(`${offset}.new`, `P${moved}D`)
    await rename(`${offset}.new`, offset)
  }
  await later(0)
  const day = (ago) => new Date(Date.now() + 8 * 3_600_000 + (moved - ago) * DAY).toISOString().slice(0, 10)
  const java = `-Dlianhu.clock-offset-file=${offset} -Dlianhu.allow-clock-offset=true`
  const server = await Server.start(t, {
    data: path.join(folder, 'data'),
    args: ['--empty'],
    env: { LIANHU_JAVA_OPTS: java },
  })
  await server.ready()
  const browser = await openBrowser(t, { home: folder })
  let shot = 0
  const pace = async (page, name) => {
    await look(page, `journey-${String(++shot).padStart(2, '0')}-${name}`)
    if (GUIDE.includes(name) && process.env.LIANHU_GUIDE)
      await page.screenshot({ path: path.join(process.env.LIANHU_GUIDE, `${name}.png`) })
  }
  const { base } = server
  const sit = (account) => Officer.at(browser, base, pace, account, PASSWORD)
  const path3 = [place.name, place.township, place.village]
  const oneTime = {}
  let broken = false
  // Each step stands on the ones before: the first that fails is the news.
  const step = (name, work) =>
    t.test(name, { skip: broken && '前一步没有走通' }, async () => {
      try {
        await work()
      } catch (fault) {
        broken = true
        console.log(troubles(server.output))
        for (const [at, page] of browser.contexts().flatMap((context) => context.pages()).entries())
          await page.screenshot({ path: path.join(OUT, `journey-failed-${at}.png`), fullPage: true })
        throw fault
      }
    })
  let units
  let noticeUrl
  let receipt
  let noticeId

  await step('the first administrator signs in with the printed token and loads the places', async () => {
    const token = server.output.match(/一次性口令:(\S+)/)[1]
    const first = new Officer(await nobody(browser), base, pace)
    await first.page.goto(`${base}/`)
    await first.page.getByRole('link', { name: '首次使用：建立第一位管理员' }).click()
    await first.heading()
    const wish = ['ab-cd', 'guanli', '钱守义', PASSWORD, place.code, place.name]
    for (const [at, label] of ['一次性口令', '账号', '姓名', '密码', '管理地区代码（12 位）', '地区名称'].entries())
      await first.fill(label, wish[at], first.page)
    await first.press('建立并登录', first.page)
    await first.page.getByText('一次性口令不正确').waitFor()
    await first.look('first-administrator')
    await first.fill('一次性口令', token, first.page)
    await first.press('建立并登录', first.page)
    await first.page.waitForURL(`${base}/`)
    await first.menu('地区')
    await first.attach('places', path.basename(place.places), 'text/csv', contents(place.places))
    await first.see(/已登记 \d+ 个地区/)
    await first.look('places')
    await hire(first)
    await first.leave()
  })

  async function hire(admin) {
    const staff = [
      ['guanli2', '孙立本', 'ADMINISTRATOR', 1],
      ['xian.jingban', '吴思远', 'COUNTY_OFFICER', 1],
      ['xian.shending', '郑国梁', 'COUNTY_APPROVER', 1],
      ['zhen.jingban', '周明礼', 'TOWNSHIP_OFFICER', 2],
      ['zhen.shenhe', '冯志诚', 'TOWNSHIP_APPROVER', 2],
      ['cun.ganbu', '陈开山', 'VILLAGE_OFFICER', 3],
    ]
    for (const [account, name, role, level] of staff) {
      await admin.menu('人员账号')
      await admin.follow('新增人员')
      await admin.heading()
      await admin.fill('账号', account)
      await admin.fill('姓名', name)
      await admin.select('角色', role)
      await admin.pickPlace('nodeCode', path3.slice(0, level))
      if (account === 'xian.shending') await admin.look('new-user')
      await admin.press('保存')
      oneTime[account] = await admin.main.locator('code').first().innerText()
    }
    await admin.menu('人员账号')
    await admin.see('待复核')
    await admin.look('users')
  }

  await step('a post of trust waits for the second administrator', async () => {
    const second = await Officer.first(browser, base, pace, 'guanli2', oneTime.guanli2, PASSWORD)
    await second.menu('人员账号')
    const row = second.main.getByRole('row').filter({ hasText: 'xian.shending' })
    await row.getByRole('button', { name: '管理' }).click()
    await second.press('复核同意')
    await second.page.getByRole('dialog').waitFor()
    await second.look('confirm-post')
    await second.confirm('复核同意')
    await row.getByText('待复核').waitFor({ state: 'detached' })
    await second.leave()
    for (const account of Object.keys(oneTime).slice(1)) {
      const officer = await Officer.first(browser, base, pace, account, oneTime[account], PASSWORD)
      await officer.leave()
    }
  })

  await step('the roster is uploaded, mapped, previewed; its error workbook is taken and opened again', async () => {
    const officer = await sit('xian.jingban')
    const upload = async (name, buffer) => {
      await officer.menu('名册导入')
      await officer.follow('导入名册')
      await officer.heading()
      await officer.attach('roster', name, 'application/octet-stream', buffer)
      await officer.main.getByRole('button', { name: '开始检查' }).waitFor()
    }
    await officer.menu('名册导入')
    await officer.follow('导入名册')
    await officer.look('import-upload')
    await upload('名册.bin', contents(place.roster))
    await officer.look('import-mapping')
    await officer.press('开始检查')
    await officer.see('读到户数')
    await officer.look('import-preview')
    const errors = await officer.download('下载错误清单')
    const saved = path.join(folder, 'errors.xlsx')
    await errors.saveAs(saved)
    const preview = officer.page.url()
    await upload('errors.xlsx', contents(saved))
    await officer.look('import-error-workbook')
    await officer.page.goto(preview)
    await officer.press('确认导入')
    await officer.confirm('确认导入')
    await officer.see('已导入')
    await officer.look('import-done')
    await upload('新增.csv', strangers(place))
    await officer.press('开始检查')
    await officer.see('读到户数')
    await officer.press('确认导入')
    await officer.confirm('确认导入')
    await officer.see('已导入')
    await officer.press('撤销导入')
    await officer.confirm('撤销导入', '传错了文件')
    await officer.see('已撤销')
    await officer.look('import-undone')
    await officer.leave()
  })

  await step('five households of the village declare and are checked, findings without a verdict', async () => {
    const officer = await sit('cun.ganbu')
    await officer.menu('评议人员名册')
    for (let at = 0; at < 9; at++) await enrol(officer, `代表${'甲乙丙丁戊己庚辛壬'[at]}`, 'representative')
    for (const name of ['干部子', '干部丑']) await enrol(officer, name, 'cadre')
    await officer.look('roster')
    await officer.menu('户册')
    await officer.main.locator('tbody a[href^="/households/"]').nth(4).waitFor()
    units = (await officer.main.locator('tbody a[href^="/households/"]').allInnerTexts()).slice(0, 5)
    await officer.look('households')
    for (const [at, unit] of units.entries()) {
      await officer.menu('户册')
      await officer.follow(unit)
      await officer.see('家庭成员')
      if (at === 0) await officer.look('household')
      await officer.follow('受理申请')
      await officer.select('政策', SCHEME)
      for (const box of await officer.main.getByRole('checkbox').all()) await box.check()
      if (at === 0) await officer.look('declare')
      await officer.press('受理')
      await officer.page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
      await officer.see('村级初审')
      if (at < 4) await check(officer, '村级初审', at === 0 ? 'preliminary-check' : undefined)
    }
    await officer.leave()
  })

  async function enrol(officer, name, capacity) {
    await officer.fill('姓名', name)
    await officer.select('身份', capacity)
    await officer.press('加入名册')
    await officer.main.locator('.tag', { hasText: name }).waitFor()
  }

  /** Fills the findings: each criterion its radio, the report, two people. */
  async function findings(officer, form) {
    for (const group of await form.locator('fieldset').all()) {
      const radios = group.getByRole('radio')
      if ((await radios.count()) > 0) await radios.first().check()
    }
    await officer.fill('核查情况', '入户看了住房和收支，与申报相符。', form)
    for (const box of (await form.getByRole('checkbox').all()).slice(0, 2)) await box.check()
    await form.getByLabel('其他人员').fill('同行核查人')
  }

  async function check(officer, step, name) {
    await officer.press(step)
    const form = officer.main.locator('form.card').first()
    await findings(officer, form)
    if (name) await officer.look(name)
    await officer.press(step, form)
    await form.waitFor({ state: 'detached' })
  }

  const openCase = async (officer, unit) => {
    await officer.menu('申请和认定')
    await officer.follow(unit)
    await officer.main.locator('.el-tabs').waitFor()
  }

  await step('a late check needs the upper level: asked, consented, entered and marked', async () => {
    await later(6)
    const late = day(5)
    const officer = await sit('cun.ganbu')
    await openCase(officer, units[4])
    await officer.press('村级初审')
    const form = officer.main.locator('form.card').first()
    await officer.fill('办理日期', late, form)
    await findings(officer, form)
    await officer.press('村级初审', form)
    await officer.page.getByRole('alert').first().waitFor()
    await officer.look('late-refused')
    const approver = await sit('zhen.shenhe')
    await openCase(approver, units[4])
    await approver.press('同意补录')
    const consent = approver.main.locator('form.card').first()
    await approver.select('环节', 'preliminary-check', consent)
    await approver.fill('实际办理日期', late, consent)
    await approver.fill('理由', '当日停电，原始表格齐全。', consent)
    await approver.press('同意补录', consent)
    const number = await consent.locator('code').innerText()
    await approver.look('late-consent')
    await approver.leave()
    await officer.fill('补录原因', '当日停电，次日补录。', form)
    await officer.attach('lateScan', '原表.png', 'image/png', PHOTO)
    await form.getByText('已上传').waitFor()
    await officer.fill('上一级同意编号', number, form)
    await officer.press('村级初审', form)
    await form.waitFor({ state: 'detached' })
    await officer.see('补录')
    await officer.look('late-entered')
    await officer.leave()
  })

  await step('the village meeting: attendance, votes, minutes printed and sealed', async () => {
    const officer = await sit('cun.ganbu')
    await officer.menu('申请和认定')
    await officer.choose(units, '召开评议会')
    await officer.look('meeting-plan')
    await officer.press('建立会议')
    await officer.page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
    await officer.see('签到')
    for (const box of await officer.main.locator('.people').getByRole('checkbox').all()) await box.check()
    await officer.press('保存签到')
    await officer.see(/已到 9 \/ 应到 9/)
    for (const card of await officer.main.locator('article.vote').all()) {
      for (let votes = 0; votes < 8; votes++) await card.getByRole('button', { name: '同意加一票' }).click()
      await card.getByRole('button', { name: '反对加一票' }).click()
      await card.getByLabel('评议意见').fill('情况属实')
      await card.getByRole('button', { name: '保存计票' }).click()
      await card.getByText('通过', { exact: true }).waitFor()
    }
    await officer.fill('主持人', '干部子')
    await officer.fill('记录人', '干部丑')
    await officer.fill('会议记录', '逐户介绍后无记名投票。')
    await officer.press('保存')
    await officer.look('meeting')
    await officer.press('封存会议记录')
    await officer.confirm('封存会议记录')
    await officer.see('已封存')
    await officer.download('打印会议记录（PDF）')
    await officer.look('meeting-sealed')
    await officer.leave()
  })

  async function publish(officer, where) {
    await officer.press('生成公示')
    await officer.page.waitForURL(/\/notices\/[0-9a-f-]{36}$/)
    await officer.press('登记张贴')
    await officer.fill('张贴地点', where)
    await officer.attach('proofFileId', '照片.png', 'image/png', PHOTO)
    await officer.see('已上传')
    await officer.main.locator('form').getByRole('button', { name: '登记张贴' }).click()
  }

  await step('seven days under notice, with a photo; somebody objects by name on the public site', async () => {
    const officer = await sit('cun.ganbu')
    await officer.menu('申请和认定')
    await officer.choose(units, '拟定公示')
    await publish(officer, '村务公开栏')
    await officer.see('公示中')
    noticeId = officer.page.url().split('/').at(-1)
    await officer.look('notice')
    await officer.download('打印公示（PDF）')
    noticeUrl = base + (await officer.main.getByRole('link', { name: '打开公开页面' }).getAttribute('href'))
    await officer.leave()
    const anybody = await nobody(browser)
    await anybody.setViewportSize({ width: 360, height: 740 })
    await anybody.goto(`${base}/p/`)
    await anybody.locator('a[href*="/notices/"]').first().click()
    await anybody.getByRole('heading', { level: 1 }).waitFor()
    await pace(anybody, 'public-notice')
    for (const unit of units) assert.ok(!(await anybody.locator('body').innerText()).includes(unit), 'names are masked')
    await anybody.getByRole('link', { name: '提出异议' }).click()
    await anybody.getByRole('radio').first().check()
    const next = () => anybody.getByRole('button', { name: '继续' }).click()
    await next()
    await anybody.locator('#text').fill('听说他家有一辆货车，请核实。')
    await next()
    await anybody.getByLabel('留下姓名').check()
    await anybody.locator('#name').fill('邻居甲')
    await anybody.locator('#phone').fill('15400020001')
    await pace(anybody, 'public-objection')
    await next()
    await anybody.getByRole('button', { name: '提交异议' }).click()
    receipt = await anybody.locator('.code').innerText()
    await pace(anybody, 'public-receipt')
    await anybody.context().close()
  })

  await step('the notice is taken down after its days; the objection is answered and the answer read', async () => {
    await later(8)
    const officer = await sit('cun.ganbu')
    await officer.menu('公示公告')
    await officer.main.locator(`a[href="/notices/${noticeId}"]`).click()
    await officer.press('登记撤下')
    await officer.attach('proofFileId', '照片.png', 'image/png', PHOTO)
    await officer.see('已上传')
    await officer.main.locator('form').getByRole('button', { name: '登记撤下' }).click()
    await officer.see('已结束')
    await officer.look('notice-removed')
    await officer.leave()
    const township = await sit('zhen.jingban')
    await township.menu('公示公告')
    await township.main.locator(`a[href="/notices/${noticeId}"]`).click()
    await township.press('答复')
    await township.tick('异议不成立（继续程序）')
    await township.fill('核查情况和答复', '经查车管登记，该户名下没有车辆。')
    await township.look('objection-answer')
    await township.press('提交答复')
    await township.see('已答复')
    for (const [at, unit] of units.entries()) {
      await openCase(township, unit)
      await check(township, '乡镇实地核查', at === 0 ? 'field-check' : undefined)
    }
    await township.leave()
    const anybody = await nobody(browser)
    await anybody.goto(noticeUrl)
    await anybody.getByText('不再公开').first().waitFor()
    await anybody.goto(`${base}/p/`)
    await anybody.getByRole('link', { name: '查询异议答复' }).first().click()
    await anybody.locator('#receipt').fill(receipt)
    await anybody.getByRole('button', { name: '查询' }).click()
    await anybody.getByText('经查车管登记').waitFor()
    await pace(anybody, 'public-answer')
    await anybody.context().close()
  })

  await step('reviewed by the township in a batch, decided by the county: one alone, one refused, the rest in a batch', async () => {
    await later(1)
    const approver = await sit('zhen.shenhe')
    await approver.menu('申请和认定')
    await approver.choose(units, '批量审核')
    await approver.tick('审核通过')
    await approver.fill('办理意见', '材料齐全，程序合规。')
    await approver.look('review-batch')
    await approver.press(`办理 ${units.length} 件`)
    await approver.confirm('审核通过')
    await approver.see(`已办理 ${units.length} 件`)
    await approver.leave()
    await later(2)
    const county = await sit('xian.shending')
    const decide = async (unit, outcome, reasons, name) => {
      await openCase(county, unit)
      await county.press('县级审定')
      const form = county.main.locator('form.card').first()
      await county.tick(outcome, form)
      if (reasons) await county.fill('理由（不予通过必填）', reasons, form)
      await county.fill('文号', `审〔2026〕${reasons ? 8 : 7}号`, form)
      await county.look(name)
      await county.press('县级审定', form)
      await county.confirm('县级审定')
      await form.waitFor({ state: 'detached' })
    }
    await decide(units[0], '审定通过', '', 'decide-one')
    await decide(units[1], '不予通过', '家庭人均纯收入高于当地标准。', 'refuse-one')
    await county.menu('申请和认定')
    await county.choose(units.slice(2), '批量审定')
    await county.tick('审定纳入')
    await county.fill('办理意见', '同意纳入。')
    await county.fill('文号', '审〔2026〕9号')
    await county.look('decide-batch')
    await county.press('办理 3 件')
    await county.confirm('审定纳入')
    await county.see('已办理 3 件')
    await county.look('decide-batch-done')
    await county.leave()
  })

  await step('the refusal is printed and served with proof', async () => {
    const officer = await sit('cun.ganbu')
    await openCase(officer, units[1])
    await officer.download('打印不予通过告知书（PDF）')
    await officer.press('送达书面决定')
    const form = officer.main.locator('form.card').first()
    for (const group of await form.locator('fieldset').all()) await group.getByRole('radio').first().check()
    await officer.fill('文书文号', '审〔2026〕8号', form)
    await officer.fill('送达地点', '户主家中', form)
    await officer.fill('签收人', '户主本人', form)
    await officer.fill('签收人与受送达人的关系', '本人', form)
    await officer.look('serve')
    await officer.press('送达书面决定', form)
    await form.waitFor({ state: 'detached' })
    await officer.main.getByRole('tab', { name: '办理经过' }).click()
    await officer.main.getByText(/送达/).filter({ visible: true }).first().waitFor()
    await officer.look('served')
    await officer.leave()
  })

  await step('announced to the whole county; the public reads it', async () => {
    await later(1)
    const officer = await sit('xian.jingban')
    await officer.menu('申请和认定')
    await officer.choose([units[0], ...units.slice(2)], '拟定公示')
    await officer.tick('公告')
    await publish(officer, '县政府网站')
    await officer.see(/县政府网站/)
    await officer.look('announcement')
    await openCase(officer, units[0])
    await officer.see('已纳入')
    await officer.look('decided')
    await officer.menu('工作台')
    await officer.look('dashboard')
    await officer.leave()
    const anybody = await nobody(browser)
    await anybody.goto(`${base}/p/`)
    await anybody.locator('a[href*="/announcements/"]').first().click()
    await anybody.getByRole('heading', { level: 1 }).waitFor()
    await pace(anybody, 'public-announcement')
    await anybody.context().close()
  })

  console.log(`journey: ${shot} pictures in ${OUT}`)
})
