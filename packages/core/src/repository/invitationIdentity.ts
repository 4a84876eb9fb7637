import type { OutOfBandRecord } from '@credo-ts/core'

const METADATA_KEY = '_didcomm-gateway/identity'

/** Notes in an invitation, made or received, which identity of ours its connections belong to. */
export function setInvitationIdentity(record: OutOfBandRecord, identityId: string): void {
  record.metadata.set(METADATA_KEY, { identityId })
}

export function findInvitationIdentity(record: OutOfBandRecord): string | null {
  return record.metadata.get<{ identityId: string }>(METADATA_KEY)?.identityId ?? null
}
