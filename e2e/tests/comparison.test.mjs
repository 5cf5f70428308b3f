import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { look, openBrowser, signedIn } from '../lib/browser.mjs'
import { Server, temporaryFolder } from '../lib/server.mjs'

const EXTRACT =
  '单位名称,姓名,身份证号,人员类别,岗位,月应发工资(元),状态\n' +
  '县文旅局,查无此人,539961197001010016,事业编制,技术员,7246.75,在职\n县文旅局,,,事业编制,技术员,7000,在职\n'

test('departments beside the register, in the demo county', async (t) => {
  const folder = await temporaryFolder(t)
  const server = await Server.start(t, { data: path.join(folder, 'data') })
  const whole = new Promise((resolve) =>
    server.child.stdout.on('data', () => server.output.includes('演示县已就绪') && resolve()),
  )
  await server.ready()
  await whole
  const browser = await openBrowser(t, { home: folder })
  const county = await signedIn(browser, server.base, 'xian.jingban')
  const narrow = async (page, name) => {
    await page.setViewportSize({ width: 360, height: 780 })
    await look(page, `${name}-360`)
    await page.setViewportSize({ width: 1280, height: 900 })
  }

  await t.test('hits are listed, charted, filtered and exported', async () => {
    await county.goto(server.base + '/comparisons')
    await county.locator('tbody tr a[href*="/comparisons/hits/"]').first().waitFor()
    await look(county, 'comparison-hits')
    await narrow(county, 'comparison-hits')
    const [file] = await Promise.all([
      county.waitForEvent('download'),
      county.getByRole('button', { name: '导出 Excel' }).click().then(() =>
        county.getByRole('button', { name: '开始导出' }).click({ timeout: 3000 }).catch(() => {}),
      ),
    ])
    assert.ok((await readFile(await file.path())).length > 2000)
  })

  await t.test('a pair is decided by one officer and looked at again by another', async () => {
    await county.goto(server.base + '/comparisons/pairs')
    await county.locator('article').first().waitFor()
    await look(county, 'comparison-pairs')
    await narrow(county, 'comparison-pairs')
    await county.locator('article input').first().fill('核对了户口簿和行驶证')
    await county.getByRole('button', { name: '是同一人', exact: true }).first().click()
    await county.getByText('共 0 条').first().waitFor()
    const other = await signedIn(browser, server.base, 'xian.shending')
    await other.goto(server.base + '/comparisons/pairs?state=SECOND_LOOK')
    await other.getByRole('button', { name: '复核同意' }).first().click()
    await other.goto(server.base + '/comparisons/pairs?state=SAME')
    await other.locator('article').first().waitFor()
  })

  await t.test('the village tells the person and writes the answer down', async () => {
    const village = await signedIn(browser, server.base, 'fengqiao1.ganbu')
    await village.goto(server.base + '/comparisons?state=TO_TELL')
    await village.locator('tbody tr a[href*="/comparisons/hits/"]').first().click()
    await village.getByRole('heading', { name: '告知本人' }).waitFor()
    await look(village, 'comparison-hit')
    await narrow(village, 'comparison-hit')
    await village.getByLabel('签收人').fill('本人')
    await village.getByLabel('与本人的关系').fill('本人')
    await village.getByLabel('送达地点').fill('家中')
    await village.getByRole('button', { name: '保存' }).click()
    await village.getByRole('heading', { name: '登记本人答复' }).waitFor()
    await village.getByLabel('本人的答复').fill('车是给儿子跑运输用的,贷款没有还清')
    await village.getByRole('button', { name: '保存' }).click()
    await village.getByText('待认定').first().waitFor()
    const address = village.url()
    const household = await village.locator('a[href*="tab=comparison"]').first().getAttribute('href')
    await village.goto(server.base + household)
    await village.getByRole('heading', { name: '核对授权书' }).waitFor()
    await look(village, 'comparison-household')
    await narrow(village, 'comparison-household')
    const township = await signedIn(browser, server.base, 'fengqiao.shenhe')
    await township.goto(address)
    await township.getByLabel('认定属实').check()
    await township.getByLabel('认定理由').fill('核对了行驶证和贷款合同')
    await township.getByRole('button', { name: '保存' }).click()
    await township.getByText('认定属实').first().waitFor()
    await look(township, 'comparison-settled')
  })

  await t.test('a new source is agreed, its extract mapped, read and compared', async () => {
    await county.goto(server.base + '/comparisons/sources/new')
    await county.getByLabel('部门', { exact: false }).first().selectOption('payroll')
    await county.getByLabel('提供单位').fill('澜溪县财政局')
    await county.getByLabel('法律依据').fill('《社会救助暂行办法》第五十八条')
    await county.getByLabel('协议或文件').fill('澜数共〔2026〕9号')
    await county.getByLabel('约定用途').fill('核对申请帮扶家庭的经济状况')
    await look(county, 'comparison-source-new')
    await county.getByRole('button', { name: '保存' }).click()
    await county.getByRole('heading', { name: '交送数据' }).waitFor()
    await look(county, 'comparison-source')
    await narrow(county, 'comparison-source')
    await county.getByLabel('数据文件').setInputFiles({ name: '财政供养.csv', mimeType: 'text/csv', buffer: Buffer.from(EXTRACT) })
    await county.getByRole('button', { name: '开始读取' }).waitFor()
    await look(county, 'comparison-mapping')
    await narrow(county, 'comparison-mapping')
    await county.getByRole('button', { name: '开始读取' }).click()
    await county.getByRole('button', { name: '开始比对' }).waitFor({ timeout: 60_000 })
    await county.getByText('这一行没有姓名').waitFor()
    await look(county, 'comparison-load')
    await county.getByRole('button', { name: '开始比对' }).click()
    await county.getByText('已完成').first().waitFor({ timeout: 60_000 })
    await look(county, 'comparison-run')
    await narrow(county, 'comparison-run')
    await county.goto(server.base + '/comparisons/runs')
    await county.locator('tbody tr').first().waitFor()
    await look(county, 'comparison-runs')
  })

  await t.test('the pages speak English', async () => {
    await county.evaluate(() => localStorage.setItem('lh.locale', 'en'))
    await county.goto(server.base + '/comparisons')
    await county.locator('tbody tr').first().waitFor()
    await look(county, 'comparison-en')
  })
})
