import type { SpawnedGateway } from '../support/gateway'

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'

import { connectTenants } from '../support/connect'
import { SERVER_MAIN, spawnGateway } from '../support/gateway'
import { createTestDatabase } from '../support/postgres'
import { until } from '../support/until'

const TYPE = 'https://example.org/logs/1.0/message'
const SECRETS = { GATEWAY_WALLET_KEY: 'ab'.repeat(32), GATEWAY_ADMIN_API_KEY: 'correct-horse-battery' }

type Line = Record<string, unknown> & { level: string; message: string }

/** Every line that a gateway has written so far; all of them must be JSON. */
function linesOf(output: string): Line[] {
  const lines = output.slice(0, output.lastIndexOf('\n') + 1).split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Line)
}

const CONTENT = 'the price is 4711 euros'

// each start is a process of its own
jest.setTimeout(240_000)

describe('logs', () => {
  it('hold no content, key or envelope, even at the finest level and when things fail', async () => {
    const gateway = await spawnGateway({ GATEWAY_LOG_LEVEL: 'trace', NODE_ENV: 'production' })
    try {
      const [alice, bob] = [await gateway.createTenant('Alice'), await gateway.createTenant('Bob')]
      const [toBob] = await connectTenants(alice, bob)
      const send = (message: object) =>
        alice.post('/actions', { type: 'DIDCOMM', to: toBob, command: 'message', data: { message } }, 201)
      await send({ '@type': 'https://example.org/offer/1.0/offer', content: CONTENT })
      // a known type with a body that its handler refuses
      await send({ '@type': 'https://didcomm.org/trust_ping/1.0/ping', comment: { content: CONTENT } })
      await send({ '@type': 'https://didcomm.org/issue-credential/2.0/offer-credential', comment: CONTENT })
      await until(async () => {
        const { body } = await bob.get('/events?direction=in&limit=200', 200)
        const types = body.items.map((event: { type: string }) => event.type)
        return ['offer/1.0/offer', 'trust_ping/1.0/ping', 'offer-credential'].every((end) =>
          types.some((type: string) => type.endsWith(end))
        )
      })
      await fetch(`${gateway.url}/didcomm`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ '@type': 'https://example.org/plain/1.0/text', content: CONTENT }),
      })
      expect(await gateway.kill('SIGTERM')).toBe(0)

      const output = gateway.output()
      expect(output).toContain('"level":"trace"')
      for (const line of linesOf(output)) expect(line).toMatchObject({ timestamp: expect.any(String) })
      expect(output).not.toContain(CONTENT)
      expect(output).not.toContain('"ciphertext"')
      for (const secret of [gateway.adminKey, alice.apiKey, bob.apiKey, await gateway.walletKey()]) {
        expect(output).not.toContain(secret)
      }
    } finally {
      await gateway.stop()
    }
  })

  it('tell at the start which gateway this is, where its data are and that nobody reaches it', async () => {
    const gateway = await spawnGateway({
      GATEWAY_DATABASE_URL: '',
      GATEWAY_LOG_LEVEL: 'info',
      GATEWAY_PROT: '1',
      NODE_ENV: 'production',
    })
    try {
      const lines = linesOf(gateway.output())
      const { port } = new URL(gateway.url)
      expect(lines[0]).toMatchObject({
        level: 'info',
        message: 'the gateway starts',
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
        database: 'SQLite in the data folder',
        publicUrl: `http://localhost:${port}`,
        dataDir: gateway.dataDir,
      })
      const warnings = lines.filter(({ level }) => level === 'warn').map(({ message }) => message)
      expect(warnings).toEqual([
        'GATEWAY_PROT is not a setting of the gateway',
        expect.stringMatching(/^GATEWAY_PUBLIC_URL is an address of this machine/),
      ])
    } finally {
      await gateway.stop()
    }
  })

  it('have a line for each message that comes, goes or is refused', async () => {
    const gateway = await spawnGateway({ GATEWAY_LOG_LEVEL: 'info', NODE_ENV: 'production' })
    try {
      const [alice, bob] = [await gateway.createTenant('Alice'), await gateway.createTenant('Bob')]
      const [toBob] = await connectTenants(alice, bob)
      const message = { '@type': TYPE, content: CONTENT }
      await alice.post('/actions', { type: 'DIDCOMM', to: toBob, command: 'message', data: { message } }, 201)
      await until(async () => (await bob.get('/messages', 200)).body.items.length === 1)
      for (let n = 0; n < 15; n++) {
        const answer = await fetch(`${gateway.url}/didcomm`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ '@type': TYPE, content: CONTENT }),
        })
        expect(answer.status).toBe(400)
      }
      expect(await gateway.kill('SIGTERM')).toBe(0)

      const lines = linesOf(gateway.output())
      const [message1, ...more] = lines.filter((line) => line.message === 'message received' && line.type === TYPE)
      expect(more).toEqual([])
      expect(message1).toMatchObject({
        level: 'info',
        tenantId: bob.id,
        eventId: expect.any(String),
        connectionId: expect.any(String),
        state: 'recorded',
        milliseconds: expect.any(Number),
      })
      expect(lines.filter((line) => line.message === 'message sent' && line.type === TYPE)).toMatchObject([
        {
          tenantId: alice.id,
          connectionId: expect.any(String),
          actionUuid: expect.any(String),
          state: 'sent',
          attempt: 1,
          milliseconds: expect.any(Number),
        },
      ])
      const refused = lines.filter((line) => line.message === 'message refused')
      expect(refused).toHaveLength(10)
      expect(refused[0]).toMatchObject({
        code: 'core.envelope_invalid',
        role: 'stranger',
        milliseconds: expect.any(Number),
      })
      const summed = lines.filter((line) => line.message === 'more messages refused within a minute')
      expect(summed).toMatchObject([{ code: 'core.envelope_invalid', count: 5, role: 'stranger' }])
      expect(gateway.output()).not.toContain(CONTENT)
      expect(gateway.output()).not.toContain('experimental')
    } finally {
      await gateway.stop()
    }
  })

  it('have the code of what failed, and a type without what could hide in it', async () => {
    const gateway = await spawnGateway({ GATEWAY_LOG_LEVEL: 'info', NODE_ENV: 'production' })
    try {
      const [alice, bob] = [await gateway.createTenant('Alice'), await gateway.createTenant('Bob')]
      const [, toAlice] = await connectTenants(alice, bob)
      await alice.put(
        '/settings/DIDCOMM_WEBHOOK',
        { setting: [{ url: 'http://127.0.0.1:1/', method: 'POST', match: '' }] },
        200
      )
      const type = `https://example.org/a\u202e\u001b[2K\n/${'x y'.repeat(80)}`
      const message = { '@type': type }
      const action = { type: 'DIDCOMM', config: { contactUuid: toAlice }, command: 'message', data: { message } }
      await bob.post('/actions', action, 201)
      await until(async () =>
        linesOf(gateway.output()).some(
          (line) => line.message === 'delivery failed' && line.code === 'core.http_connection'
        )
      )
      const received = linesOf(gateway.output()).find(
        (line) => line.message === 'message received' && String(line.type).startsWith('https://example.org/a')
      )
      expect(received?.tenantId).toBe(alice.id)
      expect(String(received?.type).length).toBeLessThanOrEqual(200)
      expect(String(received?.type)).not.toMatch(/[\u0000-\u001f\u202e]/) // eslint-disable-line no-control-regex -- these are meant
    } finally {
      await gateway.stop()
    }
  })

  it('end with one JSON line that says why there was no start', async () => {
    const start = spawnGateway({ GATEWAY_PORT: 'x', GATEWAY_RETENTION_DAYS: '0', NODE_ENV: 'production' })
    const { message } = (await start.catch((error: unknown) => error)) as Error
    const lines = linesOf(message.replace('The gateway ended with 1: ', ''))
    expect(lines).toEqual([
      {
        level: 'error',
        message: expect.stringContaining('- GATEWAY_RETENTION_DAYS: '),
        code: 'server.settings_invalid',
        problems: [
          { variable: 'GATEWAY_PORT', problem: expect.any(String) },
          { variable: 'GATEWAY_RETENTION_DAYS', problem: expect.any(String) },
        ],
        timestamp: expect.any(String),
      },
    ])
  })

  it('are JSON where Node.js itself would write, also for the error that ends the process', async () => {
    const build = JSON.stringify(join(dirname(SERVER_MAIN), 'logging/writeOnlyJson.js'))
    const script = `
      require(${build}).writeOnlyJson({ writeLine: (line) => require('node:fs').writeSync(1, line) })
      process.emitWarning('something is odd')
      console.error('a library says')
      setImmediate(() => { throw new Error('the end') })`
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    expect(await once(child, 'close')).toEqual([1, null])
    const lines = linesOf(output).sort((a, b) => a.message.localeCompare(b.message))
    expect(lines).toMatchObject([
      { level: 'warn', message: 'a library says' },
      { level: 'warn', message: 'a warning of Node.js', error: { message: 'something is odd' } },
      { level: 'error', message: expect.stringMatching(/^the process ends/), error: { message: 'the end' } },
    ])
  })

  it('warn of a public URL that has changed, or differs from that of other instances', async () => {
    const database = await createTestDatabase()
    const start = (url: string) =>
      spawnGateway({
        ...SECRETS,
        GATEWAY_DATABASE_URL: database.url,
        GATEWAY_PUBLIC_URL: url,
        GATEWAY_LOG_LEVEL: 'warn',
        NODE_ENV: 'production',
      })
    const warningsOf = (gateway: SpawnedGateway) => linesOf(gateway.output()).filter(({ level }) => level === 'warn')
    try {
      const first = await start('https://one.example.org')
      expect(warningsOf(first)).toEqual([])
      const second = await start('https://two.example.org')
      expect(warningsOf(second)).toMatchObject([
        {
          message: expect.stringContaining('differs from that of the instances that run'),
          publicUrl: 'https://two.example.org',
          before: 'https://one.example.org',
        },
      ])
      await Promise.all([first.kill('SIGTERM'), second.kill('SIGTERM')])
      const third = await start('https://three.example.org')
      expect(warningsOf(third)).toMatchObject([
        { message: expect.stringContaining('has changed'), before: 'https://two.example.org' },
      ])
      await third.kill('SIGTERM')
      const again = await start('https://three.example.org')
      expect(warningsOf(again)).toEqual([])
      await again.kill('SIGTERM')
    } finally {
      await database.drop()
    }
  })

  it('and metrics say what was sent, which version runs and how many tenants there are', async () => {
    const gateway = await spawnGateway()
    try {
      const [alice, bob] = [await gateway.createTenant('Alice'), await gateway.createTenant('Bob')]
      await connectTenants(alice, bob)
      const text = await (await fetch(`${gateway.url}/metrics`)).text()
      expect(text).toMatch(
        /^gateway_info\{version="\d+\.\d+\.\d+[^"]*",node="[\d.]+",database="(sqlite|postgres)"\} 1$/m
      )
      expect(text).toMatch(/^gateway_tenants 2$/m)
      expect(text).toMatch(/^gateway_outbox_messages \d+$/m)
      expect(text).toMatch(/^gateway_messages_sent_total\{outcome="sent"\} [1-9]\d*$/m)
      expect(text).toMatch(/^gateway_messages_sent_total\{outcome="failed"\} 0$/m)
    } finally {
      await gateway.stop()
    }
  })
})
