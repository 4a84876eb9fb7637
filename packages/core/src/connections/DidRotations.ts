import type { ConnectionRecord, DidRotateMessage, InboundMessageContext, OutboundMessageContext } from '@credo-ts/core'

import { ConnectionService, DidExchangeState, DidRotateService, injectable } from '@credo-ts/core'

import { HandshakeRefusedError } from './connectionErrors'

/**
 * Lets a partner change its own DID over its own connection, where an agent handles RFC 0794. Not to a DID of another contact: what the tenant
 * sends to that one by its DID would go this way.
 */
@injectable()
export class DidRotations {
  public constructor(
    private readonly connections: ConnectionService,
    private readonly rotations: DidRotateService
  ) {}

  /** @throws {HandshakeRefusedError} */
  public async process(
    messageContext: InboundMessageContext<DidRotateMessage>
  ): Promise<OutboundMessageContext | undefined> {
    const { agentContext, connection, message } = messageContext
    if (connection?.state !== DidExchangeState.Completed) {
      throw new HandshakeRefusedError('Only the partner of a completed connection can change its DID.')
    }
    const holders = await this.connections.findAllByQuery(agentContext, { theirDid: message.toDid })
    if (holders.some((holder: ConnectionRecord) => holder.id !== connection.id)) {
      throw new HandshakeRefusedError('The new DID is that of another contact.')
    }
    return this.rotations.processRotate(messageContext)
  }
}
