import type { Party, TenantKey } from '@didcomm-gateway/core'

/**
 * Names a thread with one contact: nobody else's message with the same `thid` has the same key. Unconnected senders
 * are told apart by their DID; anonymous ones cannot be.
 */
export function threadKey(
  key: TenantKey,
  contact: { connectionId: string | null; party: Party | null },
  thid: string
): string {
  return key.hash('action.thread', contact.connectionId ?? contact.party?.did ?? '', thid)
}
