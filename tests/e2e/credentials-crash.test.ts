import type { RunningGateway, TestTenant } from '../support/gateway'
import type { BaseRecord, StorageService } from '@credo-ts/core'

import { InjectionSymbols, MessageSender } from '@credo-ts/core'

import { connectTenants } from '../support/connect'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { until } from '../support/until'

/** Fails one write, the n-th from now: what follows is what follows a crash at that point. */
class Faults {
  public remaining = Infinity
  public struck = false

  public constructor(resolve: (token: never) => unknown) {
    const storage = resolve(InjectionSymbols.StorageService as never) as StorageService<BaseRecord>
    const [save, update] = [storage.save.bind(storage), storage.update.bind(storage)]
    storage.save = (...args) => this.unlessStruck(() => save(...args))
    storage.update = (...args) => this.unlessStruck(() => update(...args))
    const sender = resolve(MessageSender as never) as MessageSender
    const send = sender.sendMessage.bind(sender)
    sender.sendMessage = (...args) => this.unlessStruck(() => send(...args))
  }

  public arm(write: number): void {
    this.remaining = write
    this.struck = false
  }

  private unlessStruck(write: () => Promise<void>): Promise<void> {
    this.remaining--
    if (this.remaining !== 0) return write()
    this.struck = true
    return Promise.reject(new Error('killed here'))
  }
}

describe('exchanges, whatever write is the last before a crash', () => {
  let gateway: RunningGateway
  let issuer: TestTenant
  let holder: TestTenant
  let toHolder: string
  let definition: Awaited<ReturnType<typeof createDefinition>>
  let faults: Faults

  beforeAll(async () => {
    gateway = await startGateway()
    ;[issuer, holder] = [await gateway.createTenant('Issuer'), await gateway.createTenant('Holder')]
    ;[toHolder] = await connectTenants(issuer, holder)
    definition = await createDefinition(issuer)
    const { dependencyManager } = gateway.gateway.agent
    faults = new Faults((token) => dependencyManager.resolve(token))
  }, 120_000)
  afterAll(() => gateway?.stop())

  const messagesOf = async (tenant: TestTenant, threadId: string): Promise<string[]> =>
    (await tenant.get(`/events?direction=out&threadId=${threadId}`, 200)).body.items
      .map(({ type }: { type: string }) => type.split('/').pop())
      .sort()

  /** States of an exchange as external systems are told of them; the last one comes with the last message. */
  const told = (tenant: TestTenant, threadId: string): Promise<string[]> =>
    until(async () => {
      const { items } = (await tenant.get('/tasks?limit=200', 200)).body
      const states = items.filter(({ data }: { data: { threadId?: string } }) => data.threadId === threadId).reverse()
      return states.at(-1)?.state === 'done' && states.map(({ state }: { state: string }) => state)
    })

  it.each(['v1', 'v2'])(
    'issues a credential once, its messages are sent once, and each state is told once, with %s',
    async (protocolVersion) => {
      await holder.patch('/tenant', { autoAcceptCredentials: 'always' }, 200)
      for (let write = 1; ; write++) {
        faults.arm(Infinity)
        const before = (await holder.get('/wallet/credentials?limit=200', 200)).body.items.length
        const attributes = { name: `${protocolVersion} ${write}`, age: '1' }
        const body = { connectionId: toHolder, protocolVersion, attributes, autoAccept: 'always' }
        const { credentialDefinitionId } = definition
        const offer = (await issuer.post('/credentials/offers', { ...body, credentialDefinitionId }, 201)).body
        faults.arm(write)
        await exchangeIn(issuer, '/credentials', offer.threadId, 'done')
        await exchangeIn(holder, '/credentials', offer.threadId, 'done')
        expect(await messagesOf(holder, offer.threadId)).toEqual(['ack', 'request-credential'])
        expect(await messagesOf(issuer, offer.threadId)).toEqual(['issue-credential', 'offer-credential'])
        expect(await told(issuer, offer.threadId)).toEqual([
          'offer-sent',
          'request-received',
          'credential-issued',
          'done',
        ])
        expect(await told(holder, offer.threadId)).toEqual([
          'offer-received',
          'request-sent',
          'credential-received',
          'done',
        ])
        expect((await holder.get('/wallet/credentials?limit=200', 200)).body.items).toHaveLength(before + 1)
        if (!faults.struck) {
          expect(write).toBeGreaterThan(10)
          break
        }
      }
    },
    300_000
  )

  it.each(['v1', 'v2'])(
    'presents once, and its messages are sent once, with %s',
    async (protocolVersion) => {
      await holder.patch('/tenant', { autoAcceptProofs: 'always' }, 200)
      const proofRequest = { name: 'Who', version: '1.0', requested_attributes: { who: { name: 'name' } } }
      for (let write = 1; ; write++) {
        faults.arm(Infinity)
        const body = { connectionId: toHolder, protocolVersion, proofRequest, autoAccept: 'always' }
        const asked = (await issuer.post('/proofs/requests', body, 201)).body
        faults.arm(write)
        const verified = await exchangeIn(issuer, '/proofs', asked.threadId, 'done')
        await exchangeIn(holder, '/proofs', asked.threadId, 'done')
        expect(verified.isVerified).toBe(true)
        expect(await messagesOf(holder, asked.threadId)).toEqual(['presentation'])
        expect(await messagesOf(issuer, asked.threadId)).toEqual(['ack', 'request-presentation'])
        if (!faults.struck) {
          expect(write).toBeGreaterThan(7)
          break
        }
      }
    },
    300_000
  )

  it.each(['v1', 'v2'])(
    'lets a call be repeated that was cut short, and refuses it once it was sent, with %s',
    async (protocolVersion) => {
      await holder.patch('/tenant', { autoAcceptCredentials: 'never' }, 200)
      for (let write = 1; ; write++) {
        faults.arm(Infinity)
        const body = { connectionId: toHolder, protocolVersion, attributes: { name: 'a', age: '1' } }
        const { credentialDefinitionId } = definition
        const offer = (await issuer.post('/credentials/offers', { ...body, credentialDefinitionId }, 201)).body
        const { id } = await exchangeIn(holder, '/credentials', offer.threadId, 'offer-received')
        const steps: Array<[TestTenant, string]> = [
          [holder, `/credentials/${id}/accept-offer`],
          [issuer, `/credentials/${offer.id}/accept-request`],
          [holder, `/credentials/${id}/accept`],
        ]
        const states = ['request-received', 'credential-received', 'done']
        let struckAt = -1
        for (const [position, [tenant, path]] of steps.entries()) {
          faults.arm(write)
          const first = await tenant.post(path)
          faults.arm(Infinity)
          if (first.status !== 200) {
            struckAt = position
            await tenant.post(path, undefined, 200)
          }
          const other = tenant === holder ? issuer : holder
          await exchangeIn(other, '/credentials', offer.threadId, states[position])
          expect((await tenant.post(path)).status).toBe(409)
        }
        expect(await messagesOf(holder, offer.threadId)).toEqual(['ack', 'request-credential'])
        expect(await messagesOf(issuer, offer.threadId)).toEqual(['issue-credential', 'offer-credential'])
        if (struckAt < 0) {
          expect(write).toBeGreaterThan(3)
          break
        }
      }
    },
    300_000
  )
})
