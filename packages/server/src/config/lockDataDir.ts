import { lockFile } from '@didcomm-gateway/core'
import { join } from 'node:path'

import { SettingsInvalidError } from './SettingsInvalidError'
import { describeFileError } from './describeFileError'
import { makeFolder } from './makeFolder'

/**
 * Keeps a data folder with SQLite files for this process: a second gateway would take the first one's work for that of a
 * dead predecessor.
 * @returns how to let go
 * @throws {SettingsInvalidError} when the folder cannot be made or written, or another process has it
 */
export async function lockDataDir(dataDir: string): Promise<() => void> {
  const unlock = await lockFolder(dataDir).catch((error: unknown) => {
    throw unusable(
      `cannot be used as a folder to write in, ${dataDir}: ${describeFileError(error)}. Name a folder that this user may make or write.`
    )
  })
  if (unlock) return unlock
  throw unusable(
    `${dataDir} is in use by another gateway. Stop it, choose another folder, or use GATEWAY_DATABASE_URL for several instances.`
  )
}

async function lockFolder(dataDir: string): Promise<(() => void) | null> {
  await makeFolder(dataDir)
  return lockFile(join(dataDir, 'lock'))
}

function unusable(problem: string): SettingsInvalidError {
  return new SettingsInvalidError([{ variable: 'GATEWAY_DATA_DIR', problem }])
}
