import type { InboxRow } from '../database'
import type { OpenedMessage } from '../envelope'
import type { EventError, JsonObject } from '../models'
import type { AgentContext, AgentMessage, ConnectionRecord } from '@credo-ts/core'

import {
  Dispatcher,
  InboundMessageContext,
  JsonTransformer,
  Key,
  KeyType,
  MessageHandlerRegistry,
  MessageSender,
  OutboundMessageContext,
  ProblemReportMessage,
  ProblemReportReason,
  injectable,
  replaceLegacyDidSovPrefix,
} from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { AttachedExchanges } from '../connections/AttachedExchanges'
import { DidExchangeContinuation } from '../connections/DidExchangeContinuation'
import { RotationContinuation } from '../connections/RotationContinuation'
import { GatewayError, HandlerTimeoutError, findGatewayError } from '../errors'
import { ExchangeContinuation } from '../exchanges/ExchangeContinuation'
import { ExchangeOwners } from '../exchanges/ExchangeOwners'
import { NamedLocks } from '../exchanges/NamedLocks'
import { exchangeLock } from '../exchanges/exchangeLock'
import { findExchangeKind } from '../exchanges/exchangeSteps'
import { readHeader } from '../models'
import { checkMessageShape, isThreadId } from '../shapes'
import { WorkTime, describeError } from '../work'

import { isHandledProtocol } from './isHandledProtocol'

export interface ProtocolOutcome {
  /** the sender's: the one that its keys belong to, or that its handshake made or completed */
  connection: ConnectionRecord | null
  error: EventError | null
  /** the handler threw something that another run may survive */
  retry: boolean
}

/** Gives messages of the protocols that Credo speaks to Credo's own handlers. */
@injectable()
export class ProtocolHandlers {
  /** problem reports that Credo's dispatcher answered instead of throwing, by message context */
  private readonly reported = new WeakMap<InboundMessageContext, unknown>()

  public constructor(
    private readonly config: GeneralMessagesModuleConfig,
    private readonly registry: MessageHandlerRegistry,
    private readonly dispatcher: Dispatcher,
    private readonly messageSender: MessageSender,
    private readonly continuation: DidExchangeContinuation,
    private readonly rotations: RotationContinuation,
    private readonly exchanges: ExchangeContinuation,
    private readonly owners: ExchangeOwners,
    private readonly attached: AttachedExchanges,
    private readonly locks: NamedLocks
  ) {}

  /** Called once, on the root agent. */
  public watchDispatcher(): void {
    this.registry.registerMessageHandlerMiddleware(async (messageContext, next) => {
      try {
        await next()
      } catch (error) {
        this.reported.set(messageContext, error)
        throw error
      }
    })
  }

  public handles(type: string | null): type is string {
    if (!isHandledProtocol(type, this.config.handledProtocols)) return false
    return this.registry.getHandlerForMessageType(type as string) !== undefined
  }

  /**
   * Runs the handler of a message, or, when a run before this one was cut short, brings its exchange forward.
   * Never throws for what the message holds.
   */
  public async run(
    context: AgentContext,
    row: InboxRow,
    opened: OpenedMessage,
    connection: ConnectionRecord | null
  ): Promise<ProtocolOutcome> {
    let message: AgentMessage
    try {
      await checkMessageShape(String(opened.message['@type']), opened.text, opened.message)
      message = this.toAgentMessage(opened.message)
    } catch (error) {
      if (connection) await this.reportUnreadable(context, connection, opened.message)
      return { connection, error: toEventError('core.message_invalid', error), retry: false }
    }
    const messageContext = new InboundMessageContext(message, {
      agentContext: context,
      connection: connection?.isReady ? connection : undefined,
      senderKey: toKey(opened.senderKey),
      recipientKey: toKey(opened.recipientKey),
      receivedAt: new Date(row.received_at),
    })
    try {
      await this.alone(messageContext, async () => {
        await this.attached.claim(messageContext)
        await this.owners.assertMaySpeak(messageContext)
        const continued = row.attempts > 1 && (await this.rollForward(messageContext))
        if (!continued) await this.dispatcher.dispatch(messageContext)
      })
      const reported = this.reported.get(messageContext)
      return {
        connection: messageContext.connection ?? connection,
        error: reported === undefined ? null : toEventError('core.handler_failed', reported),
        retry: false,
      }
    } catch (error) {
      return {
        connection: messageContext.connection ?? connection,
        error: toEventError('core.handler_failed', error),
        // what is refused now is refused at the next run too
        retry: !(error instanceof GatewayError) || error.kind === 'unavailable',
      }
    }
  }

  /** An exchange may be accepted over an API at the same moment. */
  private alone(messageContext: InboundMessageContext, work: () => Promise<void>): Promise<void> {
    const { agentContext, message } = messageContext
    if (findExchangeKind(message.type) === null) return work()
    return this.locks.run(exchangeLock(agentContext, message.threadId), async () => {
      // waiting for its turn it may have been given up, and its message recorded
      if (WorkTime.current()?.isOver) throw new HandlerTimeoutError('This message was given up before its turn.')
      await work()
    })
  }

  private async rollForward(messageContext: InboundMessageContext): Promise<boolean> {
    if (await this.exchanges.rollForward(messageContext)) return true
    if (await this.rotations.rollForward(messageContext)) return true
    return this.continuation.rollForward(messageContext)
  }

  private toAgentMessage(message: JsonObject): AgentMessage {
    // a copy: class-transformer and Credo change what they are given
    const copy = JSON.parse(JSON.stringify(message)) as Record<string, unknown>
    const type = replaceLegacyDidSovPrefix(copy['@type'] as string)
    copy['@type'] = type
    const MessageClass = this.registry.getMessageClassForMessageType(type)
    if (!MessageClass) throw new Error(`No handler for ${type}`)
    return JsonTransformer.fromJSON(copy, MessageClass)
  }

  private async reportUnreadable(
    context: AgentContext,
    connection: ConnectionRecord,
    message: JsonObject
  ): Promise<void> {
    const { type, messageId } = readHeader(message)
    if (type?.endsWith('/problem-report')) return
    const report = new ProblemReportMessage({
      description: { en: `The message of type ${type} is not valid`, code: ProblemReportReason.MessageParseFailure },
    })
    // a report that names what is no thread id would not be sent
    if (messageId && isThreadId(messageId)) report.setThread({ parentThreadId: messageId })
    await this.messageSender.sendMessage(new OutboundMessageContext(report, { agentContext: context, connection }))
  }
}

function toKey(base58: string | null): Key | undefined {
  return base58 === null ? undefined : Key.fromPublicKeyBase58(base58, KeyType.Ed25519)
}

function toEventError(fallbackCode: string, error: unknown): EventError {
  const code = findGatewayError(error)?.code ?? fallbackCode
  return { code, message: describeError(error).slice(0, 1000) }
}
