// The launcher's other ways to run: on somebody else's PostgreSQL, and for development with reload.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cp, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { signIn } from '../lib/api.mjs'
import { otherPostgres } from '../lib/postgres.mjs'
import { afterwards, freePort, HOME, lianhu, said, Server, temporaryFolder } from '../lib/server.mjs'

test('--database: an external PostgreSQL 18 gets roles, tables, row security and the demo county, and is found again', async (t) => {
  const folder = await temporaryFolder(t)
  // A first start unpacks the binaries that the other server is made of.
  const own = await Server.start(t, { data: path.join(folder, 'own'), args: ['--empty'] })
  await own.ready()
  await own.kill('SIGTERM')
  const other = await otherPostgres(t, { unpacked: path.join(folder, 'own'), folder: path.join(folder, 'other') })
  const data = path.join(folder, 'data')
  const first = await Server.start(t, { data, args: ['--database', other.url] })
  await first.ready()
  await said(first, '演示县已就绪')
  assert.ok(!existsSync(path.join(data, 'pg')), 'no embedded database')
  const county = await signIn(first.base, 'xian.jingban')
  assert.equal((await county.get('/api/households?limit=1')).body.total, 1200)
  const village = await signIn(first.base, 'fengqiao1.ganbu')
  assert.equal((await village.get('/api/households?limit=1')).body.total, 108, 'row security holds')
  await first.kill('SIGTERM')
  const verified = await lianhu(['verify', '--data', data, '--database', other.url])
  assert.equal(verified.code, 0, verified.output)
  const second = await (await Server.start(t, { data, args: ['--database', other.url] })).ready()
  const again = await signIn(second.base, 'fengqiao1.ganbu')
  assert.equal((await again.get('/api/households?limit=1')).body.total, 108)
  await second.kill('SIGTERM')
  const wrong = other.url.replace('keeps-it', 'wrong')
  const refused = await Server.start(t, { data, args: ['--database', wrong] })
  assert.equal((await refused.ended).code, 1)
  assert.match(refused.output, /\[DATABASE_NOT_REACHED\]/)
  assert.doesNotMatch(refused.output, /keeps-it/, 'no password in the output')
})

const LONG = process.env.LIANHU_LONG === 'true'

test('dev: a change in the web is there at once, a change in the server after a rebuild', { skip: !LONG && '耗时,用 --long' }, async (t) => {
  const folder = await temporaryFolder(t)
  const home = path.join(folder, 'source')
  execFileSync('git', ['clone', '-q', HOME, home])
  for (const built of ['web/node_modules']) await cp(path.join(HOME, built), path.join(home, built), { recursive: true })
  const port = await freePort()
  const child = spawn(path.join(home, 'lianhu'), ['dev', '--port', String(port), '--data', path.join(folder, 'data')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const dev = { child, output: '', ended: new Promise((resolve) => child.once('close', (code) => resolve({ code }))) }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (dev.output += chunk))
  afterwards(t, async () => {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await dev.ended
  })
  await said(dev, '联户已启动')
  await said(dev, '演示县已就绪')
  const vite = dev.output.match(/http:\/\/localhost:(\d+)\/\S*\s*$/m)?.[0].trim() ?? dev.output.match(/Local:\s+(\S+)/)[1]
  const change = async (file, from, to) => {
    const text = readFileSync(path.join(home, file), 'utf8')
    assert.ok(text.includes(from), `${file} has ${from}`)
    await writeFile(path.join(home, `${file}.new`), text.replace(from, to))
    await rename(path.join(home, `${file}.new`), path.join(home, file))
  }

  await t.test('the web', async () => {
    const words = 'apps/console/src/i18n/zh-CN.json'
    const shown = async () => (await fetch(new URL('/src/i18n/zh-CN.json?import', vite))).text()
    assert.match(await shown(), /精准帮扶：找得准/)
    await change(`web/${words}`, '精准帮扶：找得准', '改过的标语：找得准')
    for (let attempt = 0; attempt < 200 && !(await shown()).includes('改过的标语'); attempt++);
    assert.match(await shown(), /改过的标语/)
    const through = await fetch(new URL('/api/session', vite))
    assert.equal(through.status, 401, 'the web reaches the server')
  })

  await t.test('the server', async () => {
    const file = 'app/src/main/java/org/lianhu/app/platform/web/ProblemAdvice.java'
    await change(file, '没有这个页面或接口。', '改过的说法。')
    const seen = dev.output.length
    const restarted = { ...dev, child: dev.child, get output() { return dev.output.slice(seen) } }
    await said(restarted, '联户已启动')
    const officer = await signIn(`http://localhost:${port}`, 'fengqiao1.ganbu')
    assert.equal((await officer.get('/api/nothing-here')).body.detail, '改过的说法。')
  })
})
