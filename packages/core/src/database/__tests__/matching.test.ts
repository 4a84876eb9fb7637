import { CompiledQuery, sql } from 'kysely'

import { GatewayDatabase } from '../GatewayDatabase'
import { coreMigrations } from '../coreMigrations'
import { matching, unindexed } from '../matching'

describe('matching', () => {
  let database: GatewayDatabase

  beforeAll(async () => {
    database = new GatewayDatabase({ kind: 'sqlite', path: ':memory:' })
    await database.migrate('core', coreMigrations('sqlite'))
  })
  afterAll(() => database.close())

  const events = () => database.db.selectFrom('events').select('id')
  const planOf = async (query: ReturnType<typeof events>) => {
    const { rows } = await database.db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${query.compile().sql}`, [...query.compile().parameters])
    )
    return rows.map(({ detail }) => detail).join('; ')
  }

  it('goes by the index of the first column, and sorts out by the others', async () => {
    const criteria = { action_uuid: undefined, thread_hash: 'thread', direction: 'in' }
    const query = events().where('tenant_id', '=', 'tenant').where(matching(criteria)).orderBy('sequence', 'desc')
    expect(query.compile()).toMatchObject({
      sql: expect.stringContaining(`"tenant_id" = ? and "thread_hash" = ? and "direction" || '' = ?`),
      parameters: ['tenant', 'thread', 'in'],
    })
    expect(await planOf(query)).toMatch(/events_thread_hash \(tenant_id=\? AND thread_hash=\?\)$/)
  })

  it('matches everything when nothing is asked for', async () => {
    const { rows } = await sql<{ yes: number }>`select ${matching({ direction: undefined })} as yes`.execute(
      database.db
    )
    expect(rows).toEqual([{ yes: 1 }])
  })

  it('finds rows by their ids without going through all of the tenant', async () => {
    const ids = Array.from({ length: 50 }, (_, n) => `event-${n}`)
    const query = events().where(unindexed('tenant_id'), '=', 'tenant').where('id', 'in', ids)
    expect(await planOf(query)).toMatch(/autoindex_events_1 \(id=\?\)$/)
  })
})
