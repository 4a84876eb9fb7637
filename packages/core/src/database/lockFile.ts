import LibsqlDatabase from 'libsql'

/**
 * Holds a file for this process alone; the operating system lets go of it when the process dies, however it dies.
 * @returns how to let go, or null when another process holds the file
 */
export function lockFile(path: string): (() => void) | null {
  const database = new LibsqlDatabase(path)
  try {
    database.pragma('busy_timeout = 0')
    database.exec('begin exclusive')
  } catch (error) {
    database.close()
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return null
    throw error
  }
  return () => {
    database.exec('rollback')
    database.close()
  }
}
