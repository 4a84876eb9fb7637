import type { Print } from './Command'
import type { ServerConfig } from '../config/ServerConfig'

import { TypedArrayEncoder } from '@credo-ts/core'
import { KdfMethod, Store, StoreKeyMethod } from '@hyperledger/aries-askar-nodejs'
import { randomBytes } from 'node:crypto'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'

import { passTlsToAskar } from '../agent/passTlsToAskar'
import { NEW_WALLET_KEY_FILE, WALLET_FILE, WALLET_KEY_FILE } from '../config/dataFiles'
import { lockDataDir } from '../config/lockDataDir'
import { parseWalletKey } from '../config/parseWalletKey'
import { findSecret, readOrCreateSecret } from '../config/secretFile'
import { openDatabase } from '../database/openDatabase'

import { CommandError } from './CommandError'
import { assertDataFolder } from './assertDataFolder'
import { assertGatewayDatabase } from './assertGatewayDatabase'
import { walletUri } from './walletUri'
import { whileStopped } from './whileStopped'

const RAW = new StoreKeyMethod(KdfMethod.Raw)

/**
 * Encrypts the keys of all profiles under another key; what the profiles hold is not written anew. The new key is
 * that of GATEWAY_NEW_WALLET_KEY, or, where the present one is in the data folder, a generated one that takes its place.
 * No instance may run: it would go on with the old key for the tenants it makes.
 */
export async function rotateWalletKey(config: ServerConfig, _args: string[], print: Print): Promise<void> {
  if (config.postgres) return rotateOnPostgres(config, print)
  assertDataFolder(config, [WALLET_FILE, ...(config.walletKey ? [] : [WALLET_KEY_FILE])])
  const unlock = await lockDataDir(config.dataDir)
  try {
    if (config.walletKey) {
      await rekey(config, config.walletKey, keyOfEnvironment())
      print('The wallet has its new key. Set GATEWAY_WALLET_KEY to it before the next start.')
      return
    }
    const walletKey = await keyOfDataFolder(config)
    // on disk before the wallet needs it; one that is there already is of a run that was cut short
    const given = process.env.GATEWAY_NEW_WALLET_KEY ? keyOfEnvironment() : null
    const makeKey = () => given ?? TypedArrayEncoder.toBase58(randomBytes(32))
    const newKey = await readOrCreateSecret(config.dataDir, NEW_WALLET_KEY_FILE, makeKey)
    await rekey(config, walletKey, newKey)
    await rename(join(config.dataDir, NEW_WALLET_KEY_FILE), join(config.dataDir, WALLET_KEY_FILE))
    print(`The wallet has its new key, ${join(config.dataDir, WALLET_KEY_FILE)}. Older backups need the old one.`)
  } finally {
    unlock()
  }
}

async function rotateOnPostgres(config: ServerConfig, print: Print): Promise<void> {
  const newKey = keyOfEnvironment()
  if (config.postgres) passTlsToAskar(config.postgres)
  const database = openDatabase(config)
  try {
    await whileStopped(database, async () => {
      await assertGatewayDatabase(database)
      await rekey(config, config.walletKey ?? '', newKey)
    })
  } finally {
    await database.close()
  }
  print('The wallet has its new key. Set GATEWAY_WALLET_KEY to it on all instances before they start.')
}

async function rekey(config: ServerConfig, key: string, newKey: string): Promise<void> {
  const uri = walletUri(config)
  const store = await Store.open({ uri, keyMethod: RAW, passKey: key }).catch(async (error: unknown) => {
    const changed = await Store.open({ uri, keyMethod: RAW, passKey: newKey }).catch(() => null)
    if (!changed) throw new CommandError(`GATEWAY_WALLET_KEY does not open the wallet. ${String(error)}`)
    await changed.close()
    return null
  })
  // a run that was cut short had changed it already
  if (!store) return
  try {
    await store.rekey({ keyMethod: RAW, passKey: newKey })
  } finally {
    await store.close()
  }
}

async function keyOfDataFolder({ dataDir }: ServerConfig): Promise<string> {
  const path = join(dataDir, WALLET_KEY_FILE)
  try {
    return parseWalletKey((await findSecret(dataDir, WALLET_KEY_FILE)) ?? '')
  } catch (error) {
    throw new CommandError(`${path} cannot be used: ${(error as Error).message}`)
  }
}

function keyOfEnvironment(): string {
  const text = process.env.GATEWAY_NEW_WALLET_KEY?.trim()
  if (!text) throw new CommandError('Set GATEWAY_NEW_WALLET_KEY. Make a key with: openssl rand -hex 32')
  try {
    return parseWalletKey(text)
  } catch (error) {
    throw new CommandError(`GATEWAY_NEW_WALLET_KEY ${(error as Error).message}`)
  }
}
