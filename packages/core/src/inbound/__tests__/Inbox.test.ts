import type { TestDatabase } from '../../../../../tests/support/postgres'
import type { InboxRow } from '../../database'

import { createTestDatabase } from '../../../../../tests/support/postgres'
import { GatewayDatabase, newId } from '../../database'
import { coreMigrations } from '../../database/coreMigrations'
import { Inbox } from '../Inbox'
import { Lane } from '../Lane'

const LEASE_MS = 30_000
const HOUR_MS = 3_600_000
/** the longest rest */
const QUARTER_MS = 1024 * 1000

describe.each(['sqlite', 'postgres'] as const)('Inbox on %s', (kind) => {
  let server: TestDatabase | null = null
  let database: GatewayDatabase
  let inbox: Inbox
  let now = 0

  beforeEach(async () => {
    if (kind === 'postgres') server = await createTestDatabase()
    database = new GatewayDatabase(
      server ? { kind: 'postgres', url: server.url } : { kind: 'sqlite', path: ':memory:' }
    )
    await database.migrate('core', coreMigrations(kind))
    inbox = new Inbox(database)
    now = Date.now()
  })
  afterEach(async () => {
    await database.close()
    await server?.drop()
    server = null
  })

  const insert = async (lane: Lane, order: string) => {
    const id = newId()
    const row: InboxRow = {
      ...{
        id,
        tenant_id: 'tenant',
        recipient_key: 'key',
        dedupe_hash: id,
        order_key: order,
        envelope: Buffer.from('{}'),
      },
      ...{
        bytes: 2,
        from_stranger: 0,
        received_at: now,
        lane,
        attempts: 0,
        lease_until: 0,
        lease_owner: null,
        attached_to: null,
      },
    }
    await database.transaction((trx) => inbox.insert(trx, row))
    return id
  }
  const claim = async (owner: string, lane: Lane) => {
    const until = now + LEASE_MS
    const waiting = await inbox.claimWaiting(owner, now, until, lane, 10, [], '')
    const abandoned = await inbox.claimAbandoned(owner, now, until, lane, 10, [])
    return [...waiting, ...abandoned]
  }
  /** The instance that has claimed what is there dies; on PostgreSQL its leases run out, on SQLite the next start takes them. */
  const die = async () => {
    if (kind === 'sqlite') return inbox.releaseAll(now)
    now += LEASE_MS + 1
  }
  /** Waits as long as it takes until the message can be had. @returns how long that was */
  const rest = async (lane: Lane, owner: string) => {
    let waited = 0
    for (const step of [
      0,
      500,
      500,
      1000,
      ...Array<number>(12)
        .fill(0)
        .map((_, i) => 2 ** i * 1000),
    ]) {
      now += step
      waited += step
      if ((await claim(owner, lane)).length > 0) return waited
    }
    throw new Error('The message is never claimed.')
  }

  it.each([
    ['that a handler takes', Lane.Local],
    ['without a handler', Lane.General],
  ])('lets a message %s rest longer each time that its instance dies with it', async (_what, lane) => {
    await insert(lane, 'a sender')
    const rests: number[] = []
    for (let n = 0; n < 16; n++) {
      const owner = `instance ${n}`
      rests.push(await rest(lane, owner))
      const [row] = await database.db.selectFrom('inbox').selectAll().execute()
      if (lane !== Lane.General) await inbox.countRun(row.id, owner)
      await die()
    }
    // the first death may have any reason
    expect(rests.slice(0, 2)).toEqual([0, 0])
    expect(rests[2]).toBeGreaterThan(0)
    for (let n = 3; n < 10; n++) expect(rests[n]).toBeGreaterThan(rests[n - 1])
    expect(Math.max(...rests)).toBeGreaterThan(QUARTER_MS / 4)
    expect(Math.max(...rests)).toBeLessThan(HOUR_MS)
  })

  it('gives others their turn meanwhile, and keeps what the same sender sent later behind it', async () => {
    const poison = await insert(Lane.Local, 'a sender')
    await database.db.updateTable('inbox').set({ attempts: 20 }).execute()
    expect((await claim('first', Lane.Local)).map(({ id }) => id)).toEqual([poison])
    await die()
    await insert(Lane.Local, 'a sender')
    const other = await insert(Lane.Local, 'another sender')
    expect((await claim('second', Lane.Local)).map(({ id }) => id)).toEqual([other])
    // nor does another restart bring it forward
    await inbox.releaseAll(now)
    expect((await claim('third', Lane.Local)).map(({ id }) => id)).not.toContain(poison)
    now += QUARTER_MS + LEASE_MS
    expect((await claim('fourth', Lane.Local)).map(({ id }) => id)).toContain(poison)
  })
})
