import type { IndyPool } from './IndyPool'

import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const NAMESPACE = 'test:pool'

/** What an operator writes for a pool: the file of GATEWAY_INDY_LEDGERS, and the genesis beside it. */
export async function writeLedgerFile(pool: IndyPool, more: object = {}): Promise<{ path: string; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'ledgers-'))
  await writeFile(join(folder, 'pool.txn'), pool.genesis)
  const path = join(folder, 'ledgers.json')
  await writeFile(path, JSON.stringify([{ namespace: NAMESPACE, genesis: 'pool.txn', ...more }]))
  return { path, folder }
}
