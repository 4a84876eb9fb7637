import type { ExchangeStep } from './exchangeSteps'
import type {
  AgentContext,
  CredentialExchangeRecord,
  InboundMessageContext,
  MessageHandler,
  OutboundMessageContext,
  ProofExchangeRecord,
} from '@credo-ts/core'

import {
  CredentialRepository,
  DidCommMessageRepository,
  DidCommMessageRole,
  MessageHandlerRegistry,
  MessageSender,
  ProofRepository,
  injectable,
  parseMessageType,
} from '@credo-ts/core'

import { SentMessages } from './SentMessages'
import { areJsonEqual } from './areJsonEqual'
import { findStep } from './exchangeSteps'

type ExchangeRecord = CredentialExchangeRecord | ProofExchangeRecord

/** Credo's handlers, as far as a second run needs them. */
interface ExchangeHandler extends MessageHandler {
  credentialProtocol?: object
  proofProtocol?: object
}

/**
 * Brings a credential or proof exchange forward whose handler a crash cut short. Credo takes a message in, stores the
 * new state, accepts automatically where that is wished, stores that state, and then sends. What was taken in is not
 * taken in again, and an answer that never reached the outbox is made anew: nobody has seen it.
 */
@injectable()
export class ExchangeContinuation {
  public constructor(
    private readonly credentials: CredentialRepository,
    private readonly proofs: ProofRepository,
    private readonly exchangeMessages: DidCommMessageRepository,
    private readonly registry: MessageHandlerRegistry,
    private readonly messageSender: MessageSender,
    private readonly sent: SentMessages
  ) {}

  /**
   * Idempotent.
   * @param messageContext of a received message whose handler has been begun before
   * @returns true when the message is dealt with; false when its handler must run (again)
   */
  public async rollForward(messageContext: InboundMessageContext): Promise<boolean> {
    const { agentContext, message, connection } = messageContext
    const step = findStep(message.type)
    if (!step) return false
    const record = await this.findRecord(agentContext, step, message.threadId, connection?.id)
    if (!record || !(await this.isTakenIn(messageContext, step, record))) return false
    if (record.state !== step.after && record.state !== step.answered) return true
    if (step.sends !== null && !(await this.wasAnswered(messageContext, step))) {
      await this.answer(messageContext, step, record)
    }
    return true
  }

  /**
   * Whether the run before this one took this very message in. That the exchange has gone on says nothing: a partner can send
   * another message of the same kind, which nobody has checked.
   */
  private async isTakenIn(
    { agentContext, message }: InboundMessageContext,
    step: ExchangeStep,
    record: ExchangeRecord
  ): Promise<boolean> {
    const hasGoneOn = record.state === step.after || record.state === step.answered
    // Credo keeps no acks
    if (step.sends === null) return record.state === step.after
    if (record.state === step.before && record.state !== step.answered) return false
    const { messageName, protocolName, protocolMajorVersion } = parseMessageType(message.type)
    const stored = await this.exchangeMessages.findByQuery(agentContext, {
      associatedRecordId: record.id,
      role: DidCommMessageRole.Receiver,
      messageName,
      protocolName,
      protocolMajorVersion: String(protocolMajorVersion),
    })
    // in places Credo stores the new state before the message that led to it
    if (stored.length === 0) return hasGoneOn && record.state !== step.before
    const json: unknown = JSON.parse(JSON.stringify(message.toJSON()))
    return stored.some((one) => areJsonEqual(one.message, json))
  }

  private wasAnswered({ agentContext, message, receivedAt }: InboundMessageContext, step: ExchangeStep) {
    const tenantId = agentContext.contextCorrelationId
    return this.sent.hasSentSince(tenantId, message.threadId, step.sends ?? '', receivedAt.getTime())
  }

  /** Runs Credo's handler without its first half, so that it decides on, and makes, the answer. */
  private async answer(
    messageContext: InboundMessageContext,
    step: ExchangeStep,
    record: ExchangeRecord
  ): Promise<void> {
    const { agentContext, message } = messageContext
    const handler = this.registry.getHandlerForMessageType(message.type) as ExchangeHandler | undefined
    const property = step.kind === 'credential' ? 'credentialProtocol' : 'proofProtocol'
    const protocol = handler?.[property]
    if (!handler || !protocol) return
    await this.exchangeMessages.saveOrUpdateAgentMessage(agentContext, {
      agentMessage: message,
      role: DidCommMessageRole.Receiver,
      associatedRecordId: record.id,
    })
    record.state = step.after as typeof record.state
    const takenIn = Object.assign(Object.create(protocol) as object, { [step.method]: () => Promise.resolve(record) })
    const secondHalf = Object.assign(Object.create(handler) as ExchangeHandler, { [property]: takenIn })
    const outbound = (await secondHalf.handle(messageContext)) as OutboundMessageContext | undefined
    if (outbound) await this.messageSender.sendMessage(outbound)
  }

  private async findRecord(
    agentContext: AgentContext,
    step: ExchangeStep,
    threadId: string,
    connectionId: string | undefined
  ): Promise<ExchangeRecord | null> {
    const query = { threadId, role: step.role, connectionId }
    const [record] =
      step.kind === 'credential'
        ? await this.credentials.findByQuery(agentContext, query as object)
        : await this.proofs.findByQuery(agentContext, query as object)
    return record ?? null
  }
}
