import type { InboxRow } from '../database'
import type { OpenedMessage } from '../envelope'
import type { EventToRecord } from '../events'
import type { EventError, MessageHeader } from '../models'
import type { SendingConnection } from '../connections/KnownConnections'
import type { AgentContext, ConnectionRecord } from '@credo-ts/core'

import { DidExchangeState, injectable } from '@credo-ts/core'
import { v5 } from 'uuid'

import { KnownConnections } from '../connections/KnownConnections'
import { OwnRotations } from '../connections/OwnRotations'
import { PartyResolver } from '../identities/PartyResolver'
import { attachmentIdsOf, countAttachments } from '../messages'
import { readHeader } from '../models'
import { ProtocolHandlers } from '../protocols/ProtocolHandlers'

import { AttachedMessages } from './AttachedMessages'
import { GeneralMessageReaders } from './GeneralMessageReaders'

export interface HandledMessage {
  event: EventToRecord
  /** the handler may be run again before the event is written */
  retry: boolean
  /** the sender holds a connection that is completed */
  isConnected: boolean
}

interface Outcome {
  connection: SendingConnection | null
  error: EventError | null
  retry: boolean
}

/** Name space of the ids of general messages: the same event always has the same asset id. */
const GENERAL_MESSAGE_NAMESPACE = '5b0b7a36-6c0d-4a1c-9d0e-0f6a5d0f5f10'

/** Runs what there is to run for one received message and says what its event will be. */
@injectable()
export class MessageHandling {
  public constructor(
    private readonly connections: KnownConnections,
    private readonly rotations: OwnRotations,
    private readonly protocols: ProtocolHandlers,
    private readonly parties: PartyResolver,
    private readonly attached: AttachedMessages,
    private readonly readers: GeneralMessageReaders
  ) {}

  /** Whether there is a handler to run: Credo's protocols have one, general messages do not. */
  public hasHandler(opened: OpenedMessage): boolean {
    return this.protocols.handles(readHeader(opened.message).type)
  }

  /** @param givenUp why the handler is not run (again): record the message with this error */
  public async handle(
    context: AgentContext,
    row: InboxRow,
    opened: OpenedMessage,
    givenUp: EventError | null
  ): Promise<HandledMessage> {
    const header = readHeader(opened.message)
    const isProtocol = this.protocols.handles(header.type)
    const outcome: Outcome = isProtocol
      ? await this.runHandler(context, row, opened, givenUp)
      : { connection: await this.readGeneral(context, row, opened, header), error: null, retry: false }
    const { contact, identity } = await this.parties.resolve(context, outcome.connection, opened)
    const generalMessageId = isProtocol ? null : v5(row.id, GENERAL_MESSAGE_NAMESPACE)
    return {
      retry: outcome.retry,
      isConnected: isCompleted(outcome.connection),
      event: {
        ...header,
        id: row.id,
        tenantId: row.tenant_id,
        direction: 'in',
        connectionId: outcome.connection?.id ?? null,
        generalMessageId,
        attachmentIds: attachmentIdsOf(generalMessageId ?? row.id, countAttachments(opened)),
        message: opened.message,
        decoratorKeys: opened.decoratorKeys,
        text: opened.text,
        dedupeHash: row.dedupe_hash,
        from: contact,
        to: identity,
        error: outcome.error,
        createdAt: row.received_at,
      },
    }
  }

  private async runHandler(
    context: AgentContext,
    row: InboxRow,
    opened: OpenedMessage,
    givenUp: EventError | null
  ): Promise<Outcome> {
    const before = await this.findRecord(context, row, opened)
    if (givenUp) return { connection: before, error: givenUp, retry: false }
    const outcome = await this.protocols.run(context, row, opened, before)
    // may run again: the response stays in the inbox until its event is written
    if (isResponse(opened) && outcome.connection) await this.attached.keepOf(context, outcome.connection)
    return outcome
  }

  private async findRecord(
    context: AgentContext,
    { attached_to: attachedTo, received_at: receivedAt }: InboxRow,
    { senderKey, recipientKey }: OpenedMessage
  ): Promise<ConnectionRecord | null> {
    if (attachedTo !== null) return this.connections.findById(context, attachedTo)
    return senderKey === null ? null : this.connections.findRecord(context, { senderKey, recipientKey }, receivedAt)
  }

  private async readGeneral(
    context: AgentContext,
    row: InboxRow,
    opened: OpenedMessage,
    header: MessageHeader
  ): Promise<SendingConnection | null> {
    const connection = await this.findConnection(context, row, opened, header)
    if (connection && header.type !== null) {
      await this.readers.read(context, connection.id, header.type, opened.message)
    }
    return connection
  }

  private async findConnection(
    context: AgentContext,
    row: InboxRow,
    opened: OpenedMessage,
    header: MessageHeader
  ): Promise<SendingConnection | null> {
    const { senderKey, recipientKey } = opened
    if (row.attached_to !== null) return this.findRecord(context, row, opened)
    if (senderKey === null) return null
    const connection = await this.connections.find(context, { senderKey, recipientKey }, row.received_at)
    const isReport = header.type?.endsWith('/problem-report') ?? false
    if (connection && isReport) await this.rotations.refusedByReport(context, connection.id, header)
    return connection
  }
}

function isResponse(opened: OpenedMessage): boolean {
  return /\/didexchange\/1\.\d+\/response$/.test(readHeader(opened.message).type ?? '')
}

/** What is remembered of a connection without its state is completed. */
function isCompleted(connection: SendingConnection | ConnectionRecord | null): boolean {
  if (!connection) return false
  return !('state' in connection) || connection.state === DidExchangeState.Completed
}
