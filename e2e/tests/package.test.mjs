import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'
import { lianhu, Server, temporaryFolder } from '../lib/server.mjs'

test('the archive runs with JDK 25 alone: no network, no Maven, no source', { skip: process.getuid() !== 0 && '需要 root 关掉网络' }, async (t) => {
  const folder = await temporaryFolder(t)
  const packed = await lianhu(['package'])
  assert.equal(packed.code, 0, packed.output)
  execFileSync('tar', ['-xzf', packed.output.trim().split('\n').at(-1), '-C', folder])
  const home = path.join(folder, execFileSync('ls', [folder], { encoding: 'utf8' }).trim())
  // A network of its own with nothing but loopback, and a PATH on which neither mvn nor node nor npm is found.
  const only = path.join(folder, 'only')
  const tools = 'bash sh sed readlink dirname mkdir mktemp sha256sum cut cat flock seq nice mv rm unshare id sleep curl ip env'
  execFileSync('sh', ['-c', `mkdir ${only} && for t in ${tools}; do ln -s "$(command -v $t)" ${only}/$t; done`])
  const run = 'ip link set lo up && exec "$0" "$@"'
  const wrap = ['unshare', '-n', 'env', `PATH=${only}`, 'sh', '-c', run]
  const server = await (
    await Server.start(t, { data: path.join(folder, 'data'), home, wrap, args: ['--empty'] })
  ).ready()
  const inside = execFileSync('nsenter', ['-t', String(server.child.pid), '-n', 'curl', '-s', `http://127.0.0.1:${server.port}/healthz`], {
    encoding: 'utf8',
  })
  assert.match(inside, /"UP"/)
  const page = execFileSync('nsenter', ['-t', String(server.child.pid), '-n', 'curl', '-s', `http://127.0.0.1:${server.port}/`], {
    encoding: 'utf8',
  })
  assert.match(page, /<title>联户/)
  const help = await lianhu(['help'], { home })
  assert.match(help.output, /backup .*run .*verify /s)
  assert.doesNotMatch(help.output, /^ +(package|bench|check|test|dev) /m)
})
