import type { CoreTables, RecordIndexRow } from '../database'
import type { JsonObject } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { OutOfBandRecord } from '@credo-ts/core'
import type { Transaction } from 'kysely'

/** What a tenant says of an invitation, and so of the connections that it makes. Partners see nothing of it. */
export interface RecordLabels {
  /** name of the partner */
  alias: string | null
  /** id in a system of the tenant's */
  externalId: string | null
  /** free JSON */
  metadata: JsonObject | null
  tags: string[]
}

/** What rests, sealed, beside a record of Credo's. */
export interface RecordDetails extends RecordLabels {
  /** `@id` of the invitation that it is, or came from; null where there was none, as with a public DID */
  invitationId: string | null
}

export const NO_LABELS: RecordLabels = { alias: null, externalId: null, metadata: null, tags: [] }

const METADATA_KEY = '_didcomm-gateway/labels'

type LabelOptions = { [K in keyof RecordLabels]?: RecordLabels[K] | null }

/**
 * Notes in an invitation, made or received, what its connections are called. The alias is Credo's own. As text: Credo clones
 * records, and what does so takes a member `constructor` of free JSON for a class.
 */
export function setInvitationLabels(record: OutOfBandRecord, options: LabelOptions): void {
  const { externalId, metadata, tags } = options
  const noted = { externalId: externalId ?? null, metadata: metadata ?? null, tags: tags ?? [] }
  record.metadata.set(METADATA_KEY, { json: JSON.stringify(noted) })
}

export function findInvitationLabels(record: OutOfBandRecord): RecordLabels {
  const { json } = record.metadata.get<{ json: string }>(METADATA_KEY) ?? { json: '{}' }
  const noted = JSON.parse(json) as Partial<RecordLabels>
  return { ...NO_LABELS, ...noted, alias: record.alias ?? null }
}

/** What is searched in, and how it rests. */
export interface DetailColumns {
  columns: Pick<RecordIndexRow, 'sealed_details' | 'external_id_hash' | 'alias_hash' | 'invitation_hash'>
  tagHashes: string[]
}

const place = (recordId: string) => `record_index.sealed_details:${recordId}`

export function toDetailColumns(key: TenantKey, recordId: string, details: RecordDetails): DetailColumns {
  return {
    columns: {
      sealed_details: key.sealJson(details, place(recordId)),
      external_id_hash: details.externalId === null ? null : externalIdHash(key, details.externalId),
      alias_hash: details.alias === null ? null : aliasHash(key, details.alias),
      invitation_hash: details.invitationId === null ? null : invitationHash(key, details.invitationId),
    },
    tagHashes: [...new Set(details.tags)].map((tag) => tagHash(key, tag)),
  }
}

export function openDetails(
  key: TenantKey,
  row: Pick<RecordIndexRow, 'record_id' | 'sealed_details'>
): RecordDetails | null {
  return row.sealed_details && key.openJson<RecordDetails>(row.sealed_details, place(row.record_id))
}

/** In the transaction that writes the row. */
export async function replaceTags(
  trx: Transaction<CoreTables>,
  row: Pick<RecordIndexRow, 'tenant_id' | 'kind' | 'record_id' | 'created_at'>,
  tagHashes: string[]
): Promise<void> {
  const { tenant_id, kind, record_id, created_at } = row
  await trx
    .deleteFrom('record_tags')
    .where('tenant_id', '=', tenant_id)
    .where('kind', '=', kind)
    .where('record_id', '=', record_id)
    .execute()
  if (tagHashes.length === 0) return
  await trx
    .insertInto('record_tags')
    .values(tagHashes.map((tag_hash) => ({ tenant_id, kind, tag_hash, created_at, record_id })))
    .execute()
}

export const externalIdHash = (key: TenantKey, externalId: string) => key.hash('record.external_id', externalId)
export const aliasHash = (key: TenantKey, alias: string) => key.hash('record.alias', alias)
export const tagHash = (key: TenantKey, tag: string) => key.hash('record.tag', tag)
export const invitationHash = (key: TenantKey, invitationId: string) => key.hash('record.invitation', invitationId)
/** @param shortDid as {@link shortDid} has it */
export const theirDidHash = (key: TenantKey, shortDid: string) => key.hash('record.their_did', shortDid)
