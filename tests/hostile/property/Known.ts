import type { Snapshot } from './Snapshot'
import type { JsonObject } from '@didcomm-gateway/core'

import { Key, KeyType } from '@credo-ts/core'

/** What attackers know of victims and of the tenant: everything but private keys, and the keys of invitations that are not theirs. */
export interface Known {
  threads: string[]
  /** ids of invitations, of either side */
  invitations: string[]
  dids: string[]
  /** base58 */
  keys: string[]
  documents: JsonObject[]
  /** keys of the tenant that take messages, base58 */
  recipients: string[]
  /** messages of exchanges, whole, of either side */
  messages: JsonObject[]
  connectionIds: string[]
}

/** @param victims what of the tenant's belongs to victims and to itself */
export function readKnown({ records, rows }: Snapshot): Known {
  const known: Known = {
    ...{ threads: [], invitations: [], dids: [], keys: [], documents: [], recipients: [], messages: [] },
    connectionIds: [],
  }
  for (const { category, name, value, tags } of records.values()) {
    const json = JSON.parse(value) as JsonObject
    if (typeof json.threadId === 'string') known.threads.push(json.threadId)
    if (category === 'ConnectionRecord') known.connectionIds.push(name)
    if (category === 'DidCommMessageRecord') known.messages.push(json.message as JsonObject)
    if (category === 'OutOfBandRecord') {
      known.invitations.push((json.outOfBandInvitation as JsonObject)['@id'] as string)
    }
    if (category !== 'DidRecord') continue
    known.dids.push(json.did as string, ...((tags.alternativeDids ?? []) as string[]))
    if (json.didDocument) known.documents.push(json.didDocument as JsonObject)
    const keys = ((tags.recipientKeyFingerprints ?? []) as string[]).map(toBase58)
    known.keys.push(...keys)
    if (json.role === 'created') known.recipients.push(...keys)
  }
  known.threads.push(...known.messages.map((message) => message['@id'] as string))
  for (const { table, columns } of rows.values()) if (table === 'actions') known.threads.push(String(columns.id))
  return known
}

function toBase58(fingerprint: string): string {
  const key = Key.fromFingerprint(fingerprint)
  return key.keyType === KeyType.Ed25519 ? key.publicKeyBase58 : ''
}
