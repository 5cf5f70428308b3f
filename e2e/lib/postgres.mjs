// A PostgreSQL 18 of somebody else: the binaries that Lianhu unpacks, on a port and a folder of their own.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterwards, freePort } from './server.mjs'

const AS_ROOT = process.getuid() === 0 ? ['unshare', '-U'] : []

const run = (words, options = {}) => {
  const [command, ...args] = [...AS_ROOT, ...words]
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'], ...options })
}

/**
 * Starts it with a database `county` owned by `keeper`, who is no superuser and may make roles.
 * `unpacked` is the data folder of a Lianhu that has run, `folder` where the new database lies.
 */
export async function otherPostgres(test, { unpacked, folder }) {
  const versions = path.join(unpacked, 'pg-bin')
  const bin = (name) => path.join(versions, readdirSync(versions).find((each) => each.startsWith('PG-')), 'bin', name)
  run([bin('initdb'), '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--lc-ctype=C.UTF-8', '-D', folder])
  const single = (sql) =>
    run([bin('postgres'), '--single', '-D', folder, 'postgres'], { input: sql.map((line) => `${line}\n`).join('') })
  single(["CREATE ROLE keeper LOGIN CREATEROLE PASSWORD 'keeps-it'", 'CREATE DATABASE county OWNER keeper'])
  execFileSync('sh', ['-c', `printf 'host all all 127.0.0.1/32 scram-sha-256\\n' > ${folder}/pg_hba.conf`])
  const port = await freePort()
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-p', String(port)]
  const [command, ...args] = [...AS_ROOT, bin('postgres'), '-D', folder, ...settings]
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let output = ''
  const ready = new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      output += chunk
      if (output.includes('ready to accept connections')) resolve()
    })
    child.once('close', () => reject(new Error(output)))
  })
  await ready
  afterwards(test, () => {
    const closed = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGINT')
    return closed
  })
  assert.ok(child.exitCode === null)
  return { port, url: `jdbc:postgresql://127.0.0.1:${port}/county?user=keeper&password=keeps-it` }
}
