import type { OutboxTarget } from './OutboxTarget'
import type { JsonObject } from '../models'
import type { Key, MessageSender, OutboundMessageContext, ServiceMessageParams } from '@credo-ts/core'

import { CredoError, MessageValidator, injectable } from '@credo-ts/core'

import { GatewayDatabase } from '../database'
import { HandlerTimeoutError } from '../errors'
import { EventObservers } from '../events/EventObservers'
import { PartyResolver } from '../identities/PartyResolver'
import { TenantKeys } from '../tenancy/TenantKeys'
import { WorkTime } from '../work'

import { MessageOutbox } from './MessageOutbox'
import { PriorDidMessageContext } from './PriorDidMessageContext'
import { UntilCompleted } from './UntilCompleted'

/** Where a message goes, for a service that a stranger has named. */
export interface StrangerServiceParams extends ServiceMessageParams {
  /** keys that the partner has shown to be its own: the others in its service may be another's, who waits on a return route */
  replyKeys: Key[]
}

/**
 * Takes the place of Credo's sending: what a protocol handler sends is written to the outbox, and on disk when
 * `sendMessage` returns. Credo commits its state and then sends once, so an unreachable partner would lose the reply.
 */
@injectable()
export class OutboxMessageSender {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys,
    private readonly parties: PartyResolver,
    private readonly outbox: MessageOutbox,
    private readonly untilCompleted: UntilCompleted,
    private readonly observers: EventObservers
  ) {}

  /** Credo's singleton stays, everyone holds it; only its method is exchanged. */
  public install(messageSender: MessageSender): void {
    messageSender.sendMessage = (outbound) => this.sendMessage(outbound)
  }

  private async sendMessage(outbound: OutboundMessageContext): Promise<void> {
    const { agentContext, connection, message } = outbound
    if (WorkTime.current()?.isOver) throw new HandlerTimeoutError('The handler that sends this was given up.')
    if (!connection && !outbound.serviceParams) throw new CredoError('Outbound message has no associated connection')
    MessageValidator.validateSync(message)
    const tenantId = agentContext.contextCorrelationId
    const key = await this.keys.get(tenantId)
    const { contact, identity } = await this.parties.resolve(agentContext, connection ?? null)
    const json = message.toJSON({ useDidSovPrefixWhereAllowed: agentContext.config.useDidSovPrefixWhereAllowed })
    // what JSON cannot carry (undefined members) is not sent either
    const text = JSON.stringify(json)
    await this.database.transaction(async (trx) => {
      await this.outbox.enqueue(trx, key, {
        tenantId,
        connectionId: connection?.id ?? null,
        message: JSON.parse(text) as JsonObject,
        text,
        from: identity,
        to: contact,
        target: targetOf(outbound),
      })
      // the message that completes a connection goes before those that wait for it
      if (connection) await this.untilCompleted.settle(trx, tenantId, connection.id, Date.now())
    })
    this.observers.committed(tenantId)
  }
}

function targetOf(outbound: OutboundMessageContext): OutboxTarget {
  const { serviceParams, outOfBand } = outbound
  if (outbound instanceof PriorDidMessageContext && outbound.priorDid) return { priorDid: outbound.priorDid }
  if (!serviceParams) return outOfBand ? { outOfBandId: outOfBand.id } : {}
  const { service, senderKey, returnRoute } = serviceParams
  const { replyKeys } = serviceParams as Partial<StrangerServiceParams>
  return {
    service: {
      endpoint: service.serviceEndpoint,
      recipientKeys: service.recipientKeys.map((key) => key.publicKeyBase58),
      replyKeys: replyKeys?.map((key) => key.publicKeyBase58),
      routingKeys: service.routingKeys.map((key) => key.publicKeyBase58),
      senderKey: senderKey.publicKeyBase58,
      returnRoute: returnRoute ?? false,
    },
  }
}
