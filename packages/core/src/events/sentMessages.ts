import type { CoreTables } from '../database'
import type { MessageHeader } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

/** Events with one `@id` that are looked at: a tenant may use one again. */
const MOST_OF_ONE_ID = 10

export interface SentMessage {
  eventId: string
  actionUuid: string | null
}

/** Names a message of ours for the one contact that it went to: nobody else's word about its `@id` leads to it. */
export function messageHash(key: TenantKey, connectionId: string, messageId: string): string {
  return key.hash('message', connectionId, messageId)
}

/** Messages of ours to a connection by their `@id`, newest first. */
export async function findSentMessages(
  trx: Transaction<CoreTables>,
  key: TenantKey,
  connectionId: string,
  messageId: string
): Promise<SentMessage[]> {
  const rows = await trx
    .selectFrom('events')
    .select(['id', 'action_uuid'])
    .where('tenant_id', '=', key.tenantId)
    .where('message_hash', '=', messageHash(key, connectionId, messageId))
    .orderBy('sequence', 'desc')
    .limit(MOST_OF_ONE_ID)
    .execute()
  return rows.map((row) => ({ eventId: row.id, actionUuid: row.action_uuid }))
}

/**
 * The thread, or the message by its `@id`, that an ack or a problem-report speaks of: the one it is on or, having no thread of its own,
 * its parent. One on a child thread says only how the child ended.
 * @see RFC 0008, RFC 0015, RFC 0035
 */
export function subjectOf({ threadId, messageId, parentThreadId }: MessageHeader): string | null {
  const namesThread = threadId !== null && threadId !== messageId
  return namesThread ? threadId : (parentThreadId ?? threadId)
}
