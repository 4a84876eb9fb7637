/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { until } from './until'

const INSTALLED = join(__dirname, '../../node_modules/.cache/acapy/bin/aca-py')
const START_TIMEOUT_MS = 60_000

/** The aca-py program; null where ACA-Py is not installed (tests/interop/README.md). */
export function findAcaPy(): string | null {
  const program = process.env.ACAPY ?? INSTALLED
  return existsSync(program) ? program : null
}

export interface AcaPy {
  endpoint: string
  call: (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<any>
  /** Resolves when ACA-Py says that the connection is usable. */
  waitForConnection: (matches: (connection: any) => boolean) => Promise<any>
  stop: () => Promise<void>
}

/** A real ACA-Py on loopback, its wallet in a folder of its own. It accepts by itself and answers each basic message. */
export async function startAcaPy(program: string, label: string): Promise<AcaPy> {
  const home = await mkdtemp(join(tmpdir(), 'acapy-'))
  const [port, adminPort] = [await findFreePort(), await findFreePort()]
  const endpoint = `http://127.0.0.1:${port}`
  const child = spawn(
    program,
    [
      'start',
      ...['--inbound-transport', 'http', '127.0.0.1', String(port), '--outbound-transport', 'http'],
      ...['--endpoint', endpoint, '--label', label],
      ...['--admin', '127.0.0.1', String(adminPort), '--admin-insecure-mode', '--no-ledger'],
      ...['--wallet-type', 'askar', '--wallet-name', randomUUID(), '--wallet-key', 'test', '--auto-provision'],
      ...['--auto-accept-requests', '--auto-accept-invites', '--auto-respond-messages', '--public-invites'],
      ...['--requests-through-public-did', '--emit-new-didcomm-prefix', '--log-level', 'error'],
    ],
    { env: { PATH: process.env.PATH, HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] }
  )
  let output = ''
  const note = (chunk: Buffer) => (output += chunk.toString('utf8'))
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  const exited = once(child, 'exit')

  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`http://127.0.0.1:${adminPort}${path}`, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await answer.text()
    if (!answer.ok)
      throw new Error(`ACA-Py ${method} ${path} answered ${answer.status}: ${text}\n${output.slice(-3000)}`)
    return JSON.parse(text)
  }
  const stop = async () => {
    child.kill('SIGKILL')
    await exited
    await rm(home, { recursive: true, force: true })
  }
  try {
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`ACA-Py ended: ${output}`)
      const { ready } = await call('GET', '/status/ready').catch(() => ({ ready: false }))
      return ready
    }, START_TIMEOUT_MS)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    endpoint,
    call,
    waitForConnection: (matches) =>
      until(async () => {
        const { results } = await call('GET', '/connections')
        return results.find((item: any) => ['completed', 'active'].includes(item.rfc23_state) && matches(item))
      }),
    stop,
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
