import type { CoreTables } from './CoreTables'
import type { Kysely, Transaction } from 'kysely'

import { sql } from 'kysely'

import { letOthersRun } from '../work/letOthersRun'

/** Pieces that go to disk together at most; what comes beyond goes with the next commit. */
const MOST_IN_A_GROUP = 32

interface Piece {
  work: (trx: Transaction<CoreTables>) => Promise<unknown>
  resolve: (result: unknown) => void
  reject: (error: unknown) => void
}

/**
 * Group commit for SQLite, which has one writer, and whose commits wait for the disk: what waits in one round of the event loop is run
 * piece by piece in one transaction. Each piece is a savepoint, so one that fails is undone alone; each one's promise ends
 * after the commit that holds it. When the storage itself fails, all of the group have failed.
 */
export class GroupedTransactions {
  private readonly waiting: Piece[] = []
  private draining: Promise<void> | null = null

  public constructor(private readonly db: Kysely<CoreTables>) {}

  public run<T>(work: (trx: Transaction<CoreTables>) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ work, resolve: resolve as (result: unknown) => void, reject })
      this.draining ??= this.drain()
    })
  }

  /** Ends when nothing is under way or waits. */
  public async idle(): Promise<void> {
    await this.draining
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      // who else is about to write in this round of the event loop comes along
      await new Promise<void>((resolve) => setImmediate(resolve))
      await this.commit(this.waiting.splice(0, MOST_IN_A_GROUP))
    }
    this.draining = null
  }

  private async commit(group: Piece[]): Promise<void> {
    const settle: Array<() => void> = []
    try {
      await this.db.transaction().execute(async (trx) => {
        for (const piece of group) settle.push(await attempt(trx, piece))
        // SQLite blocks while it writes, and again while it commits
        await letOthersRun()
      })
    } catch (error) {
      for (const { reject } of group) reject(error)
      return
    }
    await letOthersRun()
    for (const end of settle) end()
  }
}

/** @returns what to tell whoever waits, once it is on disk */
async function attempt(trx: Transaction<CoreTables>, { work, resolve, reject }: Piece): Promise<() => void> {
  await sql`savepoint piece`.execute(trx)
  try {
    const result = await work(trx)
    await sql`release piece`.execute(trx)
    return () => resolve(result)
  } catch (error) {
    await undo(trx, error)
    return () => reject(error)
  }
}

/** @throws `cause` when there is nothing left to undo: SQLite has undone the whole transaction, as it may when the disk is full or fails */
async function undo(trx: Transaction<CoreTables>, cause: unknown): Promise<void> {
  try {
    await sql`rollback to piece`.execute(trx)
    await sql`release piece`.execute(trx)
  } catch {
    throw cause
  }
}
