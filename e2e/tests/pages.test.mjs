import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import https from 'node:https'
import path from 'node:path'
import { test } from 'node:test'
import { look, openBrowser, signedIn } from '../lib/browser.mjs'
import { chineseWords, lookBothWays, SHAPES, sticksOut } from '../lib/shapes.mjs'
import { Server, temporaryFolder } from '../lib/server.mjs'

const NAME = 'lianhu.test'

/** Pages that stand in the user guide. */
const GUIDE = { '/holidays': 'holidays', '/found': 'found', '/schemes/dibao-anhui/adopt': 'adopt', '/schemes': 'schemes' }

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
    await page.goto(base + '/first-administrator')
    await lookBothWays(page, 'first-administrator')
    await page.goto(base + '/')
    await lookBothWays(page, 'sign-in')
    await page.getByLabel('账号').fill('xian.jingban')
    await page.getByLabel('密码', { exact: true }).fill('not the password 1')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('alert').waitFor()
    await look(page, 'sign-in-refused')
  })

  const one = (page, where) => page.evaluate(async (w) => (await (await fetch(w)).json()).items[0].id, where)
  const visits = {
    'xian.jingban': async (page) => [
      '/',
      '/tasks',
      '/households',
      `/households/${await one(page, '/api/households?limit=1')}?tab=policy`,
      '/persons',
      '/imports',
      '/imports/new',
      '/changes',
      '/found',
      '/schemes',
      '/schemes/fupin-lianhu',
      '/schemes/dibao-anhui/adopt',
      '/adoptions',
      '/cases',
      '/draws',
      '/funds',
      '/funds/forms',
      '/funds/forms/new',
      '/password',
      '/users',
      '/nowhere',
    ],
    'fengqiao2.ganbu': async (page) => [
      `/households/${await one(page, '/api/households?limit=1')}`,
      `/cases/${await one(page, '/api/cases?state=OPEN&limit=1')}`,
      `/cases/${await one(page, '/api/cases?state=GRANTED&limit=1')}`,
      `/cases/new?household=${await one(page, '/api/households?limit=1')}`,
      '/meetings',
      `/meetings/${await one(page, '/api/meetings')}`,
      '/notices',
      `/notices/${await one(page, '/api/notices')}`,
      '/roster',
      '/kin',
    ],
    'xian.shending': async () => ['/tasks', '/cases', '/decisions/new'],
    guanli: async () => ['/users', '/users/new', '/roles', '/places', '/holidays', '/audit'],
  }
  const named = (account, where) => `${account}${where.replace(/[0-9a-f-]{36}/, 'one').replaceAll(/[/?=]/g, '-')}`.replace(/-$/, '-home')
  for (const [account, paths] of Object.entries(visits)) {
    await t.test(`pages of ${account}: on a desk, on a phone, in English`, async () => {
      const page = await signedIn(browser, base, account)
      const open = async (where) => {
        await page.goto(base + where)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
      }
      const places = await paths(page)
      for (const where of places) {
        await open(where)
        await lookBothWays(page, named(account, where), GUIDE[where])
      }
      await page.getByRole('button', { name: 'English' }).click()
      for (const where of places) {
        await open(where)
        await page.waitForLoadState('networkidle')
        assert.deepEqual(await chineseWords(page), [], `${where} in English`)
      }
      await page.context().close()
    })
  }

  await t.test('the words of the regulations stay Chinese, and a Chinese label would be found', async () => {
    const page = await signedIn(browser, base, 'xian.jingban')
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.waitForFunction(() => document.documentElement.lang.startsWith('en'))
    await page.evaluate(() =>
      document.querySelector('main').insertAdjacentHTML('beforeend', '<button style="margin-left:1400px">宽</button><button lang="zh-CN">法</button>'),
    )
    const words = await chineseWords(page)
    assert.ok(words.includes('宽') && !words.includes('法'), `a Chinese label is found, a marked word of the regulations is not: ${words}`)
    assert.ok((await sticksOut(page)).some((each) => each.includes('宽')), 'a button outside the window is found')
    await page.context().close()
  })

  await t.test('the public site, without an account, also on a phone', async () => {
    for (const [shape, viewport] of Object.entries(SHAPES)) {
      const page = await browser.newPage({ bypassCSP: true, viewport })
      for (const where of ['objections', 'eligibility', 'nowhere', '']) {
        await page.goto(`${base}/p/${where}`)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        await look(page, `public${where && `-${where}`}-${shape}`)
        assert.deepEqual(await sticksOut(page), [], `/p/${where}`)
      }
      const notice = page.locator('a[href*="/notices/"]').first()
      await notice.click()
      await page.waitForURL(/\/notices\//)
      await look(page, `public-notice-${shape}`)
      assert.deepEqual(await sticksOut(page), [], 'a notice')
      await page.close()
    }
  })
})
