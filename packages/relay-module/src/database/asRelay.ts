import type { RelayTables } from './RelayTables'
import type { CoreTables } from '@didcomm-gateway/core'
import type { Kysely } from 'kysely'

/** A connection or transaction of core, typed for the relay's tables, which are in the same database. */
export function asRelay(trx: Kysely<CoreTables>): Kysely<RelayTables> {
  return trx as unknown as Kysely<RelayTables>
}
