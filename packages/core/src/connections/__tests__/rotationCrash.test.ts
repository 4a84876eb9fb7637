import type { ReachableCore } from '../../../../../tests/support/reachableCore'
import type { Connection } from '../Connection'
import type { BaseRecord, StorageService } from '@credo-ts/core'

import { InjectionSymbols, MessageSender } from '@credo-ts/core'

import { startReachableCore } from '../../../../../tests/support/reachableCore'
import { until } from '../../../../../tests/support/until'
import { Connections } from '../Connections'
import { InvitationReceiver } from '../InvitationReceiver'
import { InvitationService } from '../InvitationService'

/** Fails one write, the n-th from now: what follows a crash at that point is another run of the handler, or another call. */
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

describe('A rotation whose writes fail', () => {
  let core: ReachableCore
  let faults: Faults

  beforeAll(async () => {
    core = await startReachableCore({ retryScheduleMs: Array<number>(20).fill(50) })
    faults = new Faults(core)
  })
  afterAll(() => core.stop())

  const onlyConnection = async (tenantId: string): Promise<Connection | null> =>
    (await core.resolve(Connections).list(tenantId, {}, { limit: 10 })).items[0] ?? null

  async function connectTwo() {
    const [alice, bob] = [await core.createTenant('Alice'), await core.createTenant('Bob')]
    const { invitation } = await core.resolve(InvitationService).create(alice.id, {})
    await core.resolve(InvitationReceiver).receive(bob.id, { invitation })
    const completed = (tenantId: string) =>
      until(async () => {
        const connection = await onlyConnection(tenantId)
        return connection?.state === 'completed' && connection
      })
    const [ours, theirs] = [await completed(alice.id), await completed(bob.id)]
    // the last message of the handshake writes too
    await until(async () => (await typesOf(alice.id, 'in')).includes('complete'))
    return { alice, bob, ours, theirs }
  }

  const typesOf = async (tenantId: string, direction: 'in' | 'out') =>
    (await core.events.list(tenantId, { direction }, { limit: 50 })).items.map(({ type }) => type?.split('/').pop())

  /** A call that a crash cut short is made again. */
  const again = (call: () => Promise<unknown>) => call().catch(() => call())

  it('ends with the new DID on both sides, whatever write is the last before a crash', async () => {
    for (let write = 1; ; write++) {
      faults.arm(Infinity)
      const { alice, bob, ours } = await connectTwo()
      faults.arm(write)
      await again(() => core.resolve(Connections).rotate(alice.id, ours.id))
      const rotated = await until(async () => {
        const connection = await onlyConnection(alice.id)
        return connection && connection.myDid !== ours.myDid && connection
      })
      expect(rotated).toMatchObject({ id: ours.id, state: 'completed', nextDid: null, theirDid: ours.theirDid })
      expect(await onlyConnection(bob.id)).toMatchObject({ state: 'completed', theirDid: rotated.myDid })
      const named = async (tenantId: string, name: string) =>
        (await typesOf(tenantId, 'out')).filter((type) => type === name)
      expect(await named(alice.id, 'rotate')).toHaveLength(1)
      expect(await named(bob.id, 'ack')).toHaveLength(1)
      if (!faults.struck) {
        // fewer would mean that the faults never reached the end
        expect(write).toBeGreaterThan(6)
        break
      }
    }
  }, 120_000)

  it('ends with an abandoned connection on the other side, whatever write of a deletion is the last', async () => {
    for (let write = 1; ; write++) {
      faults.arm(Infinity)
      const { alice, bob, ours } = await connectTwo()
      faults.arm(write)
      await again(() => core.resolve(Connections).delete(alice.id, ours.id))
      const ended = await until(async () => {
        const connection = await onlyConnection(bob.id)
        return connection?.state === 'abandoned' && connection
      })
      const { items } = await until(async () => {
        const page = await core.events.list(bob.id, { direction: 'in', connectionId: ended.id }, { limit: 10 })
        return page.items.some(({ type }) => type?.endsWith('/hangup')) && page
      })
      expect(items.filter(({ type }) => type?.endsWith('/hangup'))).toEqual([expect.objectContaining({ error: null })])
      expect(await onlyConnection(alice.id)).toBeNull()
      if (!faults.struck) {
        expect(write).toBeGreaterThan(1)
        break
      }
    }
  }, 120_000)
})
