import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { test } from 'node:test'
import { afterwards, lianhu, Server, temporaryFolder } from '../lib/server.mjs'

const bare = { args: ['--empty'] }

test('starts on an empty folder, says where it is, stops cleanly on SIGTERM and starts again', async (t) => {
  const data = path.join(await temporaryFolder(t), 'data')
  const first = await (await Server.start(t, { data, ...bare })).ready()
  assert.match(first.output, new RegExp(`http://localhost:${first.port}/`))
  assert.equal((await first.get('/healthz')).status, 200)
  const { code } = await first.kill('SIGTERM')
  assert.equal(code, 143)
  assert.ok(!existsSync(path.join(data, 'pg/postmaster.pid')), 'the database has stopped too')
  const second = await (await Server.start(t, { data, ...bare })).ready()
  assert.equal((await (await second.get('/healthz')).json()).status, 'UP')
})

test('starts again after kill -9, although its database is still alive', async (t) => {
  const data = path.join(await temporaryFolder(t), 'data')
  const first = await (await Server.start(t, { data, ...bare })).ready()
  const orphan = Number(readFileSync(path.join(data, 'pg/postmaster.pid'), 'utf8').split('\n')[0])
  await first.kill('SIGKILL')
  assert.doesNotThrow(() => process.kill(orphan, 0), 'the database has outlived the server')
  const second = await (await Server.start(t, { data, ...bare })).ready()
  assert.equal((await second.get('/healthz')).status, 200)
  assert.throws(() => process.kill(orphan, 0), 'the orphan has been stopped')
})

test('begins again after a first start that was cut off', async (t) => {
  const data = path.join(await temporaryFolder(t), 'data')
  const first = await Server.start(t, { data, ...bare })
  while (!existsSync(path.join(data, 'pg/PG_VERSION'))) await new Promise((go) => setImmediate(go))
  await first.kill('SIGKILL')
  assert.ok(existsSync(path.join(data, 'pg.unfinished')))
  await (await Server.start(t, { data, ...bare })).ready()
  assert.ok(!existsSync(path.join(data, 'pg.unfinished')))
})

test('refuses a second server on the same folder and leaves the first alone', async (t) => {
  const data = path.join(await temporaryFolder(t), 'data')
  const first = await (await Server.start(t, { data, ...bare })).ready()
  const second = await Server.start(t, { data, ...bare })
  assert.equal((await second.ended).code, 1)
  assert.match(second.output, /已有一个联户在使用数据目录.*\[DATA_FOLDER_IN_USE\]/)
  assert.doesNotMatch(second.output, /\tat /, 'no stack trace')
  assert.equal((await first.get('/healthz')).status, 200)
})

test('says which port is taken', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  afterwards(t, () => taken.close())
  const { port } = taken.address()
  const { code, output } = await lianhu(['run', '--port', String(port)])
  assert.equal(code, 1)
  assert.match(output, new RegExp(`端口 ${port} 已被别的程序占用`))
})

test('refuses what it does not know', async () => {
  for (const args of [['run', '--prot', '1'], ['run', '--port', 'x'], ['run', '--data'], ['../x'], ['common'], ['nothing']]) {
    const { code, output } = await lianhu(args)
    assert.equal(code, 1, args.join(' '))
    assert.match(output, /不认识的选项|端口必须|后面要写|没有这个命令/)
  }
})

test('a full disk is a clear message and leaves nothing half-written', { skip: process.getuid() !== 0 && '需要 root 挂载小磁盘' }, async (t) => {
  const folder = await temporaryFolder(t)
  const disk = path.join(folder, 'disk')
  await mkdir(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', disk])
  afterwards(t, () => execFileSync('umount', ['-l', disk]))
  const data = path.join(disk, 'data')
  const server = await Server.start(t, { data, ...bare })
  assert.equal((await server.ended).code, 1)
  assert.match(server.output, /只剩 \d+ MB.*\[DISK_FULL\]/)
  assert.ok(!existsSync(path.join(data, 'pg')), 'no half-made database')
  execFileSync('mount', ['-o', 'remount,size=800m', disk])
  await (await Server.start(t, { data, ...bare })).ready()
})

test('a stopped database is a 503 with a code, and the server recovers with it', async (t) => {
  const data = path.join(await temporaryFolder(t), 'data')
  const server = await (await Server.start(t, { data, ...bare })).ready()
  const postmaster = readFileSync(path.join(data, 'pg/postmaster.pid'), 'utf8').split('\n')[0]
  execFileSync('kill', ['-STOP', postmaster])
  afterwards(t, () => execFileSync('sh', ['-c', `kill -CONT ${postmaster} 2>/dev/null || true`]))
  const children = execFileSync('pgrep', ['-P', postmaster], { encoding: 'utf8' }).split('\n').filter(Boolean)
  execFileSync('kill', ['-TERM', ...children])
  assert.equal((await server.get('/healthz')).status, 503)
  execFileSync('kill', ['-CONT', postmaster])
  let health
  for (let attempt = 0; attempt < 20 && health?.status !== 200; attempt++) health = await server.get('/healthz')
  assert.equal(health.status, 200)
})

test('the clock cannot be moved by accident', async (t) => {
  const folder = await temporaryFolder(t)
  const env = { LIANHU_JAVA_OPTS: `-Dlianhu.clock-offset-file=${folder}/offset` }
  const server = await Server.start(t, { data: path.join(folder, 'data'), ...bare, env })
  assert.equal((await server.ended).code, 1)
  assert.match(server.output, /\[CLOCK_OFFSET_REFUSED\]/)
})
