import type { ServerConfig } from './ServerConfig'

import { TypedArrayEncoder } from '@credo-ts/core'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { SettingsInvalidError } from './SettingsInvalidError'
import { ADMIN_KEY_FILE, WALLET_KEY_FILE } from './dataFiles'
import { describeFileError } from './describeFileError'
import { parseWalletKey } from './parseWalletKey'
import { findSecret, readOrCreateSecret } from './secretFile'

export interface Secrets {
  /** raw Askar key, base58 */
  walletKey: string
  adminApiKey: string
  /** file that holds the admin key; null when it came with the environment */
  adminApiKeyFile: string | null
}

/**
 * The secrets of the settings, or those of the data folder, made there at the first start.
 * @throws {SettingsInvalidError} when a file of the data folder cannot be read, made or used
 */
export async function resolveSecrets(config: ServerConfig): Promise<Secrets> {
  const { dataDir } = config
  const walletKey =
    config.walletKey ??
    (await usable('GATEWAY_WALLET_KEY', join(dataDir, WALLET_KEY_FILE), async () =>
      toRawKey(await readOrCreateSecret(dataDir, WALLET_KEY_FILE, () => TypedArrayEncoder.toBase58(randomBytes(32))))
    ))
  const adminApiKey =
    config.adminApiKey ??
    (await usable('GATEWAY_ADMIN_API_KEY', join(dataDir, ADMIN_KEY_FILE), () =>
      readOrCreateSecret(dataDir, ADMIN_KEY_FILE, () => `dga_${randomBytes(32).toString('base64url')}`)
    ))
  return { walletKey, adminApiKey, adminApiKeyFile: config.adminApiKey ? null : join(dataDir, ADMIN_KEY_FILE) }
}

/** The same without making anything; null where there is none. */
export async function findAdminApiKey({ adminApiKey, dataDir }: ServerConfig): Promise<string | null> {
  return adminApiKey ?? (await findSecret(dataDir, ADMIN_KEY_FILE))
}

/** The mend is another one than for a setting: a new key would open nothing. */
function toRawKey(text: string): string {
  try {
    return parseWalletKey(text)
  } catch {
    throw new Error('it holds no key. Restore it from where you keep a copy.')
  }
}

async function usable(variable: string, path: string, read: () => Promise<string>): Promise<string> {
  try {
    return await read()
  } catch (error) {
    const problem = `is not set, and ${path} cannot be used: ${describeFileError(error)}`
    throw new SettingsInvalidError([{ variable, problem }])
  }
}
