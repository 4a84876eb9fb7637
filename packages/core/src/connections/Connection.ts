import type { RecordIndexRow } from '../database'
import type { RecordDetails, RecordLabels } from '../repository'
import type { ConnectionRecord, DidExchangeRole, DidExchangeState } from '@credo-ts/core'

import { shortDid } from '../models/shortDid'
import { pendingRotationOf } from '../repository'

/** A connection (contact) of a tenant, as callers see it. */
export interface Connection extends RecordLabels {
  id: string
  /** RFC 0023; `completed` when usable */
  state: DidExchangeState
  role: DidExchangeRole
  /** pairwise; not the identity's DID. The short form of a did:peer:4 */
  myDid: string | null
  /** takes the place of `myDid` once the partner has acknowledged it; null where no rotation is under way */
  nextDid: string | null
  /** the short form of a did:peer:4 */
  theirDid: string | null
  theirLabel: string | null
  /** `@id` of the invitation; null where there was none, as with a public DID */
  invitationId: string | null
  /** identity of ours that the partner knows */
  identityId: string | null
  /** why it was abandoned, or why the last message of its DID Exchange could not be delivered, or not yet */
  error: string | null
  /** epoch milliseconds */
  createdAt: number
  updatedAt: number
}

/**
 * @param row what rests beside the record, with the details that are sealed in it
 * @param deliveryError of its last message
 */
export function toConnection(
  record: ConnectionRecord,
  row: Pick<RecordIndexRow, 'identity_id' | 'updated_at'> | null,
  { invitationId, alias, externalId, metadata, tags }: RecordDetails,
  deliveryError: string | null
): Connection {
  const createdAt = record.createdAt.getTime()
  return {
    id: record.id,
    state: record.state,
    role: record.role,
    myDid: shortDid(record.did ?? null),
    nextDid: shortDid(pendingRotationOf(record)?.did ?? null),
    theirDid: shortDid(record.theirDid ?? null),
    theirLabel: record.theirLabel ?? null,
    ...{ alias, externalId, metadata, tags, invitationId },
    identityId: row?.identity_id ?? null,
    error: (record.errorMessage as string | undefined) ?? deliveryError,
    createdAt,
    updatedAt: Math.max(createdAt, record.updatedAt?.getTime() ?? 0, row?.updated_at ?? 0),
  }
}
