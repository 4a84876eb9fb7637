import type { TableRow } from './tableRows'
import type { WalletRecord } from './walletRecords'
import type { GatewayDatabase, TenantContexts } from '@didcomm-gateway/core'

import { readRows } from './tableRows'
import { readWallet } from './walletRecords'

/** All that a tenant has, in its wallet and in the tables. */
export interface Snapshot {
  /** by category and name */
  records: Map<string, WalletRecord>
  /** by their own text: each row is in a table once */
  rows: Map<string, TableRow>
}

export interface Storage {
  contexts: TenantContexts
  database: GatewayDatabase
}

export async function takeSnapshot({ contexts, database }: Storage, tenantId: string): Promise<Snapshot> {
  const records = await readWallet(contexts, tenantId)
  const rows = await readRows(database, tenantId)
  return {
    records: new Map(records.map((record) => [`${record.category} ${record.name}`, record])),
    rows: new Map(rows.map((row) => [`${row.table} ${JSON.stringify(row.columns)}`, row])),
  }
}

/** All that is compared of a record. */
export function textOf({ value, tags }: WalletRecord): string {
  return `${value} ${JSON.stringify(Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1)))}`
}
