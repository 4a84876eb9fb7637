import { open, readFile, rm, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MS = 200
const STALE_MS = 15 * 60_000

/** Runs `work` while no other process does; a lock whose owner is gone is taken over. */
export async function withLock(file, work) {
  while (!(await tryLock(file))) {
    if (await isAbandoned(file)) await rm(file, { force: true })
    else await sleep(POLL_MS)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

async function tryLock(file) {
  try {
    const handle = await open(file, 'wx')
    await handle.writeFile(String(process.pid))
    await handle.close()
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

async function isAbandoned(file) {
  try {
    const { mtimeMs } = await stat(file)
    if (Date.now() - mtimeMs > STALE_MS) return true
    const owner = Number(await readFile(file, 'utf8'))
    // Empty: its owner is just about to write its id, or died before it could.
    return owner ? !isRunning(owner) : Date.now() - mtimeMs > 5_000
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
