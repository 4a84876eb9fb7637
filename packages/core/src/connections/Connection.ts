import type { ConnectionRecord, DidExchangeRole, DidExchangeState } from '@credo-ts/core'

import { pendingRotationOf } from '../repository'

/** A connection (contact) of a tenant, as callers see it. */
export interface Connection {
  id: string
  /** RFC 0023; `completed` when usable */
  state: DidExchangeState
  role: DidExchangeRole
  /** pairwise; not the identity's DID */
  myDid: string | null
  /** takes the place of `myDid` once the partner has acknowledged it; null where no rotation is under way */
  nextDid: string | null
  theirDid: string | null
  theirLabel: string | null
  alias: string | null
  /** identity of ours that the partner knows */
  identityId: string | null
  /** epoch milliseconds */
  createdAt: number
}

export function toConnection(record: ConnectionRecord, identityId: string | null): Connection {
  return {
    id: record.id,
    state: record.state,
    role: record.role,
    myDid: record.did ?? null,
    nextDid: pendingRotationOf(record)?.did ?? null,
    theirDid: record.theirDid ?? null,
    theirLabel: record.theirLabel ?? null,
    alias: record.alias ?? null,
    identityId,
    createdAt: record.createdAt.getTime(),
  }
}
