import type { ActionRow, ActionContent } from '../repository'
import type {
  CoreTables,
  EventDraft,
  EventObserver,
  JsonObject,
  OutboxOutcome,
  RecordedEvent,
  RequeuedMessage,
  TenantKey,
} from '@didcomm-gateway/core'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { TaskRecorder, findSentMessages, newId, subjectOf } from '@didcomm-gateway/core'

import { readOutcome } from '../messages'
import { ActionRepository, openContent, sealContent, threadKey } from '../repository'

import { ActionNotifier } from './ActionNotifier'

type Trx = Transaction<CoreTables>

/**
 * Files messages under the actions of their threads and moves the actions on, in the transactions that record the
 * messages. Status: `ACTIVE` → `SUCCESS` (ack) or `ERROR` (problem-report, failed ack, undeliverable message), both
 * final. Only the contact of an action can end it: a thread is looked up together with whoever sent the message.
 */
@injectable()
export class ActionObserver implements EventObserver {
  public constructor(
    private readonly repository: ActionRepository,
    private readonly tasks: TaskRecorder,
    private readonly notifier: ActionNotifier
  ) {}

  /** The action of the message's thread, else of its parent thread; a general message that begins a thread opens one. */
  public async assignAction(trx: Trx, draft: EventDraft, key: TenantKey): Promise<string | null> {
    const last = {
      eventId: draft.id,
      direction: draft.direction,
      typeStatus: draft.direction === 'in' ? 'RECEIVED' : 'QUEUED',
      at: draft.createdAt,
    } as const
    for (const thid of [draft.threadId, draft.parentThreadId]) {
      if (thid === null) continue
      const id = await this.repository.touchThread(trx, draft.tenantId, keyOf(key, draft, thid), last)
      if (id !== null) return id
    }
    const isAnswer = readOutcome(draft.type, draft.message) !== null
    const answered = isAnswer && draft.direction === 'in' ? await this.findAnswered(trx, draft, key) : null
    if (answered !== null) {
      await this.repository.touch(trx, draft.tenantId, answered, last)
      return answered
    }
    if (draft.direction === 'out' || draft.generalMessageId === null || isAnswer) return null
    return this.openIncoming(trx, draft, key)
  }

  public async onRecorded(trx: Trx, event: RecordedEvent, key: TenantKey): Promise<void> {
    if (event.direction === 'out' || event.actionUuid === null) return
    this.notifier.changed(event.tenantId, event.actionUuid)
    const outcome = readOutcome(event.type, event.message)
    if (outcome === null || outcome === 'open') return
    const row = await this.repository.findForUpdate(trx, event.tenantId, event.actionUuid)
    if (row?.status !== 'ACTIVE' || !(await this.speaksOf(trx, row, event, key))) return
    if (outcome === 'success') {
      await this.repository.update(trx, row, { status: 'SUCCESS' })
      await this.finish(trx, { ...row, status: 'SUCCESS' }, key, null, event.createdAt)
    } else {
      await this.repository.update(trx, row, { status: 'ERROR', error_event_id: event.id })
      await this.finish(trx, { ...row, status: 'ERROR' }, key, event.message, event.createdAt)
    }
  }

  public async onOutboxSettled(trx: Trx, outcome: OutboxOutcome, key: TenantKey): Promise<void> {
    const { tenantId, actionUuid, eventId, at } = outcome
    if (actionUuid === null) return
    this.notifier.changed(tenantId, actionUuid)
    if (outcome.state === 'sent') return this.repository.markSent(trx, tenantId, actionUuid, eventId, at)
    const row = await this.repository.findForUpdate(trx, tenantId, actionUuid)
    if (!row) return
    const isLast = row.last_event_id === eventId
    await this.repository.update(trx, row, { updated_at: at, ...(isLast ? { type_status: 'FAILED' } : {}) })
    // what the tenant has cancelled leaves the thread open for another message
    if (row.status !== 'ACTIVE' || outcome.state === 'cancelled') return
    const failure = outcome.error ?? { code: 'action.undeliverable', message: 'The message could not be delivered.' }
    const content: ActionContent = { ...openContent(key, row), failure }
    await this.repository.update(trx, row, { status: 'ERROR', sealed_content: sealContent(key, row.id, content) })
    await this.finish(trx, { ...row, status: 'ERROR' }, key, { ...failure }, at)
  }

  /** What had ended because the message could not be delivered goes on. */
  public async onOutboxRequeued(
    trx: Trx,
    { tenantId, actionUuid, eventId }: RequeuedMessage,
    key: TenantKey
  ): Promise<void> {
    const row = actionUuid === null ? null : await this.repository.findForUpdate(trx, tenantId, actionUuid)
    if (!row) return
    this.notifier.changed(tenantId, row.id)
    const content: ActionContent = { ...openContent(key, row), failure: null }
    const isUndelivered = row.status === 'ERROR' && row.error_event_id === null
    await this.repository.update(trx, row, {
      updated_at: Date.now(),
      ...(row.last_event_id === eventId ? { type_status: 'QUEUED' } : {}),
      ...(isUndelivered ? { status: 'ACTIVE', sealed_content: sealContent(key, row.id, content) } : {}),
    })
  }

  /**
   * What the tenant has begun keeps its messages until it has ended. What a partner has begun only that partner can end: its
   * messages go when they are old, and the action stays.
   */
  public neededEvents(trx: Trx, tenantId: string, eventIds: string[]): Promise<string[]> {
    return this.repository.findEventsOfOpen(trx, tenantId, eventIds)
  }

  public deleteEnded(trx: Trx, tenantId: string, before: number): Promise<boolean> {
    return this.repository.deleteEnded(trx, tenantId, before)
  }

  public onCommitted(tenantId: string): void {
    this.notifier.committed(tenantId)
  }

  public async onTenantDeleted(trx: Trx, tenantId: string): Promise<void> {
    await this.repository.deleteTenant(trx, tenantId)
  }

  private async openIncoming(trx: Trx, draft: EventDraft, key: TenantKey): Promise<string | null> {
    const id = newId()
    // a message without `@id` has a thread of its own, which our first answer names
    const thid = draft.threadId ?? id
    const row: ActionRow = {
      id,
      tenant_id: draft.tenantId,
      direction: 'INCOMING',
      connection_id: draft.connectionId,
      thread_key: keyOf(key, draft, thid),
      status: 'ACTIVE',
      type_status: 'RECEIVED',
      reference_hash: null,
      last_event_id: draft.id,
      data_event_id: draft.id,
      out_event_id: null,
      error_event_id: null,
      created_at: draft.createdAt,
      updated_at: draft.createdAt,
      sealed_content: sealContent(key, id, {
        thid,
        pthid: draft.parentThreadId,
        referenceID: null,
        from: draft.from,
        to: draft.to,
        tags: null,
        createdBy: null,
        updatedBy: null,
        failure: null,
      }),
    }
    if (await this.repository.insert(trx, row)) return id
    // another instance has opened it since we looked
    return this.repository.findByThread(trx, draft.tenantId, row.thread_key)
  }

  /** The action of the message of ours that an ack or report names by its `@id` alone. @see RFC 0035 */
  private async findAnswered(trx: Trx, draft: EventDraft, key: TenantKey): Promise<string | null> {
    const subject = subjectOf(draft)
    if (subject === null || draft.connectionId === null) return null
    const messages = await findSentMessages(trx, key, draft.connectionId, subject)
    return messages.find(({ actionUuid }) => actionUuid !== null)?.actionUuid ?? null
  }

  /**
   * Whether an ack or report is about the action itself: it is on its thread or, having no thread of its own, names it as
   * parent; or it names a message of ours. One on a child thread says only how the child ended.
   */
  private async speaksOf(trx: Trx, row: ActionRow, event: RecordedEvent, key: TenantKey): Promise<boolean> {
    // an action without a connection has no contact who could be told from others
    if (row.connection_id === null) return false
    const subject = subjectOf(event)
    if (subject === null) return false
    return keyOf(key, event, subject) === row.thread_key || (await this.findAnswered(trx, event, key)) === row.id
  }

  private async finish(trx: Trx, row: ActionRow, key: TenantKey, error: JsonObject | null, at: number): Promise<void> {
    await this.tasks.record(
      trx,
      {
        tenantId: row.tenant_id,
        type: row.status === 'SUCCESS' ? 'action.success' : 'action.error',
        id: row.id,
        state: row.status,
        connectionId: row.connection_id,
        actionUuid: row.id,
        data: { status: row.status, referenceID: openContent(key, row).referenceID, error },
        at,
      },
      key
    )
  }
}

function keyOf(
  key: TenantKey,
  draft: Pick<EventDraft, 'direction' | 'connectionId' | 'from' | 'to'>,
  thid: string
): string {
  const party = draft.direction === 'in' ? draft.from : draft.to
  return threadKey(key, { connectionId: draft.connectionId, party }, thid)
}
