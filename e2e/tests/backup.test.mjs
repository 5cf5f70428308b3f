import assert from 'node:assert/strict'
import { copyFile, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { signIn } from '../lib/api.mjs'
import { lianhu, Server, temporaryFolder } from '../lib/server.mjs'

const demoWhole = (server) =>
  new Promise((resolve) => server.child.stdout.on('data', () => server.output.includes('演示县已就绪') && resolve()))

test('a backup of a running county restores on an empty machine, with its keys and only with them', async (t) => {
  const folder = await temporaryFolder(t)
  const data = path.join(folder, 'data')
  const file = path.join(folder, 'county.backup')
  const server = await Server.start(t, { data })
  const whole = demoWhole(server)
  await server.ready()
  await whole
  const officer = await signIn(server.base, 'xian.jingban')
  const attachment = Buffer.from('%PDF-1.4\n% 会议记录\n%%EOF\n')
  const form = new FormData()
  form.append('file', new Blob([attachment], { type: 'application/pdf' }), '会议记录.pdf')
  const uploaded = await officer.post('/api/files', form)
  assert.equal(uploaded.status, 200, JSON.stringify(uploaded.body))
  const before = await officer.get('/api/households?limit=20')

  const made = await lianhu(['backup', file, '--data', data])
  assert.equal(made.code, 0, made.output)
  assert.match(made.output, /备份完成.*张表/)
  assert.equal((await stat(file)).mode & 0o077, 0, 'nobody else may read it')
  const again = await lianhu(['backup', file, '--data', data])
  assert.equal(again.code, 1)
  assert.match(again.output, /\[BACKUP_EXISTS\]/)
  const keys = await readFile(`${data}.keys`, 'utf8')
  const bytes = await readFile(file)
  for (const line of keys.split('\n').filter((l) => l.includes('=') && !l.startsWith('#'))) {
    assert.ok(!bytes.includes(line.slice(line.indexOf('=') + 1)), 'no key stands in the backup')
  }
  await server.kill('SIGTERM')
  await rm(data, { recursive: true })

  const restored = path.join(folder, 'elsewhere')
  const without = await lianhu(['restore', file, '--data', restored])
  assert.equal(without.code, 1)
  assert.match(without.output, /\[KEY_FILE_MISSING\]/)

  await writeFile(path.join(folder, 'wrong.keys'), keys.replace(/^(vault\.1=)..../m, '$1AAAA'))
  const wrong = await lianhu(['restore', file, '--data', restored, '--keyfile', path.join(folder, 'wrong.keys')])
  assert.equal(wrong.code, 1)
  assert.match(wrong.output, /\[KEYS_DO_NOT_FIT\]/)

  const damaged = path.join(folder, 'damaged.backup')
  await copyFile(file, damaged)
  await truncate(damaged, bytes.length - 2000)
  const broken = await lianhu(['restore', damaged, '--data', restored, '--keyfile', `${data}.keys`])
  assert.equal(broken.code, 1)
  assert.match(broken.output, /\[BACKUP_DAMAGED\]/)

  const good = await lianhu(['restore', file, '--data', restored, '--keyfile', `${data}.keys`])
  assert.equal(good.code, 0, good.output)
  const onto = await lianhu(['restore', file, '--data', restored, '--keyfile', `${data}.keys`])
  assert.equal(onto.code, 1)
  assert.match(onto.output, /\[DATA_FOLDER_NOT_EMPTY\]/)

  const second = await (await Server.start(t, { data: restored, args: ['--keyfile', `${data}.keys`] })).ready()
  const officerAgain = await signIn(second.base, 'xian.jingban')
  const after = await officerAgain.get('/api/households?limit=20')
  assert.deepEqual(after.body, before.body)
  assert.ok(before.body.items.length === 20)
  const opened = await officerAgain.get(`/api/files/${uploaded.body.id}`)
  assert.equal(opened.status, 200)
  assert.equal(opened.body, attachment.toString())
})
