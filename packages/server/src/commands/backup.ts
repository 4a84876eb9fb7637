import type { Print } from './Command'
import type { ServerConfig } from '../config/ServerConfig'

import { GatewayDatabase } from '@didcomm-gateway/core'
import { sql } from 'kysely'
import { open, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { DATABASE_FILE, WALLET_FILE, WALLET_KEY_FILE } from '../config/dataFiles'
import { describeFileError } from '../config/describeFileError'
import { makeFolder } from '../config/makeFolder'

import { CommandError } from './CommandError'
import { assertDataFolder } from './assertDataFolder'

/** The tables first: whatever of the wallet they need is in the wallet by then. */
const FILES = [DATABASE_FILE, WALLET_FILE]

/**
 * Copies the SQLite files of the data folder, each as it was at one instant, while the gateway runs or not.
 * The secrets are not copied.
 */
export async function backup(config: ServerConfig, [folder]: string[], print: Print): Promise<void> {
  if (config.postgres) throw new CommandError('On PostgreSQL use pg_dump, see docs/operations.md.')
  if (!folder) throw new CommandError('Name a folder that is new or empty.')
  assertDataFolder(config, FILES)
  const target = resolve(folder)
  await openEmpty(target)
  for (const file of FILES) {
    const database = new GatewayDatabase({ kind: 'sqlite', path: join(config.dataDir, file) })
    try {
      await sql`vacuum into ${join(target, file)}`.execute(database.db)
    } finally {
      await database.close()
    }
    await sync(join(target, file))
  }
  await sync(target)
  print(`copied ${FILES.join(' and ')} to ${target}`)
  print(
    `Without ${WALLET_KEY_FILE}, or what GATEWAY_WALLET_KEY is set to, the copy cannot be opened: keep that key elsewhere.`
  )
}

async function openEmpty(target: string): Promise<void> {
  try {
    await makeFolder(target)
    if ((await readdir(target)).length === 0) return
  } catch (error) {
    throw new CommandError(`${target} cannot be used as a folder to write in: ${describeFileError(error)}.`)
  }
  throw new CommandError(`${target} is not empty.`)
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r')
  await file.sync().finally(() => file.close())
}
