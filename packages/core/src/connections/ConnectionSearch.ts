import type { RecordIndexRow } from '../database'
import type { RecordDetails, RecordIndexFilter } from '../repository'
import type { TenantKey } from '../tenancy/TenantKey'
import type { AgentContext, ConnectionRecord, DidExchangeState } from '@credo-ts/core'

import { ConnectionRepository, OutOfBandRepository, injectable } from '@credo-ts/core'

import { GatewayDatabase } from '../database'
import { shortDid } from '../models/shortDid'
import {
  CONNECTION_KIND,
  NO_LABELS,
  RecordIndex,
  aliasHash,
  externalIdHash,
  invitationHash,
  invitationIdOf,
  openDetails,
  tagHash,
  theirDidHash,
  toDetailColumns,
} from '../repository'

import { ConnectionsNotSearchableError } from './connectionErrors'

export interface ConnectionFilter {
  state?: DidExchangeState
  identityId?: string
  /** `@id` of the invitation */
  invitationId?: string
  /** short or long form */
  theirDid?: string
  alias?: string
  externalId?: string
  /** one of the tags */
  tag?: string
}

/** Connections older than the hashes by which they are found get theirs in one request. */
const MOST_AT_ONCE = 2000
const STEP = 100

/** What connections are found by. Their contents are sealed, so each value that is searched has a keyed hash beside it. */
@injectable()
export class ConnectionSearch {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly index: RecordIndex,
    private readonly connections: ConnectionRepository,
    private readonly invitations: OutOfBandRepository
  ) {}

  /** @throws {ConnectionsNotSearchableError} while there are old connections that are not searchable yet */
  public async toIndexFilter(
    context: AgentContext,
    key: TenantKey,
    filter: ConnectionFilter
  ): Promise<RecordIndexFilter> {
    const { state, identityId, invitationId, theirDid, alias, externalId, tag } = filter
    if ([invitationId, theirDid, alias].some((value) => value !== undefined)) await this.indexOld(context, key)
    return {
      state,
      identityId,
      ...(invitationId === undefined ? {} : { invitationHash: invitationHash(key, invitationId) }),
      ...(theirDid === undefined ? {} : { theirDidHash: theirDidHash(key, shortDid(theirDid)) }),
      ...(alias === undefined ? {} : { aliasHash: aliasHash(key, alias) }),
      ...(externalId === undefined ? {} : { externalIdHash: externalIdHash(key, externalId) }),
      ...(tag === undefined ? {} : { tagHash: tagHash(key, tag) }),
    }
  }

  /** What rests beside a connection, also of one that is older than that. */
  public async detailsOf(
    context: AgentContext,
    key: TenantKey,
    record: ConnectionRecord,
    row: RecordIndexRow | null
  ): Promise<RecordDetails> {
    const known = row && openDetails(key, row)
    if (known) return known
    const invitation = record.outOfBandId ? await this.invitations.findById(context, record.outOfBandId) : null
    const invitationId = invitation && invitationIdOf(invitation)
    return { ...NO_LABELS, alias: record.alias ?? null, invitationId }
  }

  private async indexOld(context: AgentContext, key: TenantKey): Promise<void> {
    for (let done = 0; done < MOST_AT_ONCE; done += STEP) {
      const rows = await this.listOld(key.tenantId)
      for (const row of rows) await this.indexOne(context, key, row)
      if (rows.length < STEP) return
    }
    throw new ConnectionsNotSearchableError(
      'Connections from before an update are being made searchable. Ask again: each request makes 2,000 so.'
    )
  }

  private listOld(tenantId: string): Promise<RecordIndexRow[]> {
    return (
      this.database.db
        .selectFrom('record_index')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        // as the index has it
        .where((eb) => eb(eb.ref('searchable'), '=', eb.lit(0)))
        .orderBy('record_id')
        .limit(STEP)
        .execute()
    )
  }

  private async indexOne(context: AgentContext, key: TenantKey, row: RecordIndexRow): Promise<void> {
    const record = await this.connections.findById(context, row.record_id)
    const theirDid = record?.theirDid
    const details = record && (await this.detailsOf(context, key, record, row))
    await this.database.db
      .updateTable('record_index')
      .set({
        searchable: 1,
        ...(theirDid ? { their_did_hash: theirDidHash(key, shortDid(theirDid)) } : {}),
        ...(details ? toDetailColumns(key, row.record_id, details).columns : {}),
      })
      .where('tenant_id', '=', row.tenant_id)
      .where('kind', '=', CONNECTION_KIND)
      .where('record_id', '=', row.record_id)
      // what was changed meanwhile has them
      .where('searchable', '=', 0)
      .execute()
  }
}
