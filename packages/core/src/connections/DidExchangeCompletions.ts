import type { ConnectionRecord, DidExchangeCompleteMessage, InboundMessageContext } from '@credo-ts/core'

import {
  ConnectionService,
  DidExchangeRole,
  DidExchangeState,
  OutOfBandService,
  OutOfBandState,
  injectable,
} from '@credo-ts/core'

import { HandshakeRefusedError } from './connectionErrors'

/** Takes DID Exchange completes: each ends its sender's own exchange, and uses up the invitation of that and no other. */
@injectable()
export class DidExchangeCompletions {
  public constructor(
    private readonly connections: ConnectionService,
    private readonly invitations: OutOfBandService
  ) {}

  /** @throws {HandshakeRefusedError} */
  public async process({
    agentContext,
    connection,
    message,
  }: InboundMessageContext<DidExchangeCompleteMessage>): Promise<void> {
    const refusal = connection ? refusalOf(connection, message) : 'The sender has no connection.'
    if (!connection || refusal) throw new HandshakeRefusedError(refusal ?? '')
    const id = connection.outOfBandId
    const outOfBand = id ? await this.invitations.findById(agentContext, id) : null
    // an invitation of the tenant's has its message's id, and may have been deleted meanwhile
    const named = outOfBand?.outOfBandInvitation.id ?? id
    if (!named || message.thread?.parentThreadId !== named) {
      throw new HandshakeRefusedError('The complete does not name the invitation of its connection as ~thread.pthid.')
    }
    if (outOfBand && !outOfBand.reusable && outOfBand.state !== OutOfBandState.Done) {
      await this.invitations.updateState(agentContext, outOfBand, OutOfBandState.Done)
    }
    if (connection.state === DidExchangeState.Completed) return
    await this.connections.updateState(agentContext, connection, DidExchangeState.Completed)
  }
}

function refusalOf({ role, state, threadId }: ConnectionRecord, message: DidExchangeCompleteMessage): string | null {
  if (role !== DidExchangeRole.Responder || threadId !== message.threadId) {
    return 'The complete is not of the exchange of its connection.'
  }
  // a trust ping that came before it has completed the connection
  const takes = state === DidExchangeState.ResponseSent || state === DidExchangeState.Completed
  return takes ? null : `The connection is "${state}" and takes no complete.`
}
