import type { ActionRow } from './ActionTables'
import type { Action, ActionFailure, ActionTypeStatus } from '../models'
import type { MessageDelivery, Party, TenantKey } from '@didcomm-gateway/core'

/** What of an action is sealed. Its messages are not here: they are opened from the event log. */
export interface ActionContent {
  thid: string
  pthid: string | null
  referenceID: string | null
  from: Party | null
  to: Party | null
  tags: string[] | null
  createdBy: string | null
  updatedBy: string | null
  /** why a message of ours could not be delivered */
  failure: ActionFailure | null
}

const place = (actionId: string) => `actions.sealed_content:${actionId}`

export function sealContent(key: TenantKey, actionId: string, content: ActionContent): Buffer {
  return key.sealJson(content, place(actionId))
}

export function openContent(key: TenantKey, row: Pick<ActionRow, 'id' | 'sealed_content'>): ActionContent {
  return key.openJson<ActionContent>(row.sealed_content, place(row.id))
}

/** Where the last message of the thread is; null while there is none. */
export function typeStatusOf(row: Pick<ActionRow, 'type_status'>): ActionTypeStatus | null {
  return row.type_status === 'NONE' ? null : row.type_status
}

/**
 * @param data message of `data_event_id`
 * @param report message of `error_event_id`
 * @param delivery of `out_event_id`
 */
export function toAction<Message>(
  row: ActionRow,
  content: ActionContent,
  data: Message | null,
  report: Message | null,
  delivery: MessageDelivery | null
): Action<Message> {
  const { from, to, referenceID, tags, createdBy, updatedBy, failure } = content
  return {
    uuid: row.id,
    principalUuid: row.tenant_id,
    from,
    to,
    type: 'DIDCOMM',
    typeVersion: '1.0',
    direction: row.direction,
    referenceID,
    config: { contactUuid: row.connection_id, error: report ?? failure },
    status: row.status,
    typeStatus: typeStatusOf(row),
    data: { message: data },
    delivery,
    createdBy,
    updatedBy,
    tags,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
