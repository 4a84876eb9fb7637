import type { Contact } from './ContactResolver'
import type { KeyedRequest } from './keyedRequest'
import type { WrittenMessage } from '../messages'
import type { Action, ActionFilter, ActionRequestOptions, ContinueActionRequest, SendActionRequest } from '../models'
import type { ActionContent, ActionRow } from '../repository'
import type { CoreTables, MessageDelivery, Page, PageRequest, TenantKey } from '@didcomm-gateway/core'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import {
  EventObservers,
  GatewayDatabase,
  MessageDeliveries,
  MessageOutbox,
  TenantKeys,
  newId,
} from '@didcomm-gateway/core'

import { ActionEndedError, ActionNotFoundError, ActionThreadTakenError, ContactUnreachableError } from '../errors'
import { readOutcome, writeActionMessage } from '../messages'
import { ActionRepository, openContent, sealContent, threadKey, toAction } from '../repository'

import { ActionNotifier } from './ActionNotifier'
import { ActionReader } from './ActionReader'
import { ContactResolver } from './ContactResolver'
import { IdempotencyGuard } from './IdempotencyGuard'
import { assertSameAction } from './assertSameAction'
import { checkContinueRequest, checkSendRequest } from './checkActionRequest'
import { keyedRequest } from './keyedRequest'
import { withMessages } from './withMessages'

type Trx = Transaction<CoreTables>

/** What a request has written. */
interface Written {
  row: ActionRow
  content: ActionContent
  delivery: MessageDelivery | null
}

/**
 * Sends messages to contacts and keeps their threads as actions. A request is answered when its message is durable in
 * the outbox, not when the partner has it: {@link ActionObserver} follows what becomes of it.
 */
@injectable()
export class ActionService {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys,
    private readonly repository: ActionRepository,
    private readonly reader: ActionReader,
    private readonly contacts: ContactResolver,
    private readonly idempotency: IdempotencyGuard,
    private readonly outbox: MessageOutbox,
    private readonly deliveries: MessageDeliveries,
    private readonly observers: EventObservers,
    private readonly notifier: ActionNotifier
  ) {}

  /**
   * Opens an action, with its first message or without one; with the `uuid` of one it sends on that, as {@link continue}.
   * Where the connection is not completed yet the message waits for it. An ack or a problem-report on a thread that an action
   * follows is sent on that action.
   * @throws {ActionRequestInvalidError} {@link ActionMessageInvalidError} {@link ContactNotFoundError}
   * {@link ActionSenderMismatchError} {@link ConnectionNotReadyError} {@link ActionThreadTakenError}
   * {@link IdempotencyConflictError}
   */
  public async send(tenantId: string, request: SendActionRequest, options: ActionRequestOptions = {}): Promise<Action> {
    if (request.uuid) return this.continue(tenantId, request.uuid, request as ContinueActionRequest, options)
    checkSendRequest(tenantId, request, options)
    const id = newId()
    const message = request.data ? request.data.message : null
    const built = message === null ? null : await writeActionMessage(message, id, null)
    const key = await this.keys.get(tenantId)
    const keyed = await keyedRequest(key, request, null, options)
    const repeated = await this.idempotency.find(tenantId, keyed)
    if (repeated) return this.get(tenantId, repeated)
    const contact = await this.contacts.resolve(tenantId, request)
    const answered = built && (await this.findAnswered(key, contact, built))
    if (answered) {
      const by = options.by ?? null
      return this.commit(tenantId, keyed, answered, built, (trx) => this.append(trx, key, answered, contact, built, by))
    }
    const content: ActionContent = {
      ...(built?.thread ?? { thid: id, pthid: null }),
      referenceID: request.referenceID ?? null,
      from: contact.identity,
      to: contact.contact,
      tags: request.tags ?? null,
      createdBy: options.by ?? null,
      updatedBy: options.by ?? null,
      failure: null,
    }
    return this.commit(tenantId, keyed, id, built, (trx) => this.open(trx, key, id, contact, built, content))
  }

  /**
   * Sends another message on the thread of an action.
   * @throws {ActionNotFoundError} {@link ActionEndedError} {@link ActionThreadMismatchError}
   * {@link ContactUnreachableError} and what {@link send} throws
   */
  public async continue(
    tenantId: string,
    uuid: string,
    request: ContinueActionRequest,
    options: ActionRequestOptions = {}
  ): Promise<Action> {
    checkContinueRequest(tenantId, request, options)
    const row = await this.reader.getRow(tenantId, uuid)
    const key = await this.keys.get(tenantId)
    const content = openContent(key, row)
    const built = await writeActionMessage(request.data.message, uuid, content)
    const keyed = await keyedRequest(key, request, uuid, options)
    const repeated = await this.idempotency.find(tenantId, keyed)
    if (repeated) return this.get(tenantId, repeated)
    assertActive(row)
    if (row.connection_id === null) {
      throw new ContactUnreachableError('The sender of this thread is not connected and cannot be answered.')
    }
    const contact = await this.contacts.resolveConnection(tenantId, row.connection_id)
    assertSameAction(row, content, contact, request)
    return this.commit(tenantId, keyed, uuid, built, (trx) =>
      this.append(trx, key, uuid, contact, built, options.by ?? null)
    )
  }

  /** @throws {ActionNotFoundError} */
  public async get(tenantId: string, uuid: string): Promise<Action> {
    return withMessages(await this.reader.get(tenantId, uuid))
  }

  /** Newest first. A page may end before `limit`, with a cursor, when its messages are large. */
  public async list(tenantId: string, filter: ActionFilter, page: PageRequest): Promise<Page<Action>> {
    const { items, nextCursor } = await this.reader.list(tenantId, filter, page)
    const actions: Action[] = []
    for (const item of items) actions.push(await withMessages(item))
    return { items: actions, nextCursor }
  }

  /** The action whose thread an ack or a problem-report of the tenant's answers. */
  private async findAnswered(key: TenantKey, contact: Contact, built: WrittenMessage): Promise<string | null> {
    const { message, thread } = built
    if (readOutcome(message['@type'] as string, message) === null) return null
    const of = { connectionId: contact.connectionId, party: contact.contact }
    return this.repository.findByThread(null, key.tenantId, threadKey(key, of, thread.thid))
  }

  /** Action, idempotency key, event and outbox row in one transaction; a keyed request that came twice at once ends here. */
  private async commit(
    tenantId: string,
    keyed: KeyedRequest | null,
    uuid: string,
    built: WrittenMessage | null,
    write: (trx: Trx) => Promise<Written>
  ): Promise<Action> {
    const result = await this.database.transaction(async (trx) => {
      const repeated = await this.idempotency.claim(trx, tenantId, keyed, uuid)
      return repeated === null ? write(trx) : repeated
    })
    if (typeof result === 'string') return this.get(tenantId, result)
    this.notifier.changed(tenantId, uuid)
    this.observers.committed(tenantId)
    return toAction(result.row, result.content, built?.message ?? null, null, result.delivery)
  }

  private async open(
    trx: Trx,
    key: TenantKey,
    id: string,
    contact: Contact,
    built: WrittenMessage | null,
    content: ActionContent
  ): Promise<Written> {
    const now = Date.now()
    const { tenantId } = key
    const row: ActionRow = {
      id,
      tenant_id: tenantId,
      direction: 'OUTGOING',
      connection_id: contact.connectionId,
      thread_key: threadKey(key, { connectionId: contact.connectionId, party: contact.contact }, content.thid),
      status: 'ACTIVE',
      type_status: built ? 'QUEUED' : 'NONE',
      reference_hash: content.referenceID === null ? null : key.hash('action.reference', content.referenceID),
      last_event_id: '',
      data_event_id: '',
      out_event_id: null,
      error_event_id: null,
      created_at: now,
      updated_at: now,
      sealed_content: sealContent(key, id, content),
    }
    // the action before its event, as in the observer: two that lock in the same order cannot wait for each other
    if (!(await this.repository.insert(trx, row))) {
      const other = await this.repository.findByThread(trx, tenantId, row.thread_key)
      throw new ActionThreadTakenError(
        `The thread "${content.thid}" belongs to action ${other}. Send on that action, or leave "~thread" out.`
      )
    }
    if (!built) return { row, content, delivery: null }
    const { eventId, delivery } = await this.enqueue(trx, key, id, contact, built)
    const events = { last_event_id: eventId, data_event_id: eventId, out_event_id: eventId }
    await this.repository.update(trx, row, events)
    return { row: { ...row, ...events }, content, delivery }
  }

  private async append(
    trx: Trx,
    key: TenantKey,
    uuid: string,
    contact: Contact,
    built: WrittenMessage,
    by: string | null
  ): Promise<Written> {
    const row = (await this.repository.findForUpdate(trx, key.tenantId, uuid)) ?? notFound(uuid)
    assertActive(row)
    const content = { ...openContent(key, row), updatedBy: by }
    const { eventId, delivery } = await this.enqueue(trx, key, uuid, contact, built)
    const changes = {
      type_status: 'QUEUED',
      last_event_id: eventId,
      data_event_id: eventId,
      out_event_id: eventId,
      updated_at: Date.now(),
      sealed_content: sealContent(key, uuid, content),
    } as const
    await this.repository.update(trx, row, changes)
    return { row: { ...row, ...changes }, content, delivery }
  }

  private async enqueue(
    trx: Trx,
    key: TenantKey,
    actionUuid: string,
    contact: Contact,
    { message, text }: WrittenMessage
  ): Promise<{ eventId: string; delivery: MessageDelivery | null }> {
    const event = await this.outbox.enqueue(trx, key, {
      tenantId: key.tenantId,
      connectionId: contact.connectionId,
      message,
      text,
      from: contact.identity,
      to: contact.contact,
      actionUuid,
      untilCompleted: true,
    })
    const delivery = (await this.deliveries.find(trx, key, [event.id])).get(event.id) ?? null
    return { eventId: event.id, delivery }
  }
}

function assertActive(row: ActionRow): void {
  if (row.status === 'ACTIVE') return
  throw new ActionEndedError(`The action ${row.id} has ended with ${row.status}. Open a new one.`)
}

function notFound(uuid: string): never {
  throw new ActionNotFoundError(`There is no action ${uuid}.`)
}
