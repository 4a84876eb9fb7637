import type { AgentContext, HandshakeReuseMessage, InboundMessageContext, OutOfBandRecord } from '@credo-ts/core'

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

import { IdentityRepository } from '../identities'

import { HandshakeRefusedError } from './connectionErrors'

/** Credo has one, and does not export it. */
export class ReuseAcceptedMessage extends AgentMessage {
  public static override readonly type = parseMessageType(
    'https://didcomm.org/out-of-band/1.1/handshake-reuse-accepted'
  )

  @IsValidMessageType(ReuseAcceptedMessage.type)
  public override readonly type = ReuseAcceptedMessage.type.messageTypeUri
}

/**
 * Whoever has a connection may rather use that than make a new one. That changes nothing of an invitation of the tenant's: it is used up only by
 * the connection that it makes.
 * @see RFC 0434, "Reuse Messages"
 */
@injectable()
export class HandshakeReuses {
  public constructor(
    private readonly invitations: OutOfBandService,
    private readonly identities: IdentityRepository
  ) {}

  /**
   * A partner would use its connection in place of an invitation, or of a DID, of the tenant's.
   * @throws {HandshakeRefusedError}
   */
  public async process(messageContext: InboundMessageContext<HandshakeReuseMessage>): Promise<OutboundMessageContext> {
    const { agentContext, connection, message } = messageContext
    if (connection?.state !== DidExchangeState.Completed) {
      throw new HandshakeRefusedError('Only a completed connection can be used again.')
    }
    const parentThreadId = message.thread?.parentThreadId
    if (!parentThreadId || !(await this.isOffered(agentContext, parentThreadId))) {
      throw new HandshakeRefusedError('There is no open invitation that the message names as ~thread.pthid.')
    }
    const accepted = new ReuseAcceptedMessage()
    accepted.id = accepted.generateId()
    accepted.setThread({ threadId: message.threadId, parentThreadId })
    return new OutboundMessageContext(accepted, { agentContext, connection })
  }

  /**
   * The partner agrees that the tenant uses a connection in place of an invitation. May run again.
   * @throws {HandshakeRefusedError}
   */
  public async processAccepted({
    agentContext,
    connection,
    message,
  }: InboundMessageContext<ReuseAcceptedMessage>): Promise<void> {
    const query = { invitationId: message.thread?.parentThreadId ?? '', role: OutOfBandRole.Receiver }
    const received = connection ? await this.invitations.findAllByQuery(agentContext, query) : []
    const asked = received.filter(({ reuseConnectionId }) => reuseConnectionId === connection?.id)
    if (asked.length === 0) throw new HandshakeRefusedError('The message answers no handshake-reuse of ours.')
    for (const record of asked) {
      if (record.state === OutOfBandState.Done) continue
      await this.invitations.updateState(agentContext, record, OutOfBandState.Done)
    }
  }

  private async isOffered(agentContext: AgentContext, invitationId: string): Promise<boolean> {
    if (invitationId.startsWith('did:')) {
      const [did] = invitationId.split(/[#?;/]/)
      return (await this.identities.findByDid(agentContext.contextCorrelationId, did)) !== null
    }
    const query = { invitationId, role: OutOfBandRole.Sender }
    return (await this.invitations.findAllByQuery(agentContext, query)).some(isOpen)
  }
}

/** Where a message is attached, its answer takes the place of a reuse. */
function isOpen({ state, outOfBandInvitation }: OutOfBandRecord): boolean {
  return state === OutOfBandState.AwaitResponse && (outOfBandInvitation.getRequests()?.length ?? 0) === 0
}
