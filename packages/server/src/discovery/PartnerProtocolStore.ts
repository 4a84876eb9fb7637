import type { PartnerProtocolsRow, RegistryTables } from '../registry/RegistryTables'
import type { CoreTables } from '@didcomm-gateway/core'
import type { Kysely, Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase } from '@didcomm-gateway/core'

import { asRegistry } from '../registry/RegistryTables'

export interface Disclosure {
  tenantId: string
  connectionId: string
  /** of the message that discloses */
  threadId: string | null
  /** `<protocol>/<major version>` */
  disclosed: string[]
  at: number
}

/** Named queries on what partners disclose. */
@injectable()
export class PartnerProtocolStore {
  private readonly db: Kysely<RegistryTables>

  public constructor(database: GatewayDatabase) {
    this.db = asRegistry(database.db)
  }

  public find(tenantId: string, connectionId: string): Promise<PartnerProtocolsRow | null> {
    return findIn(this.db, tenantId, connectionId)
  }

  /** False when the partner was asked before. */
  public async noteAsked(
    trx: Transaction<CoreTables>,
    tenantId: string,
    connectionId: string,
    queryId: string,
    now: number
  ): Promise<boolean> {
    const asked = { query_id: queryId, asked_at: now }
    const row = await asRegistry(trx)
      .insertInto('partner_protocols')
      .values({ tenant_id: tenantId, connection_id: connectionId, ...asked, answered_at: null, disclosed: '' })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'connection_id'])
          .doUpdateSet(asked)
          .where('partner_protocols.asked_at', 'is', null)
      )
      .returning('connection_id')
      .executeTakeFirst()
    return row !== undefined
  }

  /** Adds to what is known; what a partner disclosed once stays. */
  public async noteDisclosed(trx: Transaction<CoreTables>, disclosure: Disclosure): Promise<void> {
    const { tenantId, connectionId, threadId, disclosed, at } = disclosure
    const db = asRegistry(trx)
    const known = await findIn(db, tenantId, connectionId)
    const isAnswer = known !== null && known.query_id !== null && known.query_id === threadId
    if (!isAnswer && disclosed.length === 0) return
    const changed = {
      answered_at: isAnswer ? at : (known?.answered_at ?? null),
      disclosed: [...new Set([...disclosedIn(known), ...disclosed])].sort().join(' '),
    }
    await db
      .insertInto('partner_protocols')
      .values({ tenant_id: tenantId, connection_id: connectionId, query_id: null, asked_at: null, ...changed })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'connection_id']).doUpdateSet(changed))
      .execute()
  }

  /** @param threadIds that the refusal names */
  public async noteRefused(
    trx: Transaction<CoreTables>,
    tenantId: string,
    connectionId: string,
    threadIds: string[],
    at: number
  ): Promise<void> {
    if (threadIds.length === 0) return
    await asRegistry(trx)
      .updateTable('partner_protocols')
      .set({ answered_at: at })
      .where('tenant_id', '=', tenantId)
      .where('connection_id', '=', connectionId)
      .where('query_id', 'in', threadIds)
      .where('answered_at', 'is', null)
      .execute()
  }
}

/** `<protocol>/<major version>` */
export function disclosedIn(row: PartnerProtocolsRow | null): string[] {
  return row === null || row.disclosed === '' ? [] : row.disclosed.split(' ')
}

async function findIn(
  db: Kysely<RegistryTables>,
  tenantId: string,
  connectionId: string
): Promise<PartnerProtocolsRow | null> {
  const row = await db
    .selectFrom('partner_protocols')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('connection_id', '=', connectionId)
    .executeTakeFirst()
  return row ?? null
}
