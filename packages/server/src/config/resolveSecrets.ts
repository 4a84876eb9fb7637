import type { ServerConfig } from './ServerConfig'

import { TypedArrayEncoder } from '@credo-ts/core'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { parseWalletKey } from './parseWalletKey'
import { readOrCreateSecret } from './secretFile'

export interface Secrets {
  /** raw Askar key, base58 */
  walletKey: string
  adminApiKey: string
  /** file that holds the admin key; null when it came with the environment */
  adminApiKeyFile: string | null
}

export const WALLET_KEY_FILE = 'wallet.key'
/** The key that takes its place; there while the wallet is given it, and after that was cut short. */
export const NEW_WALLET_KEY_FILE = `${WALLET_KEY_FILE}.new`
const ADMIN_KEY_FILE = 'admin-api-key'

/** The secrets of the settings, or those of the data folder, made there at the first start. */
export async function resolveSecrets(config: ServerConfig): Promise<Secrets> {
  const { dataDir } = config
  const walletKey =
    config.walletKey ??
    (await readOrCreateSecret(dataDir, WALLET_KEY_FILE, () => TypedArrayEncoder.toBase58(randomBytes(32))))
  const adminApiKey =
    config.adminApiKey ??
    (await readOrCreateSecret(dataDir, ADMIN_KEY_FILE, () => `dga_${randomBytes(32).toString('base64url')}`))
  return {
    walletKey: parseWalletKey(walletKey),
    adminApiKey,
    adminApiKeyFile: config.adminApiKey ? null : join(dataDir, ADMIN_KEY_FILE),
  }
}
