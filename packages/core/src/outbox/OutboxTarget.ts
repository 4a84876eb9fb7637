import type { TenantKey } from '../tenancy/TenantKey'

/** Where an outgoing message goes. Empty: to the connection's services, resolved at each attempt. */
export interface OutboxTarget {
  /** out-of-band record whose services are used while the partner's DID is not known yet */
  outOfBandId?: string
  /** DID that the partner had before a rotation: tried first, and after it the present one */
  priorDid?: string
  /** one service, given by the protocol (connection-less messages) */
  service?: OutboxService
}

export interface OutboxService {
  endpoint: string
  /** Ed25519 public keys, base58 */
  recipientKeys: string[]
  /** those of the partner's keys under which it may wait on an open return route; without it, `recipientKeys` */
  replyKeys?: string[]
  routingKeys: string[]
  senderKey: string
  returnRoute: boolean
}

const place = (outboxId: string) => `outbox.sealed_target:${outboxId}`

export function sealTarget(key: TenantKey, outboxId: string, target: OutboxTarget): Buffer {
  return key.sealJson(target, place(outboxId))
}

export function openTarget(key: TenantKey, outboxId: string, sealed: Uint8Array): OutboxTarget {
  return key.openJson<OutboxTarget>(sealed, place(outboxId))
}
