import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import https from 'node:https'
import path from 'node:path'
import { test } from 'node:test'
import { look, openBrowser, signedIn } from '../lib/browser.mjs'
import { Server, temporaryFolder } from '../lib/server.mjs'

const NAME = 'lianhu.test'

/** Status of a request to the name, trusting just the given certificate. */
const statusOver = (port, ca) =>
  new Promise((resolve, reject) => {
    const request = https.get({ host: '127.0.0.1', port, path: '/healthz', servername: NAME, ca, headers: { Host: NAME } })
    request.on('response', (answer) => resolve(answer.resume().statusCode)).on('error', reject)
  })

test(`the console and the public site on https://${NAME}, page by page`, async (t) => {
  const folder = await temporaryFolder(t)
  const server = await Server.start(t, { data: path.join(folder, 'data'), args: ['--tls', NAME] })
  const whole = new Promise((resolve) =>
    server.child.stdout.on('data', () => server.output.includes('演示县已就绪') && resolve()),
  )
  await server.ready()
  const plain = `http://localhost:${server.port + 1}`
  const trust = path.join(folder, 'ca.crt')
  const certificate = Buffer.from(await (await fetch(`${plain}/ca.crt`)).arrayBuffer())
  await writeFile(trust, certificate)

  await t.test('plain HTTP offers the certificate and sends everything else on', async () => {
    const page = await (await fetch(`${plain}/ca`)).text()
    assert.match(page, /安装联户证书/)
    assert.match(page, /([0-9A-F]{2}:){31}[0-9A-F]{2}/)
    const other = await fetch(`${plain}/cases`, { redirect: 'manual' })
    assert.equal(other.status, 307)
    assert.equal(other.headers.get('location'), `https://${NAME}:${server.port}/cases`)
  })

  await t.test('the certificate is trusted through its CA and not without it', async () => {
    const pem = `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64').replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`
    assert.equal(await statusOver(server.port, pem), 200)
    await assert.rejects(statusOver(server.port), /self-signed|unable to/)
  })

  await whole
  const base = `https://${NAME}:${server.port}`
  const browser = await openBrowser(t, { home: folder, trust, hosts: [NAME] })

  await t.test('sign-in', async () => {
    const page = await browser.newPage({ bypassCSP: true })
    await page.goto(base + '/')
    await look(page, 'sign-in')
    await page.getByLabel('账号').fill('xian.jingban')
    await page.getByLabel('密码', { exact: true }).fill('not the password 1')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('alert').waitFor()
    await look(page, 'sign-in-refused')
  })

  const visits = {
    'xian.jingban': ['/', '/tasks', '/households', '/cases', '/notices', '/imports', '/imports/new'],
    'fengqiao2.ganbu': ['/', '/tasks', '/cases', '/cases/new', '/meetings', '/meetings/new', '/notices', '/roster'],
    'xian.shending': ['/tasks', '/cases'],
    guanli: ['/users', '/users/new', '/roles', '/audit'],
  }
  for (const [account, paths] of Object.entries(visits)) {
    await t.test(`pages of ${account}`, async () => {
      const page = await signedIn(browser, base, account)
      for (const where of paths) {
        await page.goto(base + where)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        await look(page, `${account}${where.replaceAll('/', '-')}`.replace(/-$/, '-home'))
      }
      await page.context().close()
    })
  }

  await t.test('a household, a case and a notice opened from their lists', async () => {
    const page = await signedIn(browser, base, 'fengqiao2.ganbu')
    for (const list of ['households', 'cases', 'notices']) {
      await page.goto(`${base}/${list}`)
      await page.getByRole('main').getByRole('link').filter({ hasText: /./ }).first().waitFor()
      const link = page.locator(`main a[href^="/${list}/"]:not([href$="/new"])`).first()
      await link.click()
      await page.waitForURL(new RegExp(`/${list}/[0-9a-f-]{36}`))
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await look(page, `one-${list}`)
    }
    await page.context().close()
  })

  await t.test('the public site, without an account, also on a phone', async () => {
    for (const [shape, viewport] of Object.entries({ desk: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } })) {
      const page = await browser.newPage({ bypassCSP: true, viewport })
      await page.goto(`${base}/p/`)
      await look(page, `public-${shape}`)
      const notice = page.locator('a[href*="/notices/"]').first()
      await notice.click()
      await page.waitForURL(/\/notices\//)
      await look(page, `public-notice-${shape}`)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(width <= viewport.width, `no sideways scrolling: ${width} > ${viewport.width}`)
      await page.close()
    }
  })
})
