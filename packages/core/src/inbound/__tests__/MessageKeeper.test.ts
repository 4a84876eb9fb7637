import type { CoreAgent } from '../../../../../tests/support/coreAgent'
import type { TestDatabase } from '../../../../../tests/support/postgres'
import type { GeneralMessagesModuleConfigOptions } from '../../GeneralMessagesModuleConfig'
import type { MessageAtDoor } from '../SenderLimits'

import { sql } from 'kysely'

import { startCoreAgent } from '../../../../../tests/support/coreAgent'
import { createTestDatabase } from '../../../../../tests/support/postgres'
import { until } from '../../../../../tests/support/until'
import { GatewayWorkers } from '../../GatewayWorkers'
import { EVENT_OVERHEAD_BYTES, GatewayDatabase } from '../../database'
import { InboundProcessor } from '../InboundProcessor'
import { Refusals } from '../Refusals'

const FULL = { code: 'core.budget_exhausted' }

describe.each(['sqlite', 'postgres'] as const)('MessageKeeper on %s', (kind) => {
  let server: TestDatabase | null = null
  let core: CoreAgent

  const start = async (options: GeneralMessagesModuleConfigOptions) => {
    if (kind === 'postgres') server = await createTestDatabase()
    const database = new GatewayDatabase(
      server ? { kind: 'postgres', url: server.url } : { kind: 'sqlite', path: ':memory:' }
    )
    core = await startCoreAgent({ database, ...options })
  }
  /** From now on what comes in waits. */
  const handleNothing = () => core.resolve(InboundProcessor).stop()
  afterEach(async () => {
    await core.stop()
    await server?.drop()
    server = null
  })

  let serial = 0
  const pack = async (to: string[], from?: string, characters = 0) =>
    core.pack({ '@type': 'x', '@id': `keep-message-${serial++}`, text: 'x'.repeat(characters) }, to, from)

  it('lets one sender have its part of what waits, strangers theirs, and a message that is known needs none', async () => {
    await start({ waitingMessages: 20, strangerShare: 50, senderShare: 25 })
    const [tenant, other] = [await core.createTenant(), await core.createTenant()]
    await handleNothing()
    const [one, another] = [await core.createPartnerKey(), await core.createPartnerKey()]
    const first = await pack([tenant.key], one)
    await core.receiver.receive(first)
    for (let n = 1; n < 5; n++) await core.receiver.receive(await pack([tenant.key], one))
    await expect(core.receiver.receive(await pack([tenant.key], one))).rejects.toMatchObject(FULL)
    expect(await core.receiver.receive(first)).toMatchObject([{ duplicate: true }])

    for (let n = 0; n < 5; n++) await core.receiver.receive(await pack([tenant.key], another))
    await expect(core.receiver.receive(await pack([tenant.key]))).rejects.toMatchObject(FULL)
    expect([...core.resolve(Refusals).all]).toEqual([
      ['sender_share', 1],
      ['stranger_share', 1],
    ])

    const kept = await core.receiver.receive(await pack([tenant.key, other.key]))
    expect(kept.map(({ tenantId }) => tenantId)).toEqual([other.id])
    expect(await core.resolve(GatewayWorkers).waitingInInbox()).toMatchObject({ messages: 11 })
  })

  it('goes by bytes as well, and takes again what it has room for when something has left', async () => {
    await start({ waitingBytes: 10_000, strangerShare: 100, senderShare: 100 })
    const tenant = await core.createTenant()
    await handleNothing()
    const sender = await core.createPartnerKey()
    let waiting = 0
    for (;;) {
      const envelope = await pack([tenant.key], sender, 500)
      const { length } = JSON.stringify(envelope)
      if (waiting + length > 10_000) {
        await expect(core.receiver.receive(envelope)).rejects.toMatchObject(FULL)
        break
      }
      await core.receiver.receive(envelope)
      waiting += length
    }
    expect(await core.resolve(GatewayWorkers).waitingInInbox()).toMatchObject({ bytes: waiting })
    const left = await pack([tenant.key], sender, 500)
    await core.resolve(InboundProcessor).start()
    await until(() => core.receiver.receive(left).catch(() => null))
    await until(async () => (await core.resolve(GatewayWorkers).waitingInInbox()).messages === 0)
    expect(await core.resolve(GatewayWorkers).waitingInInbox()).toEqual({ bytes: 0, messages: 0 })
    const row = await core.database.db.selectFrom('tenant_sequences').selectAll().executeTakeFirstOrThrow()
    const { bytes } = await core.database.db
      .selectFrom('events')
      .select(sql<number>`sum(length(sealed_text) + length(sealed_meta) + ${EVENT_OVERHEAD_BYTES})`.as('bytes'))
      .where('tenant_id', '=', tenant.id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ tenant_id: tenant.id, stored_bytes: Number(bytes), stranger_bytes: Number(bytes) })
  })

  it('keeps within the budget what many send at the same moment', async () => {
    await start({ waitingMessages: 30, strangerShare: 100, senderShare: 100 })
    const tenant = await core.createTenant()
    await handleNothing()
    const envelopes = await Promise.all(Array.from({ length: 60 }, () => pack([tenant.key])))
    const settled = await Promise.allSettled(envelopes.map((envelope) => core.receiver.receive(envelope)))
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(30)
    expect(await core.resolve(GatewayWorkers).waitingInInbox()).toMatchObject({ messages: 30 })
  })

  it('asks what a sender may send before anything is kept, for each tenant by itself, and says what took no room', async () => {
    await start({})
    const [tenant, other] = [await core.createTenant(), await core.createTenant()]
    const asked: MessageAtDoor[] = []
    const notKept: Array<[string, string]> = []
    const limits = {
      admit: (message: MessageAtDoor) => {
        asked.push(message)
        return message.tenantId === tenant.id ? Promise.reject(new Error('too much')) : Promise.resolve()
      },
      notKept: ({ tenantId }: MessageAtDoor, why: string) => notKept.push([tenantId, why]),
    }
    const envelope = await pack([tenant.key, other.key], await core.createPartnerKey())
    const bytes = JSON.stringify(envelope).length
    for (const duplicate of [false, true]) {
      const kept = await core.receiver.receive(envelope, undefined, limits)
      expect(kept).toMatchObject([{ tenantId: other.id, duplicate }])
    }
    expect(asked.slice(0, 2)).toEqual([tenant, other].map(({ id }) => ({ tenantId: id, connectionId: null, bytes })))
    expect(notKept).toEqual([[other.id, 'known']])
    await expect(core.receiver.receive(await pack([tenant.key]), undefined, limits)).rejects.toThrow('too much')
  })

  it('opens an envelope for twenty tenants and for no more', async () => {
    await start({})
    const tenants = []
    for (let n = 0; n < 21; n++) tenants.push(await core.createTenant())
    const keys = tenants.map(({ key }) => key)
    expect(await core.receiver.receive(await pack(keys.slice(1)))).toHaveLength(20)
    await expect(core.receiver.receive(await pack(keys))).rejects.toMatchObject({ code: 'core.envelope_invalid' })
  })
})
