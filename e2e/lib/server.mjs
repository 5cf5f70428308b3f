// Starts Lianhu as a user does, on a free port with a data folder of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const HOME = fileURLToPath(new URL('../..', import.meta.url))
const PATIENCE_MS = 600_000
const STOP_MS = 60_000

/** A free port below the range of outgoing connections: a server that starts again finds it still free. */
export async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    const probe = createServer()
    const free = await new Promise((resolve) => {
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => resolve(true))
    })
    if (!free) continue
    probe.close()
    await once(probe, 'close')
    return port
  }
}

const cleanups = new WeakMap()

/** Does the work when the test has ended, last asked first done. */
export function afterwards(test, work) {
  const stack = cleanups.get(test) ?? []
  if (!cleanups.has(test)) {
    cleanups.set(test, stack)
    test.after(async () => {
      while (stack.length) await stack.pop()()
    })
  }
  stack.push(work)
}

/** A folder that is gone after the test. */
export async function temporaryFolder(test, prefix = 'lianhu-e2e-') {
  const folder = await mkdtemp(path.join(tmpdir(), prefix))
  afterwards(test, () => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Runs a command of the launcher to its end. */
export async function lianhu(args, { home = HOME, env = {}, wrap = [] } = {}) {
  const [command, ...rest] = [...wrap, path.join(home, 'lianhu'), ...args]
  const child = spawn(command, rest, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'close')
  return { code, output }
}

/** Waits until the server has printed the words; fails with its output when it ends instead. */
export async function said(server, words) {
  const printed = new Promise((resolve) => {
    const look = () => server.output.includes(words) && resolve('printed')
    server.child.stdout.on('data', look)
    look()
  })
  const first = await Promise.race([printed, server.ended])
  if (first !== 'printed') throw new Error(`The server ended before it said ${words}:\n${server.output}`)
}

export class Server {
  constructor(child, port, base) {
    this.child = child
    this.port = port
    this.base = base
    this.output = ''
    this.ended = once(child, 'close').then(([code, signal]) => ({ code, signal }))
    child.stdout.on('data', (chunk) => (this.output += chunk))
    child.stderr.on('data', (chunk) => (this.output += chunk))
  }

  /** Options: data, port, extra arguments, env; the test stops the server when it ends. */
  static async start(test, { data, port, args = [], env = {}, home = HOME, wrap = [], base } = {}) {
    const at = port ?? (await freePort())
    const [command, ...rest] = [...wrap, path.join(home, 'lianhu'), 'run', '--port', String(at), '--data', data, ...args]
    const child = spawn(command, rest, {
      env: { ...process.env, LIANHU_AOT: 'off', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const server = new Server(child, at, base ?? `http://localhost:${at}`)
    afterwards(test, () => server.kill('SIGTERM'))
    return server
  }

  /** Waits until the server greets; fails with its output when it ends instead. */
  async ready() {
    const greeted = new Promise((resolve) => {
      const look = () => this.output.includes('联户已启动') && resolve('ready')
      this.child.stdout.on('data', look)
      look()
    })
    let timer
    const late = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, 'late')))
    const first = await Promise.race([greeted, this.ended, late])
    clearTimeout(timer)
    if (first !== 'ready') throw new Error(`The server did not start (${JSON.stringify(first)}):\n${this.output}`)
    return this
  }

  get running() {
    return this.child.exitCode === null && this.child.signalCode === null
  }

  /** Sends the signal and waits for the end. */
  async kill(signal) {
    if (this.running) this.child.kill(signal)
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_MS)
    const end = await this.ended
    clearTimeout(timer)
    return end
  }

  get(pathAndQuery, options) {
    return fetch(this.base + pathAndQuery, options)
  }
}
