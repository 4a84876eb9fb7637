import type { ReachableCore } from '../../../../../tests/support/reachableCore'
import type { Connection } from '../Connection'
import type { BaseRecord, StorageService } from '@credo-ts/core'

import { ConnectionRepository, DidRepository, InjectionSymbols, MessageSender } from '@credo-ts/core'

import { startReachableCore } from '../../../../../tests/support/reachableCore'
import { until } from '../../../../../tests/support/until'
import { TenantContexts } from '../../tenancy'
import { Connections } from '../Connections'
import { InvitationReceiver } from '../InvitationReceiver'
import { InvitationService } from '../InvitationService'

/** Fails one write, the n-th from now: what follows a crash at that point is another run of the handler. */
class Faults {
  public remaining = Infinity
  public struck = false

  public constructor(core: ReachableCore) {
    const storage = core.resolve<StorageService<BaseRecord>>(InjectionSymbols.StorageService)
    const [save, update] = [storage.save.bind(storage), storage.update.bind(storage)]
    storage.save = (...args) => this.unlessStruck(() => save(...args))
    storage.update = (...args) => this.unlessStruck(() => update(...args))
    const sender = core.resolve(MessageSender)
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

describe('DidExchangeContinuation', () => {
  let core: ReachableCore
  let faults: Faults

  beforeAll(async () => {
    core = await startReachableCore()
    faults = new Faults(core)
  })
  afterAll(() => core.stop())

  const connectionsOf = async (tenantId: string): Promise<Connection[]> =>
    (await core.resolve(Connections).list(tenantId, {}, { limit: 10 })).items

  it.each(['an invitation', 'a public DID'])(
    'completes a connection to %s whatever write is the last before a crash',
    async (kind) => {
      for (let write = 1; ; write++) {
        faults.arm(Infinity)
        const [tenant, guest] = [await core.createTenant(), await core.createTenant()]
        const options =
          kind === 'an invitation'
            ? { invitation: (await core.resolve(InvitationService).create(tenant.id, {})).invitation }
            : { did: tenant.identity.did }
        await core.resolve(InvitationReceiver).receive(guest.id, options)
        faults.arm(write)
        const [theirs] = await until(async () => {
          const all = [...(await connectionsOf(tenant.id)), ...(await connectionsOf(guest.id))]
          return all.length >= 2 && all.every(({ state }) => state === 'completed') ? all : null
        })
        expect(theirs.identityId).toBe(tenant.identity.id)
        expect([...(await connectionsOf(tenant.id)), ...(await connectionsOf(guest.id))]).toHaveLength(2)
        await expectUsable(tenant.id)
        await expectUsable(guest.id)
        await expectMessagesSentOnce(tenant.id, guest.id)
        if (!faults.struck) {
          // fewer would mean that the faults never reached the end of the exchange
          expect(write).toBeGreaterThan(10)
          break
        }
      }
    },
    120_000
  )

  /** The partner's DID is kept once, and leads to the connection. */
  async function expectUsable(tenantId: string): Promise<void> {
    await core.resolve(TenantContexts).run(tenantId, async (context) => {
      const [connection] = await core.resolve(ConnectionRepository).getAll(context)
      const theirs = await core.resolve(DidRepository).findReceivedDid(context, connection.theirDid ?? '')
      expect(theirs?.getTags().recipientKeyFingerprints).toHaveLength(1)
    })
  }

  async function expectMessagesSentOnce(tenantId: string, guestId: string): Promise<void> {
    const sent = async (id: string) =>
      (await core.events.list(id, { direction: 'out' }, { limit: 10 })).items.map(({ type }) => type?.split('/').pop())
    expect(await sent(tenantId)).toEqual(['response'])
    expect((await sent(guestId)).sort()).toEqual(['complete', 'request'])
  }
})
