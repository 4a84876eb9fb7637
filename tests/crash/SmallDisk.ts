import { execFile } from 'node:child_process'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const STEP_BYTES = 4096

/** A file system of its own in memory, small enough to be filled to the last block. */
export class SmallDisk {
  private constructor(public readonly path: string) {}

  /** @returns null where this user may not mount (Linux, root or CAP_SYS_ADMIN) */
  public static async mount(megabytes: number): Promise<SmallDisk | null> {
    const path = await mkdtemp(join(tmpdir(), 'small-disk-'))
    try {
      await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', path])
      return new SmallDisk(path)
    } catch {
      await rm(path, { recursive: true })
      return null
    }
  }

  /** Leaves no room; what is written already can still be written over. */
  public async fill(): Promise<void> {
    const block = Buffer.alloc(STEP_BYTES, 1)
    for (;;) {
      try {
        await appendFile(this.ballast, block)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return
        throw error
      }
    }
  }

  public async free(): Promise<void> {
    await rm(this.ballast)
  }

  public async unmount(): Promise<void> {
    // lazily: a process that has just been killed may still hold a file
    await run('umount', ['-l', this.path])
    await rm(this.path, { recursive: true, force: true })
  }

  private get ballast(): string {
    return join(this.path, 'ballast')
  }
}
