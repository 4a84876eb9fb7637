import type { JsonObject, MessageDelivery, Party } from '@didcomm-gateway/core'

/** `OUTGOING`: opened by the tenant; `INCOMING`: opened by a message that came on a thread nobody knew. */
export type ActionDirection = 'OUTGOING' | 'INCOMING'

/**
 * `ACTIVE` until an ack, a problem-report or a message that cannot be delivered ends it. An end is final, but for that of a
 * message that could not be delivered: retrying it opens the action again.
 */
export const ACTION_STATUSES = ['ACTIVE', 'SUCCESS', 'ERROR'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

/** Where the last message of the thread is. */
export type ActionTypeStatus = 'QUEUED' | 'SENT' | 'RECEIVED' | 'FAILED'

/**
 * A conversation thread with one contact: its messages in and out, and how it stands.
 * @template Message how the messages are given: parsed, or their text in UTF-8 as a Buffer
 */
export interface Action<Message = JsonObject> {
  uuid: string
  /** the tenant */
  principalUuid: string
  from: Party | null
  to: Party | null
  type: 'DIDCOMM'
  typeVersion: '1.0'
  direction: ActionDirection
  /** the tenant's own reference */
  referenceID: string | null
  config: ActionConfig<Message>
  status: ActionStatus
  /** null while the thread has no message */
  typeStatus: ActionTypeStatus | null
  data: ActionData<Message>
  /** of its last message out; null before there is one */
  delivery: MessageDelivery | null
  /** who opened it and who sent on it last, as the caller of the service names them (the server: id of the API key) */
  createdBy: string | null
  updatedBy: string | null
  tags: string[] | null
  /** epoch milliseconds */
  createdAt: number
  updatedAt: number
}

export interface ActionConfig<Message = JsonObject> {
  /** id of the connection; null where an unconnected sender opened the thread */
  contactUuid: string | null
  /** why it ended in `ERROR`: the partner's message as it came, or `{code, message}` where ours could not be delivered */
  error: Message | ActionFailure | null
}

/** Why a message of ours could not be delivered. */
export type ActionFailure = { code: string; message: string }

export interface ActionData<Message = JsonObject> {
  /** what the tenant sent last, or, before it sent anything, the message that opened the thread; null while there is none */
  message: Message | null
}

/** An action whose messages are unparsed: large ones take long to parse, and showing them needs only their texts. */
export type StoredAction = Action<Buffer>

export interface ActionFilter {
  status?: ActionStatus
  connectionId?: string
  referenceID?: string
}
