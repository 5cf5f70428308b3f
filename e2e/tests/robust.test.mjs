// What happens when the machine misbehaves: killed while the county is made, killed in a batch, a database that stops,
// a disk that fills up. Nothing half-done may stay, nothing typed may be lost, and the words must say what to do.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { signIn } from '../lib/api.mjs'
import { openBrowser, signedIn } from '../lib/browser.mjs'
import { afterwards, said, Server, temporaryFolder } from '../lib/server.mjs'

const ROOT = process.getuid() === 0

/** Stops the database in its tracks: no new connection, the open ones cut. The answer lets it go on. */
function stopDatabase(data) {
  const postmaster = readFileSync(path.join(data, 'pg/postmaster.pid'), 'utf8').split('\n')[0]
  execFileSync('kill', ['-STOP', postmaster])
  const children = execFileSync('pgrep', ['-P', postmaster], { encoding: 'utf8' }).split('\n').filter(Boolean)
  execFileSync('kill', ['-TERM', ...children])
  return () => execFileSync('sh', ['-c', `kill -CONT ${postmaster} 2>/dev/null || true`])
}

async function healthy(server) {
  for (let attempt = 0; attempt < 60; attempt++) if ((await server.get('/healthz')).status === 200) return
  assert.fail('the server has not recovered')
}

test('the demo county: killed while it is made, decided upon, cut off from its database', async (t) => {
  const folder = await temporaryFolder(t)
  const data = path.join(folder, 'data')
  let server

  await t.test('kill -9 while the county is being made: the next start finishes it, nobody twice', async (s) => {
    const first = await Server.start(s, { data })
    await first.ready()
    await said(first, '正在经历一年')
    await first.kill('SIGKILL')
    assert.ok(!first.output.includes('演示县已就绪'), 'killed in the middle')
    server = await Server.start(t, { data })
    await server.ready()
    await said(server, '演示县已就绪')
    const county = await signIn(server.base, 'xian.jingban')
    assert.equal((await county.get('/api/households?limit=1')).body.total, 1200)
    const cases = []
    for (let cursor = ''; cursor !== null; ) {
      const page = (await county.get(`/api/cases?limit=200${cursor && `&cursor=${cursor}`}`)).body
      cases.push(...page.items)
      cursor = page.next
    }
    assert.equal(new Set(cases.map((each) => each.number)).size, cases.length)
    assert.ok(cases.length > 200 && cases.filter((each) => each.state === 'OPEN').length > 50, `${cases.length} cases`)
    assert.ok(['OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN'].every((state) => cases.some((c) => c.state === state)))
  })

  await t.test('kill -9 in a decision batch: all or nothing, and the same request again does it once', async () => {
    const decider = await signIn(server.base, 'xian.shending')
    const waiting = (await decider.get('/api/cases?state=OPEN&step=county-decision&limit=50')).body.items
    assert.ok(waiting.length >= 5, `${waiting.length} wait for the county`)
    const body = {
      kind: 'DECISION',
      caseIds: waiting.map((each) => each.id),
      outcome: 'GRANT',
      opinion: '同意。',
      document: '澜联审〔2026〕77号',
    }
    const headers = { 'Idempotency-Key': 'batch-of-the-robust-test' }
    const asked = decider.post('/api/decisions', body, { headers }).catch(() => 'cut off')
    await server.get('/healthz') // one round trip: the batch is under way
    await server.kill('SIGKILL')
    await asked
    server = await Server.start(t, { data })
    await server.ready()
    const again = await signIn(server.base, 'xian.shending')
    const states = async () => {
      const found = await Promise.all(body.caseIds.map((id) => again.get(`/api/cases/${id}`)))
      return found.map(({ body: file }) => file.steps.find((step) => step.id === 'county-decision').state)
    }
    const between = new Set(await states())
    assert.equal(between.size, 1, `all or nothing: ${[...between]}`)
    const done = await again.post('/api/decisions', body, { headers })
    assert.equal(done.status, 200, JSON.stringify(done.body))
    assert.deepEqual([...new Set(await states())], ['DONE'])
    const repeated = await again.post('/api/decisions', body, { headers })
    assert.equal(repeated.body.id, done.body.id, 'the same batch, not a second one')
  })

  await t.test('a stopped database: every endpoint says so with a code', async () => {
    const officer = await signIn(server.base, 'guanli')
    const document = (await officer.get('/api/openapi')).body
    const zero = '00000000-0000-0000-0000-000000000000'
    const calls = Object.entries(document.paths).flatMap(([where, methods]) =>
      Object.keys(methods)
        .filter((method) => ['get', 'post', 'put', 'delete'].includes(method))
        .map((method) => [method.toUpperCase(), where.replace(/\{(\w*)\}/g, zero)]),
    )
    assert.ok(calls.length > 80, `${calls.length} endpoints`)
    const goOn = stopDatabase(data)
    const wrong = []
    try {
      await Promise.all(
        calls.map(async ([method, where]) => {
          const answer = await officer.request(method, where, method === 'GET' ? {} : { body: {} })
          const kind = answer.headers.get('content-type') ?? ''
          const good = answer.status === 503 && kind.includes('problem+json') && answer.body.code === 'DATABASE_UNAVAILABLE'
          if (!good) wrong.push(`${method} ${where} ${answer.status} ${kind} ${answer.body?.code ?? ''}`)
        }),
      )
    } finally {
      goOn()
    }
    assert.deepEqual(wrong, [])
    await healthy(server)
    assert.equal((await officer.get('/api/users')).status, 200, 'and goes on afterwards, still signed in')
  })

  await t.test('a stopped database: the console says so, keeps what was typed, and saves it afterwards', async () => {
    const browser = await openBrowser(t, { home: folder })
    const page = await signedIn(browser, server.base, 'fengqiao1.ganbu')
    await page.goto(`${server.base}/roster`)
    await page.getByLabel('姓名').fill('断电前的人')
    const goOn = stopDatabase(data)
    try {
      await page.getByRole('button', { name: '加入名册' }).click()
      await page.getByText('数据库暂时连接不上').first().waitFor()
      assert.equal(await page.getByLabel('姓名').inputValue(), '断电前的人')
    } finally {
      goOn()
    }
    await healthy(server)
    await page.reload()
    await page.waitForFunction(() => globalThis.document.querySelector('#name')?.value === '断电前的人')
    await page.getByRole('button', { name: '加入名册' }).click()
    await page.locator('.tag', { hasText: '断电前的人' }).waitFor()
  })
})

test('a disk that fills up: uploads and imports are refused with a code, nothing half-written stays', { skip: !ROOT && '需要 root 挂载小磁盘' }, async (t) => {
  const folder = await temporaryFolder(t)
  const disk = path.join(folder, 'disk')
  await mkdir(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=900m', 'tmpfs', disk])
  afterwards(t, () => execFileSync('umount', ['-l', disk]))
  const data = path.join(disk, 'data')
  const server = await Server.start(t, { data })
  await server.ready()
  await said(server, '演示县已就绪')
  const officer = await signIn(server.base, 'fengqiao1.ganbu')
  const roster = () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `枫桥镇,临江社区,FD-${at},甲乙${at}`)
    const form = new FormData()
    form.append('file', new Blob(['乡镇,行政村,户编号,姓名\n', rows.join('\n')]), '名册.csv')
    return form
  }
  const evidence = (bytes) => {
    const form = new FormData()
    const pdf = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(bytes, 0x20), Buffer.from('\n%%EOF\n')])
    form.append('file', new Blob([pdf], { type: 'application/pdf' }), '照片.pdf')
    return form
  }
  const filler = path.join(disk, 'filler')
  // The server goes on writing while the disk is measured: whoever loses the race measures again.
  for (let left = 5; ; left--) {
    const { bavail, bsize } = await statfs(disk)
    try {
      execFileSync('fallocate', ['-l', String(bavail * bsize - 1_500_000), filler])
      break
    } catch (e) {
      if (left === 0) throw e
      await rm(filler, { force: true })
    }
  }
  for (const [what, where, form] of [
    ['an attachment', '/api/files', evidence(4_000_000)],
    ['a roster', '/api/imports', roster()],
  ]) {
    const answer = await officer.post(where, form)
    assert.ok([507, 503].includes(answer.status), `${what}: ${answer.status} ${JSON.stringify(answer.body)}`)
    assert.match(answer.body.code, /^(STORAGE_FULL|DATABASE_UNAVAILABLE)$/, what)
    assert.match(answer.body.detail, /没有保存/)
  }
  await rm(filler)
  await healthy(server)
  const list = await officer.get('/api/imports')
  assert.deepEqual(list.body.items, [], 'no half-written import')
  const stored = await officer.post('/api/files', evidence(4_000_000))
  assert.equal(stored.status, 200, JSON.stringify(stored.body))
  assert.equal((await officer.get('/api/households?limit=1')).body.total, 108)
})
