import type { OutboxRow } from '../database'
import type { EnvelopeKeys } from '../envelope'
import type { EventError } from '../models'
import type { PartnerService } from './PartnerServices'
import type { TenantKey } from '../tenancy/TenantKey'
import type { AgentContext, Key, Logger } from '@credo-ts/core'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { GatewayDatabase } from '../database'
import { EnvelopePacker } from '../envelope'
import { GatewayError, PartnerUnreachableError, RecordNotFoundInTenantError } from '../errors'
import { EventLog } from '../events/EventLog'
import { EventObservers } from '../events/EventObservers'
import { recordEventError } from '../events/recordEventError'
import { ReturnRoutes } from '../inbound/ReturnRoutes'
import { SharedReturnRoutes } from '../inbound/SharedReturnRoutes'
import { TenantContexts } from '../tenancy/TenantContexts'
import { TenantKeys } from '../tenancy/TenantKeys'
import { FairShare, LeaseKeeper, WorkLoop, describeError } from '../work'

import { Outbox } from './Outbox'
import { openTarget } from './OutboxTarget'
import { PartnerServices } from './PartnerServices'
import { PartnerTransport } from './PartnerTransport'
import { nextAttemptAt } from './retrySchedule'

/** The partner waits on a connection of another instance, which gets the message. */
class HeldElsewhere extends Error {
  public constructor(public readonly instance: string) {
    super('another instance holds the connection')
  }
}

/** Takes an envelope that a partner answered on the connection it was sent over. */
export type AnswerReceiver = (envelope: Buffer) => Promise<unknown>

/**
 * Sends what is in the outbox: claim → pack and send → settle.
 * States of a row: waiting (due at `next_attempt_at`) → claimed (owner, lease) → gone (sent, or given up), or waiting again.
 */
@injectable()
export class OutboxWorker {
  private readonly leases: LeaseKeeper
  private readonly loop: WorkLoop
  private readonly share: FairShare
  private readonly sending = new Map<string, { connectionId: string | null; done: Promise<void> }>()
  private receiveAnswer: AnswerReceiver | null = null
  private nextSweepAt = 0

  public constructor(
    private readonly config: GeneralMessagesModuleConfig,
    private readonly database: GatewayDatabase,
    private readonly outbox: Outbox,
    private readonly contexts: TenantContexts,
    private readonly keys: TenantKeys,
    private readonly eventLog: EventLog,
    private readonly observers: EventObservers,
    private readonly partnerServices: PartnerServices,
    private readonly transport: PartnerTransport,
    private readonly returnRoutes: ReturnRoutes,
    private readonly sharedRoutes: SharedReturnRoutes,
    private readonly packer: EnvelopePacker,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {
    this.share = new FairShare(config.outboundConcurrency, config.outboundConcurrencyPerTenant)
    const onError = (error: unknown) => this.logger.error('outbox', { error: describeError(error) })
    this.leases = new LeaseKeeper(
      config.leaseMs,
      (ids, until) => this.outbox.prolong(ids, this.leases.owner, until),
      onError
    )
    this.loop = new WorkLoop(() => this.claimDue(), config.pollIntervalMs, onError)
    observers.add({ onCommitted: () => this.wake() })
  }

  /** @param receiveAnswer takes replies that partners return on the same connection */
  public async start(receiveAnswer: AnswerReceiver): Promise<void> {
    this.receiveAnswer = receiveAnswer
    await this.outbox.releaseAll()
    this.leases.start()
    this.loop.start()
  }

  /** Claims nothing more and waits for what is being sent. */
  public async stop(): Promise<void> {
    await this.loop.stop()
    await Promise.all([...this.sending.values()].map(({ done }) => done))
    this.leases.stop()
  }

  public wake(): void {
    this.loop.wake()
  }

  /** Sends what is due for a connection; ends when nothing of it is on its way from here any more. */
  public async flush(connectionId: string): Promise<void> {
    for (;;) {
      await this.loop.pass()
      const onTheWay = [...this.sending.values()].filter((sending) => sending.connectionId === connectionId)
      if (onTheWay.length === 0) return
      await Promise.all(onTheWay.map(({ done }) => done))
    }
  }

  private async claimDue(): Promise<void> {
    const now = Date.now()
    if (now >= this.nextSweepAt) {
      await this.outbox.unblockLeftBehind(now)
      this.nextSweepAt = now + this.config.pollIntervalMs
    }
    for (;;) {
      const { room } = this.share
      if (room === 0) return
      const rows = await this.claim(room)
      for (const row of rows) this.begin(row)
      if (rows.length === 0) return
    }
  }

  private claim(room: number): Promise<OutboxRow[]> {
    const { owner } = this.leases
    const { instance } = this.sharedRoutes
    const now = Date.now()
    const { full } = this.share
    return full.length === 0
      ? this.outbox.claim(owner, instance, now, this.leases.leaseUntil(now), room)
      : this.outbox.claimPastTenants(full, owner, instance, now, this.leases.leaseUntil(now), room)
  }

  private begin(row: OutboxRow): void {
    this.leases.hold(row.id)
    this.share.take(row.tenant_id)
    const done = this.sendAndSettle(row)
      .catch((error: unknown) => this.logger.error('outbox', { outboxId: row.id, error: describeError(error) }))
      .then(() => {
        this.leases.release(row.id)
        this.share.give(row.tenant_id)
        this.sending.delete(row.id)
        this.wake()
      })
    this.sending.set(row.id, { connectionId: row.connection_id, done })
  }

  private async sendAndSettle(row: OutboxRow): Promise<void> {
    const key = await this.keys.get(row.tenant_id)
    try {
      await this.contexts.run(row.tenant_id, (context) => this.send(context, row, key))
    } catch (error) {
      if (error instanceof HeldElsewhere) return this.handOver(row, error.instance)
      return this.settleFailure(row, key, error)
    }
    await this.settle(row, key, null)
  }

  private async send(context: AgentContext, row: OutboxRow, key: TenantKey): Promise<void> {
    const { text, event } = await this.eventLog.getWithText(row.tenant_id, row.event_id)
    const route = await this.partnerServices.resolve(
      context,
      row.connection_id,
      openTarget(key, row.id, row.sealed_target)
    )
    const open = this.returnRoutes.find(row.tenant_id, route.partnerKeys, event.threadId)
    if (open) {
      // not the key that the route was asked for with: the partner may have several connections with one key of its own
      const senderKey = route.senderKey.publicKeyBase58
      const keys = { recipientKeys: [open.partnerKey], routingKeys: [], senderKey }
      if (await open.channel.send(await this.packer.pack(context, text, keys))) return
    }
    if (row.reserved_for !== this.sharedRoutes.instance) {
      const holder = await this.sharedRoutes.findOther(row.tenant_id, route.partnerKeys)
      if (holder) throw new HeldElsewhere(holder)
    }
    let failure: unknown = new PartnerUnreachableError('The partner has no endpoint; it must connect to fetch this.')
    for (const service of route.services.filter(({ endpoint }) => this.transport.supports(endpoint))) {
      try {
        const envelope = await this.packer.pack(context, text, toEnvelopeKeys(service, route.senderKey))
        const answer = await this.transport.send(context, service.endpoint, envelope)
        if (answer) await this.takeAnswer(row, answer)
        return
      } catch (error) {
        failure = error
      }
    }
    throw failure
  }

  /** The partner has our message whatever becomes of its answer: a bad answer is its own loss. */
  private async takeAnswer(row: OutboxRow, answer: Buffer): Promise<void> {
    await this.receiveAnswer?.(answer).catch((error: unknown) =>
      this.logger.debug('an answer on the same connection was no message for us', {
        tenantId: row.tenant_id,
        eventId: row.event_id,
        error: describeError(error),
      })
    )
  }

  private async handOver(row: OutboxRow, instance: string): Promise<void> {
    await this.outbox.handOver(row.id, this.leases.owner, instance, Date.now() + this.config.leaseMs / 3)
    this.observers.committed(row.tenant_id)
  }

  private async settleFailure(row: OutboxRow, key: TenantKey, cause: unknown): Promise<void> {
    const error = toEventError(cause)
    this.logger.warn('sending failed', {
      tenantId: row.tenant_id,
      eventId: row.event_id,
      attempt: row.attempts,
      ...error,
    })
    const gone = cause instanceof RecordNotFoundInTenantError
    const at = gone ? null : nextAttemptAt(row.attempts, this.config.retryScheduleMs, Date.now(), Math.random())
    if (at === null) return this.settle(row, key, error)
    await this.outbox.retryAt(row.id, this.leases.owner, at)
  }

  private async settle(row: OutboxRow, key: TenantKey, error: EventError | null): Promise<void> {
    await this.database.transaction(async (trx) => {
      if (!(await this.outbox.remove(trx, row.id, this.leases.owner))) return
      if (error) await recordEventError(trx, key, row.event_id, error)
      await this.observers.outboxSettled(
        trx,
        {
          tenantId: row.tenant_id,
          eventId: row.event_id,
          connectionId: row.connection_id,
          actionUuid: row.action_uuid,
          state: error ? 'failed' : 'sent',
          error,
          at: Date.now(),
        },
        key
      )
      await this.outbox.unblock(trx, row.order_key, Date.now())
    })
    this.observers.committed(row.tenant_id)
  }
}

function toEventError(error: unknown): EventError {
  const code = error instanceof GatewayError ? error.code : 'core.send_failed'
  return { code, message: describeError(error).slice(0, 1000) }
}

function toEnvelopeKeys({ recipientKeys, routingKeys }: PartnerService, senderKey: Key): EnvelopeKeys {
  const toBase58 = (key: Key) => key.publicKeyBase58
  return {
    recipientKeys: recipientKeys.map(toBase58),
    routingKeys: routingKeys.map(toBase58),
    senderKey: toBase58(senderKey),
  }
}
