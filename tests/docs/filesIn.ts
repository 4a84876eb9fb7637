import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

const NOT_OURS = new Set(['node_modules', 'build', 'data', 'coverage'])

/** Files below `folder` whose name ends so, without what is installed or built. */
export async function filesIn(folder: string, ending: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = entries.map(async (entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name.startsWith('.') || NOT_OURS.has(entry.name) ? [] : filesIn(path, ending)
    return ending.test(entry.name) ? [path] : []
  })
  return (await Promise.all(found)).flat()
}
