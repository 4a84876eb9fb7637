import { link, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'

/**
 * Reads a secret of the data folder, made at first use. The file appears at once and complete, readable by its owner
 * only; when two processes make it at the same time, both get the one that was first.
 * @param make called only where there is no file
 */
export async function readOrCreateSecret(dataDir: string, name: string, make: () => string): Promise<string> {
  const path = join(dataDir, name)
  const known = await findSecret(dataDir, name)
  if (known !== null) return known

  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(make())
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    // unlike a rename, a link never replaces a file that another process was first to write
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(draft)
  }
  await syncFolder(dataDir)
  return (await readFile(path, 'utf8')).trim()
}

/** A secret of the data folder; null where there is none. */
export async function findSecret(dataDir: string, name: string): Promise<string | null> {
  const path = join(dataDir, name)
  try {
    const text = (await readFile(path, 'utf8')).trim()
    if (text === '') throw new Error(`${path} is empty. Restore it from a backup, or delete it to have a new one made.`)
    return text
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
