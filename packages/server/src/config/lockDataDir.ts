import { lockFile } from '@didcomm-gateway/core'
import { join } from 'node:path'

import { SettingsInvalidError } from './SettingsInvalidError'
import { ensureDataDir } from './secretFile'

/**
 * Keeps a data folder with SQLite files for this process: a second gateway would take the first one's work for that of a
 * dead predecessor.
 * @returns how to let go
 * @throws {SettingsInvalidError} when another process has it
 */
export async function lockDataDir(dataDir: string): Promise<() => void> {
  await ensureDataDir(dataDir)
  const unlock = lockFile(join(dataDir, 'lock'))
  if (unlock) return unlock
  const problem = `${dataDir} is in use by another gateway. Stop it, choose another folder, or use GATEWAY_DATABASE_URL for several instances.`
  throw new SettingsInvalidError([{ variable: 'GATEWAY_DATA_DIR', problem }])
}
