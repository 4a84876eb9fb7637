import type { KeptMessage } from './MessageKeeper'
import type { AgentMessageProcessedEvent, EncryptedMessage, TransportSession } from '@credo-ts/core'

import { AgentContext, AgentEventTypes, AgentMessage, EventEmitter, MessageReceiver, injectable } from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'

import { EnvelopeReceiver } from './EnvelopeReceiver'
import { ReplyCollector } from './ReplyCollector'
import { ReturnRoutes } from './ReturnRoutes'
import { sessionChannel } from './sessionChannel'

/**
 * Takes the place of Credo's receiver, so that an agent with Credo's own inbound transports keeps envelopes durably too:
 * Credo's would close the session (200) before it dispatches. Plaintext that Credo itself hands over goes Credo's way.
 */
@injectable()
export class DurableMessageReceiver {
  public constructor(
    private readonly rootContext: AgentContext,
    private readonly config: GeneralMessagesModuleConfig,
    private readonly receiver: EnvelopeReceiver,
    private readonly replies: ReplyCollector,
    private readonly returnRoutes: ReturnRoutes,
    private readonly eventEmitter: EventEmitter
  ) {}

  /** Credo's singleton stays, everyone holds it; only its method is exchanged. */
  public install(messageReceiver: MessageReceiver): void {
    const receivePlaintext = messageReceiver.receiveMessage.bind(messageReceiver)
    messageReceiver.receiveMessage = async (inbound, options = {}) => {
      const isPlaintext = typeof inbound === 'object' && inbound !== null && '@type' in inbound
      if (isPlaintext) return receivePlaintext(inbound, options)
      await this.receiveEnvelope(inbound as object, options.session)
    }
  }

  private async receiveEnvelope(envelope: object, session?: TransportSession): Promise<void> {
    const channel = session ? sessionChannel(session, this.rootContext, this.config.replyTimeoutMs) : undefined
    try {
      const kept = await this.receiver.receive(envelope, channel)
      await this.replies.collect(kept)
      this.announce(envelope as EncryptedMessage, kept)
    } finally {
      if (channel) this.returnRoutes.remove(channel)
    }
  }

  /** Credo's HTTP transport answers when it hears that this very envelope was processed. */
  private announce(encryptedMessage: EncryptedMessage, kept: KeptMessage[]): void {
    if (kept.length === 0) return
    this.eventEmitter.emit<AgentMessageProcessedEvent>(this.rootContext, {
      type: AgentEventTypes.AgentMessageProcessed,
      payload: { message: new AgentMessage(), encryptedMessage, receivedAt: new Date() },
    })
  }
}
