import type { ConnectionRecord } from '@credo-ts/core'

import { createHash } from 'node:crypto'

const METADATA_KEY = '_didcomm-gateway/retired-dids'
/** Where Credo notes a rotation of ours until the partner has acknowledged it. */
const PENDING_KEY = '_internal/didRotate'
/** DIDs of one side that late messages are taken under at the same time. */
const MOST = 5

export type Side = 'ours' | 'theirs'

/** A DID that a rotation has replaced (RFC 0794). */
export interface RetiredDid {
  did: string
  /** epoch milliseconds; what comes later under it does not count */
  until: number
  /** thread of the rotation */
  threadId: string
}

/** A rotation of ours that the partner has not acknowledged. */
export interface PendingRotation {
  did: string
  threadId: string
  mediatorId?: string
}

type Retired = Partial<Record<Side, RetiredDid[]>>

/** Oldest first. Previous DIDs of which nothing is noted are none of these: nobody knows when they ended. */
export function retiredDidsOf(connection: ConnectionRecord, side: Side): RetiredDid[] {
  return connection.metadata.get<Retired>(METADATA_KEY)?.[side] ?? []
}

/** Those under which a message still counts that came then; newest first. */
export function lateDidsOf(connection: ConnectionRecord, side: Side, at: number): string[] {
  return retiredDidsOf(connection, side)
    .filter(({ until }) => until > at)
    .map(({ did }) => did)
    .reverse()
}

/**
 * Gives one side of a connection another DID. The caller saves the connection.
 * @param retired the rotation, and until when the DID of before counts
 * @returns DIDs that nothing of the connection names any more
 */
export function replaceDid(
  connection: ConnectionRecord,
  side: Side,
  did: string,
  retired: Omit<RetiredDid, 'did'>,
  now: number
): string[] {
  const isOurs = side === 'ours'
  const former = isOurs ? connection.did : connection.theirDid
  const before = [...(isOurs ? connection.previousDids : connection.previousTheirDids), ...(former ? [former] : [])]
  const others = retiredDidsOf(connection, side).filter((one) => one.until > now && ![did, former].includes(one.did))
  const kept = [...others, ...(former && former !== did ? [{ did: former, ...retired }] : [])].slice(-MOST)
  note(connection, side, kept)
  const dids = kept.map((one) => one.did)
  if (isOurs) {
    connection.did = did
    connection.previousDids = dids
  } else {
    connection.theirDid = did
    connection.previousTheirDids = dids
  }
  return before.filter((one) => one !== did && !dids.includes(one))
}

/**
 * Lets the retired DIDs of a side end at a time, where they would end later.
 * @returns whether that changed anything
 */
export function endRetired(connection: ConnectionRecord, side: Side, until: number): boolean {
  const retired = retiredDidsOf(connection, side)
  if (!retired.some((one) => one.until > until)) return false
  note(
    connection,
    side,
    retired.map((one) => ({ ...one, until: Math.min(one.until, until) }))
  )
  return true
}

export function pendingRotationOf(connection: ConnectionRecord): PendingRotation | null {
  return connection.metadata.get<PendingRotation>(PENDING_KEY)
}

/** @param pending null: the rotation is over */
export function notePendingRotation(connection: ConnectionRecord, pending: PendingRotation | null): void {
  if (pending) connection.metadata.set(PENDING_KEY, pending)
  else connection.metadata.delete(PENDING_KEY)
}

/** Changes whenever the DIDs of a connection do: what was found with those of before may be wrong then. */
export function didsVersionOf(connection: ConnectionRecord): string {
  const { did, theirDid, previousDids, previousTheirDids } = connection
  const dids = [
    did ?? null,
    theirDid ?? null,
    previousDids,
    previousTheirDids,
    pendingRotationOf(connection)?.did ?? null,
  ]
  return createHash('sha256').update(JSON.stringify(dids)).digest('base64url').slice(0, 22)
}

function note(connection: ConnectionRecord, side: Side, retired: RetiredDid[]): void {
  const all = connection.metadata.get<Retired>(METADATA_KEY) ?? {}
  connection.metadata.set(METADATA_KEY, { ...all, [side]: retired })
}
