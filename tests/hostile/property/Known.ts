import type { Snapshot } from './Snapshot'
import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import { Key, KeyType } from '@credo-ts/core'

/** A connection of a victim, begun or completed, as attackers know it. */
export interface KnownConnection {
  threadId: string
  /** `@id` of the invitation that it came from */
  invitationId: string
  /**
   * Key of the tenant that only this partner should know, base58. Null where the tenant has none yet, and where it waits for
   * the partner's response: who knows that key and the thread has read the request, and may answer it.
   */
  tenantKey: string | null
}

/** What attackers know of victims and of the tenant: everything but private keys, and the keys of invitations that are not theirs. */
export interface Known {
  connections: KnownConnection[]
  /** of handshakes, exchanges, actions and single messages */
  threads: string[]
  /** `@id` of invitations, of either side */
  invitations: string[]
  /** of partners; in each form that they have */
  dids: string[]
  tenantDids: string[]
  /** of partners, base58 */
  keys: string[]
  tenantKeys: string[]
  documents: JsonObject[]
  /** messages of exchanges, whole, of either side */
  messages: JsonObject[]
}

/** @param victims what of the tenant's belongs to victims and to itself */
export function readKnown(victims: Snapshot): Known {
  const records = inStableOrder(victims)
  const of = (...categories: string[]) => records.filter(({ category }) => categories.includes(category))
  const dids = of('DidRecord')
  const [partners, own] = ['received', 'created'].map((role) => dids.filter(({ json }) => json.role === role))
  const formsOf = ({ json, tags }: (typeof dids)[number]) => [
    json.did as string,
    ...((tags.alternativeDids ?? []) as string[]),
  ]
  const invitations = of('OutOfBandRecord')
  const connections = of('ConnectionRecord').map(({ json }) => ({
    threadId: json.threadId as string,
    invitationId: idOfInvitation(invitations.find(({ name }) => name === json.outOfBandId)?.json),
    tenantKey:
      json.state === 'request-sent' ? null : (dids.find((record) => record.json.did === json.did)?.keys[0] ?? null),
  }))
  const messages = of('DidCommMessageRecord').map(({ json }) => json.message as JsonObject)
  const exchanges = of('CredentialRecord', 'ProofRecord').map(({ json }) => json.threadId as string)
  const actions = [...victims.rows.values()].filter(({ table }) => table === 'actions')
  return {
    connections,
    threads: [
      ...connections.map(({ threadId }) => threadId),
      ...exchanges,
      ...actions.map(({ columns }) => String(columns.id)),
      ...messages.map((message) => message['@id'] as string),
    ],
    invitations: invitations.map(({ json }) => idOfInvitation(json)),
    dids: partners.flatMap(formsOf),
    tenantDids: own.flatMap(formsOf),
    keys: partners.flatMap(({ keys }) => keys),
    tenantKeys: own.flatMap(({ keys }) => keys),
    documents: dids.flatMap(({ json: { didDocument } }) => (didDocument ? [didDocument as JsonObject] : [])),
    messages,
  }
}

/** Two chapters with one seed have other ids, and their records came in another order; of each kind they have as many. */
function inStableOrder({ records }: Snapshot) {
  const kind = ({ category, json }: { category: string; json: JsonObject }) =>
    [category, json.role, json.state, json.theirLabel, String(json.did).slice(0, 10), typeOf(json.message)].join()
  return [...records.values()]
    .map((record) => ({ ...record, json: JSON.parse(record.value) as JsonObject, keys: keysIn(record.tags) }))
    .sort((a, b) => (kind(a) < kind(b) ? -1 : 1))
}

function typeOf(message: JsonValue | undefined): string {
  return String((message as JsonObject | undefined)?.['@type'])
}

function idOfInvitation(json: JsonObject | undefined): string {
  return String((json?.outOfBandInvitation as JsonObject | undefined)?.['@id'])
}

function keysIn({ recipientKeyFingerprints = [] }: Record<string, unknown>): string[] {
  return (recipientKeyFingerprints as string[])
    .map((fingerprint) => Key.fromFingerprint(fingerprint))
    .filter(({ keyType }) => keyType === KeyType.Ed25519)
    .map(({ publicKeyBase58 }) => publicKeyBase58)
}
