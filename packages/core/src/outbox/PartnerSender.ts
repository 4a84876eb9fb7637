import type { OutboxTarget } from './OutboxTarget'
import type { Sending } from './SendingPlaces'
import type { OutboxRow } from '../database'
import type { EnvelopeKeys } from '../envelope'
import type { PartnerRoute, PartnerService } from './PartnerServices'
import type { ReplyChannel } from '../inbound/ReplyChannel'
import type { TenantKey } from '../tenancy/TenantKey'
import type { AgentContext, EncryptedMessage, Key, Logger } from '@credo-ts/core'

import { ConnectionRepository, InjectionSymbols, inject, injectable } from '@credo-ts/core'

import { EnvelopePacker } from '../envelope'
import { PartnerRefusedError, PartnerUnreachableError, ReplyNotTakenError } from '../errors'
import { EventLog } from '../events/EventLog'
import { RetiredDids } from '../identities/RetiredDids'
import { ReturnRoutes } from '../inbound/ReturnRoutes'
import { SharedReturnRoutes } from '../inbound/SharedReturnRoutes'
import { describeError } from '../work'

import { openTarget } from './OutboxTarget'
import { PartnerServices } from './PartnerServices'
import { PartnerTransport } from './PartnerTransport'

/** Connections that the partner holds open, and endpoints of it, that one attempt tries. */
const MOST_CHANNELS = 3
const MOST_SERVICES = 4

/** The partner waits on a connection of another instance, which gets the message. */
export class HeldElsewhere extends Error {
  public constructor(public readonly instance: string) {
    super('another instance holds the connection')
  }
}

/** Takes an envelope that a partner answered on the connection it was sent over. */
export type AnswerReceiver = (envelope: Buffer) => Promise<unknown>

type Pack = (keys: EnvelopeKeys) => Promise<EncryptedMessage>

/** One attempt to bring one message to its partner: on connections that it holds open, then to its endpoints. */
@injectable()
export class PartnerSender {
  private receiveAnswer: AnswerReceiver | null = null

  public constructor(
    private readonly eventLog: EventLog,
    private readonly partnerServices: PartnerServices,
    private readonly transport: PartnerTransport,
    private readonly returnRoutes: ReturnRoutes,
    private readonly sharedRoutes: SharedReturnRoutes,
    private readonly packer: EnvelopePacker,
    private readonly connections: ConnectionRepository,
    private readonly retiredDids: RetiredDids,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {}

  /** @param receiveAnswer takes replies that partners return on the same connection */
  public whenAnswered(receiveAnswer: AnswerReceiver): void {
    this.receiveAnswer = receiveAnswer
  }

  /**
   * Ends when the partner has taken the message.
   * @throws {HeldElsewhere} what kept it from being sent
   */
  public async send(context: AgentContext, row: OutboxRow, key: TenantKey, sending: Sending): Promise<void> {
    const target = openTarget(key, row.id, row.sealed_target)
    await this.bring(context, row, target, sending)
    if (target.priorDid) await this.endPriorDid(context, row.connection_id)
  }

  /** With the ack the partner knows that we use its new DID. */
  private async endPriorDid(context: AgentContext, connectionId: string | null): Promise<void> {
    const connection = connectionId ? await this.connections.findById(context, connectionId) : null
    if (connection) await this.retiredDids.endTheirs(context, connection, Date.now())
  }

  private async bring(context: AgentContext, row: OutboxRow, target: OutboxTarget, sending: Sending): Promise<void> {
    const { text, event } = await this.eventLog.getWithText(row.tenant_id, row.event_id)
    sending.messageType = event.type
    const route = await this.partnerServices.resolve(context, row.connection_id, target)
    const pack: Pack = async (keys) => {
      const envelope = await this.packer.pack(context, text, keys)
      sending.holds(envelope.ciphertext.length)
      return envelope
    }
    const channels = await this.sendOnOpenConnections(row, route, event.threadId, pack, sending)
    if (channels === 'taken') return
    if (row.reserved_for !== this.sharedRoutes.instance) {
      const holder = await this.sharedRoutes.findOther(row.tenant_id, route.partnerKeys)
      if (holder) throw new HeldElsewhere(holder)
    }
    const failure =
      channels === 'not taken'
        ? new ReplyNotTakenError('The partner did not take this on the connection that it holds open.')
        : new PartnerUnreachableError('The partner has no endpoint; it must connect to fetch this.')
    await this.sendToEndpoints(context, row, route, pack, sending, failure)
  }

  private async sendOnOpenConnections(
    row: OutboxRow,
    route: PartnerRoute,
    threadId: string | null,
    pack: Pack,
    sending: Sending
  ): Promise<'taken' | 'not taken' | 'none'> {
    const tried = new Set<ReplyChannel>()
    while (tried.size < MOST_CHANNELS && !sending.signal.aborted) {
      const open = this.returnRoutes.find(row.tenant_id, route.partnerKeys, route.ourKeys, threadId, tried)
      if (!open) break
      tried.add(open.channel)
      // not the key that the route was asked for at: that may be the invitation's
      const senderKey = route.senderKey.publicKeyBase58
      const envelope = await pack({ recipientKeys: [open.partnerKey], routingKeys: [], senderKey })
      sending.stepAside()
      if (await open.channel.send(envelope, sending.signal)) return 'taken'
    }
    return tried.size > 0 ? 'not taken' : 'none'
  }

  private async sendToEndpoints(
    context: AgentContext,
    row: OutboxRow,
    route: PartnerRoute,
    pack: Pack,
    sending: Sending,
    noService: Error
  ): Promise<void> {
    let failure: unknown = noService
    const services = route.services.filter(({ endpoint }) => this.transport.supports(endpoint))
    for (const service of services.slice(0, MOST_SERVICES)) {
      if (sending.signal.aborted) break
      try {
        const envelope = await pack(toEnvelopeKeys(service, route.senderKey))
        const answer = await this.transport.send(context, service.endpoint, envelope, sending.signal)
        if (answer) await this.takeAnswer(row, answer)
        return
      } catch (error) {
        // that one endpoint refuses the message says more than that another cannot be reached
        const isRefused = failure instanceof PartnerRefusedError && failure.answer !== null
        if (!isRefused) failure = error
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
}

function toEnvelopeKeys({ recipientKeys, routingKeys }: PartnerService, senderKey: Key): EnvelopeKeys {
  const toBase58 = (key: Key) => key.publicKeyBase58
  return {
    recipientKeys: recipientKeys.map(toBase58),
    routingKeys: routingKeys.map(toBase58),
    senderKey: toBase58(senderKey),
  }
}
