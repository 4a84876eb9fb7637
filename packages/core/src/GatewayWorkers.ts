import { injectable } from '@credo-ts/core'

import { WalletKeys } from './envelope'
import { EnvelopeReceiver, InboundProcessor } from './inbound'
import { EventObservers } from './events'
import { DidRefresher } from './identities'
import { Inbox } from './inbound/Inbox'
import { AttachedMessages } from './inbound/AttachedMessages'
import { InboxUsage } from './inbound/InboxUsage'
import { SharedReturnRoutes } from './inbound/SharedReturnRoutes'
import { answerLimits } from './inbound/answerLimits'
import { OutboxWorker } from './outbox'
import { Outbox } from './outbox/Outbox'
import { PartnerTransport } from './outbox/PartnerTransport'
import { RetentionWorker } from './retention'
import { StateSweeper } from './tasks'
import { TenantContexts, TenantEraser } from './tenancy'
import { RefusalLog } from './traffic'
import { InstanceHints } from './work'

/** Core's workers as one: Credo's modules have no shutdown hook, so whoever starts them stops them. */
@injectable()
export class GatewayWorkers {
  public constructor(
    private readonly inbound: InboundProcessor,
    private readonly outbox: OutboxWorker,
    private readonly receiver: EnvelopeReceiver,
    private readonly transport: PartnerTransport,
    private readonly walletKeys: WalletKeys,
    private readonly contexts: TenantContexts,
    private readonly sharedRoutes: SharedReturnRoutes,
    private readonly hints: InstanceHints,
    private readonly inbox: Inbox,
    private readonly outgoing: Outbox,
    private readonly didRefresher: DidRefresher,
    private readonly usage: InboxUsage,
    private readonly sweeper: StateSweeper,
    private readonly retention: RetentionWorker,
    private readonly refusals: RefusalLog,
    observers: EventObservers,
    eraser: TenantEraser,
    attached: AttachedMessages
  ) {
    attached.whenKept(() => this.inbound.wake())
    // what is heard is passed on here, but not told again
    let hearing = false
    observers.add({ onCommitted: (tenantId) => !hearing && this.hints.announce('committed', tenantId) })
    this.hints.on('committed', (tenantId) => {
      hearing = true
      observers.committed(tenantId)
      hearing = false
    })
    this.hints.on('waiting', (orderKey) => this.inbound.wakeAfter(orderKey))
    this.hints.on('changed', (tenantId) => void eraser.forgetHere(tenantId))
  }

  /** Call it after `agent.initialize()`. */
  public async start(): Promise<void> {
    await this.hints.start()
    this.sharedRoutes.start()
    await this.outbox.start((envelope) => this.receiver.receive(envelope, undefined, answerLimits))
    await this.inbound.start()
    this.sweeper.start()
    this.retention.start()
  }

  /**
   * Since when what waits longest waits, of all instances, epoch milliseconds; null where nothing does. Of the outbox counts
   * what is due, not what waits for its next attempt. As quick for a long queue as for a short one.
   */
  public async waitingSince(now: number): Promise<{ inbox: number | null; outbox: number | null }> {
    return { inbox: await this.inbox.oldestSince(), outbox: await this.outgoing.dueSince(now) }
  }

  /** Messages that are not sent yet, of all tenants and instances; no more than `most` are counted. */
  public waitingInOutbox(most: number): Promise<number> {
    return this.outgoing.countUpTo(most)
  }

  /** What is kept and not recorded yet, of all tenants and instances. */
  public waitingInInbox(): Promise<{ bytes: number; messages: number }> {
    return this.usage.total()
  }

  /** Bytes that rest for a tenant: its events, and what waits to be recorded. */
  public storedBytes(tenantId: string): Promise<number> {
    return this.usage.bytesOf(tenantId)
  }

  /** Finishes what runs. Call it before `agent.shutdown()`, after the doors are closed. */
  public async stop(): Promise<void> {
    await this.retention.stop()
    await this.sweeper.stop()
    await this.inbound.stop()
    await this.outbox.stop()
    await this.didRefresher.stop()
    await this.sharedRoutes.stop()
    await this.hints.stop()
    await this.transport.close()
    this.walletKeys.close()
    await this.contexts.close()
    this.refusals.flush()
  }
}
