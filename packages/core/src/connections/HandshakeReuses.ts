import type { HandshakeReuseMessage, InboundMessageContext, OutOfBandRecord } from '@credo-ts/core'

import {
  AgentMessage,
  DidExchangeState,
  IsValidMessageType,
  OutOfBandRole,
  OutOfBandService,
  OutOfBandState,
  OutboundMessageContext,
  injectable,
  parseMessageType,
} from '@credo-ts/core'

import { HandshakeRefusedError } from './connectionErrors'

/** Credo has one, and does not export it. */
class ReuseAcceptedMessage extends AgentMessage {
  public static override readonly type = parseMessageType(
    'https://didcomm.org/out-of-band/1.1/handshake-reuse-accepted'
  )

  @IsValidMessageType(ReuseAcceptedMessage.type)
  public override readonly type = ReuseAcceptedMessage.type.messageTypeUri
}

/**
 * Answers partners that would rather use the connection that they have than an invitation of the tenant's. That changes nothing here: an
 * invitation is used up only by the connection that it makes.
 * @see RFC 0434, "Reuse Messages"
 */
@injectable()
export class HandshakeReuses {
  public constructor(private readonly invitations: OutOfBandService) {}

  /** @throws {HandshakeRefusedError} */
  public async process(messageContext: InboundMessageContext<HandshakeReuseMessage>): Promise<OutboundMessageContext> {
    const { agentContext, connection, message } = messageContext
    if (connection?.state !== DidExchangeState.Completed) {
      throw new HandshakeRefusedError('Only a completed connection can be used again.')
    }
    const parentThreadId = message.thread?.parentThreadId
    const query = { invitationId: parentThreadId ?? '', role: OutOfBandRole.Sender }
    const found = await this.invitations.findAllByQuery(agentContext, query)
    if (!parentThreadId || !found.some(isOpen)) {
      throw new HandshakeRefusedError('There is no open invitation that the message names as ~thread.pthid.')
    }
    const accepted = new ReuseAcceptedMessage()
    accepted.id = accepted.generateId()
    accepted.setThread({ threadId: message.threadId, parentThreadId })
    return new OutboundMessageContext(accepted, { agentContext, connection })
  }
}

function isOpen({ state, outOfBandInvitation }: OutOfBandRecord): boolean {
  return state === OutOfBandState.AwaitResponse && (outOfBandInvitation.getRequests()?.length ?? 0) === 0
}
