import type { Snapshot } from './Snapshot'
import type { JsonObject } from '@didcomm-gateway/core'

import { Key, KeyType } from '@credo-ts/core'

/** A connection of a victim, begun or completed, as attackers know it. */
export interface KnownConnection {
  threadId: string
  /** `@id` of the invitation that it came from */
  invitationId: string
  /** key of the tenant that only this partner should know, base58; null while the tenant has none for it */
  tenantKey: string | null
}

/** What attackers know of victims and of the tenant: everything but private keys, and the keys of invitations that are not theirs. */
export interface Known {
  connections: KnownConnection[]
  /** of handshakes, exchanges, actions and single messages */
  threads: string[]
  /** `@id` of invitations, of either side */
  invitations: string[]
  dids: string[]
  /** base58 */
  keys: string[]
  documents: JsonObject[]
  /** messages of exchanges, whole, of either side */
  messages: JsonObject[]
}

/** @param victims what of the tenant's belongs to victims and to itself */
export function readKnown({ records, rows }: Snapshot): Known {
  const all = [...records.values()].map((record) => ({ ...record, json: JSON.parse(record.value) as JsonObject }))
  const of = (...categories: string[]) => all.filter(({ category }) => categories.includes(category))
  const dids = of('DidRecord')
  const invitations = of('OutOfBandRecord').map(({ name, json }) => ({ name, ...(json.outOfBandInvitation as JsonObject) }))
  const connections = of('ConnectionRecord').map(({ json }) => ({
    threadId: json.threadId as string,
    invitationId: String(invitations.find(({ name }) => name === json.outOfBandId)?.['@id' as never]),
    tenantKey: dids.filter(({ json: { did } }) => did === json.did).flatMap(({ tags }) => keysIn(tags))[0] ?? null,
  }))
  const messages = of('DidCommMessageRecord').map(({ json }) => json.message as JsonObject)
  const exchanges = of('CredentialRecord', 'ProofRecord').map(({ json }) => json.threadId as string)
  const actions = [...rows.values()].filter(({ table }) => table === 'actions').map(({ columns }) => String(columns.id))
  return {
    connections,
    threads: [
      ...connections.map(({ threadId }) => threadId),
      ...exchanges,
      ...actions,
      ...messages.map((message) => message['@id'] as string),
    ],
    invitations: invitations.map((invitation) => String(invitation['@id' as never])),
    dids: dids.flatMap(({ json, tags }) => [json.did as string, ...((tags.alternativeDids ?? []) as string[])]),
    keys: dids.flatMap(({ tags }) => keysIn(tags)),
    documents: dids.flatMap(({ json: { didDocument } }) => (didDocument ? [didDocument as JsonObject] : [])),
    messages,
  }
}

function keysIn({ recipientKeyFingerprints = [] }: Record<string, unknown>): string[] {
  return (recipientKeyFingerprints as string[])
    .map((fingerprint) => Key.fromFingerprint(fingerprint))
    .filter(({ keyType }) => keyType === KeyType.Ed25519)
    .map(({ publicKeyBase58 }) => publicKeyBase58)
}
