import type { Print } from './Command'
import type { GatewayDatabase } from '@didcomm-gateway/core'

import { KdfMethod, Store, StoreKeyMethod } from '@hyperledger/aries-askar-nodejs'
import { sql } from 'kysely'

import { Closers } from '../Closers'
import { passTlsToAskar } from '../agent/passTlsToAskar'
import { ServerConfig } from '../config/ServerConfig'
import { lockDataDir } from '../config/lockDataDir'
import { UnfinishedCopy } from '../database/UnfinishedCopy'
import { openDatabase } from '../database/openDatabase'
import { AgentLogger } from '../logging/AgentLogger'
import { LogOutput } from '../logging/LogOutput'
import { createLogger } from '../logging/createLogger'
import { openAgent } from '../openAgent'

import { CommandError } from './CommandError'
import { assertDataFolder } from './assertDataFolder'
import { copyTables } from './copyTables'
import { walletUri } from './walletUri'

const RAW = new StoreKeyMethod(KdfMethod.Raw)

/**
 * Copies wallet and tables of the data folder to the empty PostgreSQL database of GATEWAY_DATABASE_URL. The data folder
 * stays as it is. The settings are those with which the gateway is to start afterwards.
 */
export async function migrateToPostgres(target: ServerConfig, _args: string[], print: Print): Promise<void> {
  if (!target.postgres || !target.walletKey)
    throw new CommandError('Set GATEWAY_DATABASE_URL to the new, empty database.')
  const source = Object.assign(new ServerConfig(), target, { postgres: null })
  assertDataFolder(source)
  const unlock = await lockDataDir(source.dataDir)
  try {
    passTlsToAskar(target.postgres)
    await assertEmpty(target)
    await bringUpToDate(source, target.walletKey)
    await withDatabase(target, (database) => new UnfinishedCopy(database).begin())
    print('copying the wallet')
    await copyWallet(source, target, target.walletKey)
    await bringUpToDate(target, target.walletKey)
    print('copying the tables')
    const copied = await withDatabase(source, (from) =>
      withDatabase(target, (to) => copyTables(from, to, (trx) => new UnfinishedCopy(to).end(trx)))
    )
    for (const { table, rows } of copied) print(`  ${table}: ${rows}`)
    print('done. The data folder is as it was; start the gateway with the same settings as this command.')
  } finally {
    unlock()
  }
}

async function assertEmpty(target: ServerConfig): Promise<void> {
  await withDatabase(target, async ({ db }) => {
    const { rows } = await sql<{ name: string }>`
      select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') limit 1`.execute(db)
    if (rows.length === 0) return
    throw new CommandError(`The database holds tables already (${rows[0].name}). Name one that is new and empty.`)
  })
}

/** Opens and closes the gateway's agent, which makes or updates all tables. */
async function bringUpToDate(config: ServerConfig, walletKey: string): Promise<void> {
  const output = new LogOutput()
  const logger = new AgentLogger(createLogger('error', config.production, output), 'error')
  const closers = new Closers(logger)
  closers.add('log', () => output.flush())
  try {
    const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`
    await openAgent({ config, logger, closers, walletKey, publicUrl })
  } finally {
    await closers.closeAll()
  }
}

async function copyWallet(source: ServerConfig, target: ServerConfig, passKey: string): Promise<void> {
  const store = await Store.open({ uri: walletUri(source), keyMethod: RAW, passKey })
  try {
    await store.copyTo({ uri: walletUri(target), keyMethod: RAW, passKey, recreate: false })
  } finally {
    await store.close()
  }
}

async function withDatabase<T>(config: ServerConfig, work: (database: GatewayDatabase) => Promise<T>): Promise<T> {
  const database = openDatabase(config)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
