import type { Print } from './Command'
import type { ServerConfig } from '../config/ServerConfig'

import { GatewayDatabase } from '@didcomm-gateway/core'
import { sql } from 'kysely'
import { access, mkdir, open, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { CommandError } from './CommandError'

/** The tables first: whatever of the wallet they need is in the wallet by then. */
const FILES = ['gateway.db', 'wallet.db']

/**
 * Copies the SQLite files of the data folder, each as it was at one instant, while the gateway runs or not.
 * The secrets are not copied.
 */
export async function backup({ postgres, dataDir }: ServerConfig, [folder]: string[], print: Print): Promise<void> {
  if (postgres) throw new CommandError('On PostgreSQL use pg_dump, see docs/operations.md.')
  if (!folder) throw new CommandError('Name a folder that is new or empty.')
  const target = resolve(folder)
  await mkdir(target, { recursive: true, mode: 0o700 })
  if ((await readdir(target)).length > 0) throw new CommandError(`${target} is not empty.`)
  for (const file of FILES) {
    const path = join(dataDir, file)
    await access(path).catch(() => {
      throw new CommandError(`There is no ${path}.`)
    })
    const database = new GatewayDatabase({ kind: 'sqlite', path })
    try {
      await sql`vacuum into ${join(target, file)}`.execute(database.db)
    } finally {
      await database.close()
    }
    await sync(join(target, file))
  }
  await sync(target)
  print(`copied ${FILES.join(' and ')} to ${target}`)
  print('Without wallet.key, or what GATEWAY_WALLET_KEY is set to, the copy cannot be opened: keep that key elsewhere.')
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r')
  await file.sync().finally(() => file.close())
}
