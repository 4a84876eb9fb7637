import type { EventError } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'

const place = (outboxId: string) => `outbox.sealed_error:${outboxId}`

/** Why the last attempt to send a message failed. */
export function sealOutboxError(key: TenantKey, outboxId: string, error: EventError): Buffer {
  return key.sealJson(error, place(outboxId))
}

export function openOutboxError(key: TenantKey, outboxId: string, sealed: Uint8Array | null): EventError | null {
  return sealed && key.openJson<EventError>(sealed, place(outboxId))
}
