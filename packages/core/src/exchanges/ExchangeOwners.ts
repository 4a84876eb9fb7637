import type { ConnectionRecord, InboundMessageContext } from '@credo-ts/core'

import { ConnectionRepository, injectable } from '@credo-ts/core'

import { SenderRefusedError } from '../errors'
import { RecordIndex } from '../repository/RecordIndex'
import { TenantKeys } from '../tenancy/TenantKeys'

import { findExchangeKind } from './exchangeSteps'

/** More exchanges than one thread has: one, or two where a tenant is connected to itself. */
const LOOKED_AT = 10

/**
 * Who may speak about which credential or proof exchange: its partner, over the connection that it was begun on. Credo's
 * look-ups name the thread and not always the connection, so that a second exchange on another contact's thread would
 * make the look-ups of that one fail.
 */
@injectable()
export class ExchangeOwners {
  public constructor(
    private readonly index: RecordIndex,
    private readonly keys: TenantKeys,
    private readonly connections: ConnectionRepository
  ) {}

  /**
   * Before a handler, or a continuation, has looked at the message.
   * @throws {SenderRefusedError}
   */
  public async assertMaySpeak(messageContext: InboundMessageContext): Promise<void> {
    const { connection, message } = messageContext
    const kind = findExchangeKind(message.type)
    if (kind === null) return
    if (!connection) throw new SenderRefusedError('Credentials and proofs are exchanged only over a connection.')
    const tenantId = messageContext.agentContext.contextCorrelationId
    const threadHash = (await this.keys.get(tenantId)).hash('thread', message.threadId)
    const { items } = await this.index.page(tenantId, kind, { threadHash }, { limit: LOOKED_AT })
    for (const { connection_id: owner } of items) {
      if (owner === connection.id || (await this.isOtherEnd(messageContext, connection, owner))) continue
      throw new SenderRefusedError('The thread is that of an exchange with another contact.')
    }
  }

  /** A tenant that is connected to itself has both ends of a connection, and of an exchange. */
  private async isOtherEnd(
    { agentContext }: InboundMessageContext,
    connection: ConnectionRecord,
    owner: string | null
  ): Promise<boolean> {
    const other = owner === null ? null : await this.connections.findById(agentContext, owner)
    return other?.did !== undefined && other.did === connection.theirDid
  }
}
