/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { until } from './until'

const START_TIMEOUT_MS = 120_000
const PLUGINS = join(__dirname, '../interop/plugins')
const BY_ITSELF = [
  '--auto-respond-credential-proposal',
  '--auto-respond-credential-offer',
  '--auto-respond-credential-request',
  '--auto-store-credential',
  '--auto-respond-presentation-proposal',
  '--auto-respond-presentation-request',
  '--auto-verify-presentation',
]

export interface AcaPyOptions {
  label: string
  /** one process with many wallets; the calls are those of one of them */
  subwallet?: boolean
  /** answers credential and proof messages without being asked */
  byItself?: boolean
  /** certificates of authorities that it trusts, PEM */
  caFile?: string
  /** of an Indy ledger: JSON lines. Default: it has none */
  genesis?: string
}

export interface AcaPy {
  endpoint: string
  /** @throws with its answer and its log where the status is no 2xx */
  call: (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<any>
  /** Resolves when ACA-Py says that the connection is usable. */
  waitForConnection: (matches: (connection: any) => boolean) => Promise<any>
  /** Sends any JSON, or any text, as a message. */
  send: (connectionId: string, message: unknown) => Promise<void>
  /** A new did:key of its wallet, Ed25519. */
  createKeyDid: () => Promise<string>
  stop: () => Promise<void>
}

/**
 * A real ACA-Py on loopback, its wallet in a folder of its own. It accepts connections by itself and answers each basic
 * message. `npm run test:interop` names the program in ACAPY.
 */
export async function startAcaPy({ label, subwallet, byItself, caFile, genesis }: AcaPyOptions): Promise<AcaPy> {
  const program = process.env.ACAPY
  if (!program) throw new Error('These tests need ACA-Py. Run them with: npm run test:interop')
  const home = await mkdtemp(join(tmpdir(), 'acapy-'))
  const [port, adminPort] = [await findFreePort(), await findFreePort()]
  const endpoint = `http://127.0.0.1:${port}`
  const child = spawn(
    program,
    [
      'start',
      ...['--inbound-transport', 'http', '127.0.0.1', String(port), '--outbound-transport', 'http'],
      ...['--endpoint', endpoint, '--label', label, '--plugin', 'send_any'],
      ...['--admin', '127.0.0.1', String(adminPort), '--admin-insecure-mode'],
      ...(genesis ? ['--genesis-transactions', genesis] : ['--no-ledger']),
      ...['--wallet-type', 'askar', '--wallet-name', randomUUID(), '--wallet-key', 'test', '--auto-provision'],
      ...['--auto-accept-requests', '--auto-accept-invites', '--auto-respond-messages', '--public-invites'],
      ...['--requests-through-public-did', '--emit-new-didcomm-prefix', '--preserve-exchange-records'],
      ...['--log-level', 'error'],
      ...(subwallet ? ['--multitenant', '--multitenant-admin', '--jwt-secret', 'test'] : []),
      ...(byItself ? BY_ITSELF : []),
    ],
    {
      env: {
        PATH: process.env.PATH,
        HOME: home,
        PYTHONPATH: PLUGINS,
        PYTHONDONTWRITEBYTECODE: '1',
        ...(caFile ? { SSL_CERT_FILE: caFile, REQUESTS_CA_BUNDLE: caFile } : {}),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    }
  )
  let output = ''
  let token: string | null = null
  const note = (chunk: Buffer) => (output += chunk.toString('utf8'))
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  const exited = once(child, 'exit')

  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`http://127.0.0.1:${adminPort}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
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
    if (subwallet) {
      const wallet = { label, wallet_name: randomUUID(), wallet_key: 'test', wallet_type: 'askar' }
      token = (await call('POST', '/multitenancy/wallet', wallet)).token
    }
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
    send: (connectionId, message) => call('POST', `/send-any/${connectionId}`, message),
    createKeyDid: async () => {
      const body = { method: 'key', options: { key_type: 'ed25519' } }
      return (await call('POST', '/wallet/did/create', body)).result.did
    },
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
