import type { ConnectionRecord, DidExchangeRole, DidExchangeState } from '@credo-ts/core'

/** A connection (contact) of a tenant, as callers see it. */
export interface Connection {
  id: string
  /** RFC 0023; `completed` when usable */
  state: DidExchangeState
  role: DidExchangeRole
  /** pairwise; not the identity's DID */
  myDid: string | null
  theirDid: string | null
  theirLabel: string | null
  alias: string | null
  /** identity of ours that the partner knows */
  identityId: string | null
  /** why it was abandoned, or why the last message of its DID Exchange could not be delivered, or not yet */
  error: string | null
  /** epoch milliseconds */
  createdAt: number
}

/** @param deliveryError of its last message */
export function toConnection(
  record: ConnectionRecord,
  identityId: string | null,
  deliveryError: string | null
): Connection {
  return {
    id: record.id,
    state: record.state,
    role: record.role,
    myDid: record.did ?? null,
    theirDid: record.theirDid ?? null,
    theirLabel: record.theirLabel ?? null,
    alias: record.alias ?? null,
    identityId,
    error: (record.errorMessage as string | undefined) ?? deliveryError,
    createdAt: record.createdAt.getTime(),
  }
}
