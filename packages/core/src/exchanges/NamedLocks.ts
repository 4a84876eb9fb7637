import { injectable } from '@credo-ts/core'

import { GatewayDatabase, newId } from '../database'
import { StorageUnavailableError } from '../errors'

import { asLocks } from './exchangeMigrations'

/** A lock of a dead instance is free again after this, milliseconds; a living one prolongs its own. */
const LEASE_MS = 30_000
/** Longer than a lease, so that a dead instance's lock is waited for. */
const WAIT_MS = 45_000
const INTERVAL_MS = 40

/**
 * One piece of work at a time under a name: in this instance by queueing, and among the instances on PostgreSQL by a
 * row. On SQLite there is one instance.
 */
@injectable()
export class NamedLocks {
  private readonly tails = new Map<string, Promise<unknown>>()
  private sweptAt = 0

  public constructor(private readonly database: GatewayDatabase) {}

  /**
   * Not reentrant.
   * @throws {StorageUnavailableError} when another instance holds it too long
   */
  public run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(name) ?? Promise.resolve()
    const done = before.then(() => this.runAlone(name, work))
    const tail = done
      .catch(() => undefined)
      .then(() => {
        if (this.tails.get(name) === tail) this.tails.delete(name)
      })
    this.tails.set(name, tail)
    return done
  }

  private async runAlone<T>(name: string, work: () => Promise<T>): Promise<T> {
    if (this.database.kind === 'sqlite') return work()
    const owner = newId()
    await this.acquire(name, owner)
    // one that fails is made good by the next, or the lease runs out
    const keeper = setInterval(() => void this.prolong(name, owner).catch(() => undefined), LEASE_MS / 3)
    try {
      return await work()
    } finally {
      clearInterval(keeper)
      // what the work did is done: a lock that cannot be given back now is free when its lease runs out
      await this.release(name, owner).catch(() => undefined)
    }
  }

  private async acquire(name: string, owner: string): Promise<void> {
    const deadline = Date.now() + WAIT_MS
    while (!(await this.tryAcquire(name, owner, Date.now()))) {
      if (Date.now() > deadline) throw new StorageUnavailableError('Another instance is busy with this. Try again.')
      await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS))
    }
  }

  private async tryAcquire(name: string, owner: string, now: number): Promise<boolean> {
    const lock = { owner, lease_until: now + LEASE_MS }
    const taken = await this.locks
      .insertInto('named_locks')
      .values({ name, ...lock })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(lock).where('named_locks.lease_until', '<=', now))
      .returning('name')
      .executeTakeFirst()
    return taken !== undefined
  }

  private async prolong(name: string, owner: string): Promise<void> {
    await this.locks
      .updateTable('named_locks')
      .set({ lease_until: Date.now() + LEASE_MS })
      .where('name', '=', name)
      .where('owner', '=', owner)
      .execute()
  }

  private async release(name: string, owner: string): Promise<void> {
    await this.locks.deleteFrom('named_locks').where('name', '=', name).where('owner', '=', owner).execute()
    const now = Date.now()
    if (now < this.sweptAt + LEASE_MS) return
    // what dead instances have left, under names that nobody may ask for again
    this.sweptAt = now
    await this.locks.deleteFrom('named_locks').where('lease_until', '<=', now).execute()
  }

  private get locks() {
    return asLocks(this.database.db)
  }
}
