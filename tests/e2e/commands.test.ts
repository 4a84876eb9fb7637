import type { TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { TestDatabase } from '../support/postgres'

import { TypedArrayEncoder } from '@credo-ts/core'
import { GatewayDatabase } from '@didcomm-gateway/core'
import { sql } from 'kysely'
import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ApiClient } from '../support/ApiClient'
import { spawnGateway, startGateway } from '../support/gateway'
import { connectDirect } from '../support/instances'
import { startPartner } from '../support/partner'
import { createTestDatabase } from '../support/postgres'
import { runCommand } from '../support/runCommand'
import { until } from '../support/until'

const SQLITE = { GATEWAY_DATABASE_URL: '' }
const ADMIN_KEY = 'correct-horse-battery'
const TYPE = 'https://example.org/commands/1.0/message'
const NEW_KEY = 'cd'.repeat(32)
const RULE = { url: 'http://127.0.0.1:1/', method: 'POST', match: '' }

const sendTo = (contactUuid: string, id: string) => ({
  type: 'DIDCOMM',
  config: { contactUuid },
  command: 'message',
  data: { message: { '@type': TYPE, '@id': id } },
})

/** What a tenant sees; the same before and after its data have moved. */
async function snapshot(url: string, tenant: { apiKey: string }): Promise<unknown> {
  const client = new ApiClient(url, tenant.apiKey)
  const lists = ['identities', 'connections', 'messages', 'events', 'actions', 'settings', 'api-keys']
  const pages = await Promise.all(lists.map(async (list) => [list, (await client.get(`/${list}`, 200)).body.items]))
  return { tenant: (await client.get('/tenant', 200)).body, ...Object.fromEntries(pages) }
}

// each command is a process of its own
jest.setTimeout(240_000)

/** However many came while the copy was made: a page holds 200. */
async function allMessageIds(client: ApiClient): Promise<string[]> {
  const ids: string[] = []
  let cursor = ''
  do {
    const { body } = await client.get(`/messages?limit=200${cursor}`, 200)
    ids.push(...body.items.map((item: { message: { '@id': string } }) => item.message['@id']))
    cursor = body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`
  } while (cursor !== '')
  return ids
}

describe('Operator commands', () => {
  let partner: Partner
  let folder: string

  beforeAll(async () => {
    partner = await startPartner()
  })
  afterAll(() => partner?.stop())
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commands-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  /** A tenant with a connection, a received message, a sent one and a rule. */
  const fill = async (url: string, tenant: TestTenant) => {
    const contact = await connectDirect(tenant, partner)
    await tenant.put('/settings/DIDCOMM_WEBHOOK', { setting: [RULE] }, 200)
    await contact.post(url, { '@type': TYPE, '@id': 'commands-message-1', bytes: 'ü'.repeat(300) })
    await tenant.post('/actions', sendTo(contact.connectionId, 'commands-sent-1'), 201)
    await partner.waitForMessage((message) => message['@id'] === 'commands-sent-1')
    await until(async () => {
      const [messages, actions] = [await tenant.get('/messages', 200), await tenant.get('/actions', 200)]
      return (
        messages.body.items.length === 1 &&
        actions.body.items.every(({ typeStatus }: { typeStatus: string }) => typeStatus !== 'QUEUED')
      )
    })
    return contact
  }

  describe('backup', () => {
    it('copies the files of a gateway that works, and the copy serves with everything up to then', async () => {
      const gateway = await spawnGateway({ ...SQLITE, GATEWAY_ADMIN_API_KEY: ADMIN_KEY })
      try {
        const tenant = await gateway.createTenant('Alice AG')
        const contact = await fill(gateway.url, tenant)
        const walletKey = await readFile(join(gateway.dataDir, 'wallet.key'), 'utf8')
        const acknowledged: string[] = []
        let loading = true
        const load = (async () => {
          for (let n = 0; loading; n++) {
            const answer = await contact.post(gateway.url, { '@type': TYPE, '@id': `backup-message-${n}` })
            if (answer.status === 202) acknowledged.push(`backup-message-${n}`)
          }
        })()
        await until(async () => acknowledged.length >= 5)
        const before = [...acknowledged]
        const copy = join(folder, 'copy')
        const { code, output } = await runCommand(['backup', copy], { GATEWAY_DATA_DIR: gateway.dataDir })
        loading = false
        await load
        expect(output).toContain('copied gateway.db and wallet.db')
        expect(code).toBe(0)
        expect((await readdir(copy)).sort()).toEqual(['gateway.db', 'wallet.db'])
        for (const name of ['gateway.db', 'wallet.db']) expect((await stat(join(copy, name))).mode & 0o077).toBe(0)
        await gateway.kill('SIGKILL')

        await writeFile(join(copy, 'wallet.key'), walletKey)
        const restored = await spawnGateway({ ...SQLITE, GATEWAY_ADMIN_API_KEY: ADMIN_KEY, GATEWAY_DATA_DIR: copy })
        try {
          const client = new ApiClient(restored.url, tenant.apiKey)
          const ids = await until(async () => {
            const found = await allMessageIds(client)
            return before.every((id) => found.includes(id)) && found
          })
          expect(ids).toContain('commands-message-1')
          expect((await contact.post(restored.url, { '@type': TYPE, '@id': 'after-restore-1' })).status).toBe(202)
        } finally {
          await restored.stop()
        }
      } finally {
        await gateway.stop()
      }
    })

    it('leaves a folder alone that holds something', async () => {
      await writeFile(join(folder, 'mine'), '')
      const { code, output } = await runCommand(['backup', folder], { GATEWAY_DATA_DIR: folder })
      expect({ code, output }).toEqual({ code: 1, output: `${folder} is not empty.\n` })
    })
  })

  describe('rotate-wallet-key', () => {
    it('replaces the key of the data folder, and not while the gateway runs', async () => {
      const gateway = await startGateway(SQLITE)
      const tenant = await gateway.createTenant('Alice AG')
      const environment = { GATEWAY_DATA_DIR: gateway.dataDir }
      const oldKey = await readFile(join(gateway.dataDir, 'wallet.key'), 'utf8')
      const refused = await runCommand(['rotate-wallet-key'], environment)
      expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('is in use by another gateway') })
      await gateway.gateway.close()

      expect(await runCommand(['rotate-wallet-key'], environment)).toMatchObject({ code: 0 })
      const newKey = await readFile(join(gateway.dataDir, 'wallet.key'), 'utf8')
      expect(newKey).not.toBe(oldKey)
      const again = await gateway.restart()
      const client = new ApiClient(again.url, tenant.apiKey)
      expect((await client.get('/identities', 200)).body.items).toHaveLength(1)
      await again.createTenant('Bob GmbH')
      await again.gateway.close()
      const withOldKey = startGateway({ ...SQLITE, GATEWAY_DATA_DIR: gateway.dataDir, GATEWAY_WALLET_KEY: oldKey })
      await expect(withOldKey).rejects.toThrow('GATEWAY_WALLET_KEY: does not open the wallet')
      await again.stop()
    })

    it('is ended by another run, wherever a crash cut it short', async () => {
      const gateway = await startGateway(SQLITE)
      const tenant = await gateway.createTenant('Alice AG')
      await gateway.gateway.close()
      const environment = { GATEWAY_DATA_DIR: gateway.dataDir }
      const [keyFile, newKeyFile] = ['wallet.key', 'wallet.key.new'].map((name) => join(gateway.dataDir, name))
      const start = () => startGateway({ ...SQLITE, GATEWAY_DATA_DIR: gateway.dataDir })

      // the new key is written down, the wallet does not have it yet: the gateway works as before
      const oldKey = await readFile(keyFile, 'utf8')
      const firstKey = TypedArrayEncoder.toBase58(randomBytes(32))
      await writeFile(newKeyFile, firstKey)
      await (await start()).gateway.close()
      expect(await runCommand(['rotate-wallet-key'], environment)).toMatchObject({ code: 0 })
      expect(await readFile(keyFile, 'utf8')).toBe(firstKey)

      // the wallet has it, but it has not taken the old one's place
      await rename(keyFile, newKeyFile)
      await writeFile(keyFile, oldKey)
      await expect(start()).rejects.toThrow(/GATEWAY_WALLET_KEY: .*cut short.*rotate-wallet-key/)
      expect(await runCommand(['rotate-wallet-key'], environment)).toMatchObject({ code: 0 })
      expect(await readFile(keyFile, 'utf8')).toBe(firstKey)
      const again = await start()
      expect((await new ApiClient(again.url, tenant.apiKey).get('/identities', 200)).body.items).toHaveLength(1)
      await again.stop()
    })

    it('gives a wallet on PostgreSQL the key of GATEWAY_NEW_WALLET_KEY', async () => {
      const database = await createTestDatabase()
      const environment = {
        GATEWAY_DATABASE_URL: database.url,
        GATEWAY_WALLET_KEY: 'ab'.repeat(32),
        GATEWAY_ADMIN_API_KEY: ADMIN_KEY,
        GATEWAY_NEW_WALLET_KEY: NEW_KEY,
      }
      try {
        const gateway = await startGateway(environment)
        const tenant = await gateway.createTenant('Alice AG')
        const refused = await runCommand(['rotate-wallet-key'], environment)
        expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('Stop all instances first: 1') })
        await gateway.gateway.close()
        // again, as after a crash that came before the command had said that it was done
        for (const _ of [1, 2]) expect(await runCommand(['rotate-wallet-key'], environment)).toMatchObject({ code: 0 })
        await expect(startGateway(environment)).rejects.toThrow('GATEWAY_WALLET_KEY: does not open the wallet')
        const again = await startGateway({ ...environment, GATEWAY_WALLET_KEY: NEW_KEY })
        const client = new ApiClient(again.url, tenant.apiKey)
        expect((await client.get('/identities', 200)).body.items).toHaveLength(1)
        await again.stop()
      } finally {
        await database.drop()
      }
    })
  })

  it('change-admin-key makes another key the one of all instances, and not while one runs', async () => {
    const database = await createTestDatabase()
    const environment = { GATEWAY_DATABASE_URL: database.url, GATEWAY_WALLET_KEY: 'ab'.repeat(32) }
    const [before, after] = ['correct-horse-battery', 'another-horse-battery'].map((key) => ({
      ...environment,
      GATEWAY_ADMIN_API_KEY: key,
    }))
    try {
      const gateway = await startGateway(before)
      await expect(startGateway(after)).rejects.toThrow(
        'GATEWAY_ADMIN_API_KEY: is not the key that the other instances'
      )
      const refused = await runCommand(['change-admin-key'], after)
      expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('Stop all instances first: 1') })
      await gateway.stop()
      expect(await runCommand(['change-admin-key'], after)).toMatchObject({ code: 0 })
      await expect(startGateway(before)).rejects.toThrow('GATEWAY_ADMIN_API_KEY')
      const changed = await startGateway(after)
      await changed.createTenant('Alice AG')
      await changed.stop()
      const onSqlite = await runCommand(['change-admin-key'], { GATEWAY_DATA_DIR: folder })
      expect(onSqlite).toMatchObject({ code: 1, output: expect.stringContaining('delete admin-api-key') })
    } finally {
      await database.drop()
    }
  })

  describe('migrate', () => {
    let database: TestDatabase

    let unfinished: TestDatabase

    beforeEach(async () => {
      database = await createTestDatabase()
      unfinished = await createTestDatabase()
    })
    afterEach(() => Promise.all([database.drop(), unfinished.drop()]))

    it('takes a data folder with all its tenants to PostgreSQL', async () => {
      const gateway = await startGateway({ ...SQLITE, GATEWAY_ADMIN_API_KEY: ADMIN_KEY })
      try {
        const tenant = await gateway.createTenant('Alice AG')
        const other = await gateway.createTenant('Bob GmbH')
        const contact = await fill(gateway.url, tenant)
        const before = [await snapshot(gateway.url, tenant), await snapshot(gateway.url, other)]
        await gateway.gateway.close()

        const environment = {
          GATEWAY_DATA_DIR: gateway.dataDir,
          GATEWAY_DATABASE_URL: database.url,
          GATEWAY_WALLET_KEY: await readFile(join(gateway.dataDir, 'wallet.key'), 'utf8'),
          GATEWAY_ADMIN_API_KEY: ADMIN_KEY,
        }
        const wrong = await runCommand(['migrate'], { ...environment, GATEWAY_WALLET_KEY: NEW_KEY })
        expect(wrong).toMatchObject({ code: 1, output: expect.stringContaining('GATEWAY_WALLET_KEY') })
        const elsewhere = { ...environment, GATEWAY_DATABASE_URL: unfinished.url }
        expect(await runCommand(['migrate'], elsewhere, 'copying the wallet')).toMatchObject({ code: null })
        await expect(startGateway(elsewhere)).rejects.toThrow(/GATEWAY_DATABASE_URL: .*not finished/)
        const { code, output } = await runCommand(['migrate'], environment)
        expect(output).toContain('done.')
        expect(code).toBe(0)

        const moved = await startGateway(environment)
        try {
          expect([await snapshot(moved.url, tenant), await snapshot(moved.url, other)]).toEqual(before)
          // keys, routing keys and connections work
          expect((await contact.post(moved.url, { '@type': TYPE, '@id': 'after-migration-1' })).status).toBe(202)
          const client = new ApiClient(moved.url, tenant.apiKey)
          await until(async () => (await client.get('/messages', 200)).body.items.length === 2)
          await client.post('/actions', sendTo(contact.connectionId, 'sent-after-migration-1'), 201)
          await partner.waitForMessage((message) => message['@id'] === 'sent-after-migration-1')
          await moved.createTenant('Carol SE')
        } finally {
          await moved.gateway.close()
        }
        const again = await runCommand(['migrate'], environment)
        expect(again).toMatchObject({ code: 1, output: expect.stringContaining('The database holds tables already') })
      } finally {
        await gateway.stop()
      }
    })
  })

  const hasPgDump = spawnSync('pg_dump', ['--version']).status === 0
  ;(hasPgDump ? describe : describe.skip)('pg_dump', () => {
    it('makes a backup of a working gateway that serves under another name', async () => {
      const [database, other] = [await createTestDatabase(), await createTestDatabase()]
      const secrets = { GATEWAY_WALLET_KEY: 'ab'.repeat(32), GATEWAY_ADMIN_API_KEY: ADMIN_KEY }
      try {
        const gateway = await startGateway({ ...secrets, GATEWAY_DATABASE_URL: database.url })
        const tenant = await gateway.createTenant('Alice AG')
        const contact = await fill(gateway.url, tenant)
        const before = await snapshot(gateway.url, tenant)
        const file = join(folder, 'gateway.dump')
        expect(spawnSync('pg_dump', ['--format=custom', `--file=${file}`, database.url]).status).toBe(0)
        await gateway.stop()
        expect(spawnSync('pg_restore', [`--dbname=${other.url}`, file]).status).toBe(0)
        const restored = await startGateway({ ...secrets, GATEWAY_DATABASE_URL: other.url })
        expect(await snapshot(restored.url, tenant)).toEqual(before)
        expect((await contact.post(restored.url, { '@type': TYPE, '@id': 'after-dump-1' })).status).toBe(202)
        await restored.stop()
      } finally {
        await database.drop()
        await other.drop()
      }
    })
  })

  it('export-tenant writes all of a tenant; after its deletion no table and no wallet holds anything of it', async () => {
    const gateway = await startGateway({ GATEWAY_ADMIN_API_KEY: ADMIN_KEY })
    try {
      const [tenant, other] = [await gateway.createTenant('Alice AG'), await gateway.createTenant('Bob GmbH')]
      await fill(gateway.url, tenant)
      const file = join(folder, 'alice.json')
      const environment = { GATEWAY_DATA_DIR: gateway.dataDir, GATEWAY_ADMIN_API_KEY: ADMIN_KEY }
      const { code, output } = await runCommand(['export-tenant', tenant.id, file, gateway.url], environment)
      expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('messages: 1') })
      const exported = JSON.parse(await readFile(file, 'utf8'))
      expect(exported.tenant.label).toBe('Alice AG')
      expect(exported.connections).toHaveLength(1)
      expect(exported.messages[0].message['@id']).toBe('commands-message-1')
      const sent = exported.events.find(
        ({ direction, type }: Record<string, string>) => direction === 'out' && type === TYPE
      )
      expect(sent.message['@id']).toBe('commands-sent-1')
      for (const list of ['identities', 'invitations', 'settings', 'webhooks', 'actions', 'deliveries']) {
        expect({ list, count: exported[list].length }).not.toEqual({ list, count: 0 })
      }
      expect(exported['api-keys'].map(({ name }: { name: string }) => name)).toContain('First key')
      expect((await tenant.get('/api-keys', 200)).body.items.map(({ name }: { name: string }) => name)).toEqual([
        'First key',
      ])

      const database = gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase)
      const filled = await fillTables(database, tenant.id)
      expect(await tablesWith(database, tenant.id)).toEqual(expect.arrayContaining(filled))
      await gateway.admin.delete(`/tenants/${tenant.id}`, 204)
      expect(await tablesWith(database, tenant.id)).toEqual([])
      const { store } = gateway.gateway.agent.context.wallet as unknown as {
        store: { listProfiles: () => Promise<string[]> }
      }
      expect(await store.listProfiles()).not.toContain(`tenant-${tenant.id}`)
      expect(await store.listProfiles()).toContain(`tenant-${other.id}`)
      expect((await other.get('/identities', 200)).body.items).toHaveLength(1)
    } finally {
      await gateway.stop()
    }
  })
})

/**
 * Puts a made-up row of the tenant into every table that has tenants, due never, so that none is forgotten.
 * @returns `table.tenant_id` of each
 */
async function fillTables(database: GatewayDatabase, tenantId: string): Promise<string[]> {
  const tables = (await database.db.introspection.getTables()).filter(
    ({ schema, columns }) => (!schema || schema === database.schema) && columns.some(({ name }) => name === 'tenant_id')
  )
  const db = database.as<Record<string, Record<string, unknown>>>()
  const never = 10_000_000_000_000
  for (const { name, columns } of tables) {
    const row = columns.map((column) => {
      if (column.name === 'tenant_id') return [column.name, tenantId]
      if (/text/i.test(column.dataType)) return [column.name, randomUUID()]
      if (/blob|bytea/i.test(column.dataType)) return [column.name, randomBytes(16)]
      return [column.name, /int4/.test(column.dataType) ? 1 : never]
    })
    await db
      .insertInto(name)
      .values(Object.fromEntries(row))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return tables.map(({ name }) => `${name}.tenant_id`)
}

/** The tables of ours in which any column says this id. */
async function tablesWith(database: GatewayDatabase, id: string): Promise<string[]> {
  const tables = await database.db.introspection.getTables()
  const found: string[] = []
  for (const { name, schema, columns } of tables) {
    if (schema && schema !== database.schema) continue
    for (const column of columns.filter(({ dataType }) => /text/i.test(dataType))) {
      const { rows } =
        await sql`select 1 from ${sql.table(name)} where ${sql.ref(column.name)} = ${id} limit 1`.execute(database.db)
      if (rows.length > 0) found.push(`${name}.${column.name}`)
    }
  }
  return found
}
