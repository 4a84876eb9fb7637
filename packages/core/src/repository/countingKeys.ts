import type { DidRecord } from '@credo-ts/core'

const METADATA_KEY = '_didcomm-gateway/keys'

/** The keys from which messages of a partner's DID are taken. */
export interface CountingKeys {
  fingerprints: string[]
  /** when the document was read from its origin, epoch milliseconds; null where the DID holds it, or nobody knows */
  readAt: number | null
}

/** Records from before this was noted keep the keys that they have. */
export function countingKeysOf(record: DidRecord): CountingKeys {
  const noted = record.metadata.get<CountingKeys>(METADATA_KEY)
  return noted ?? { fingerprints: record.getTags().recipientKeyFingerprints ?? [], readAt: null }
}

/** The tag follows where Credo does not compute it from the document. */
export function noteCountingKeys(record: DidRecord, keys: CountingKeys): void {
  record.metadata.set(METADATA_KEY, keys)
  record.setTag('recipientKeyFingerprints', keys.fingerprints)
}
