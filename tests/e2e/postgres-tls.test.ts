import type { PostgresTls } from '../support/postgresTls'
import type { TestAuthority } from '../support/tls'
import type { TestDatabase } from '../support/postgres'

import { spawnGateway } from '../support/gateway'
import { ADMIN_KEY, WALLET_KEY } from '../support/instances'
import { createTestDatabase } from '../support/postgres'
import { startPostgresTls } from '../support/postgresTls'
import { createTestAuthority } from '../support/tls'

describe('TLS to PostgreSQL', () => {
  let database: TestDatabase
  let authority: TestAuthority
  let stranger: TestAuthority
  let postgres: PostgresTls

  beforeAll(async () => {
    database = await createTestDatabase()
    authority = await createTestAuthority()
    stranger = await createTestAuthority()
    postgres = await startPostgresTls(database.url, authority)
  })
  afterAll(async () => {
    postgres?.stop()
    await database?.drop()
    await authority?.remove()
    await stranger?.remove()
  })
  beforeEach(() => {
    postgres.counts.encrypted = 0
    postgres.counts.plain = 0
  })

  const start = (parameters: string, url = postgres.url) =>
    spawnGateway({
      GATEWAY_DATABASE_URL: `${url}?${parameters}`,
      GATEWAY_DATABASE_POOL: '2',
      GATEWAY_WALLET_POOL: '2',
      GATEWAY_WALLET_KEY: WALLET_KEY,
      GATEWAY_ADMIN_API_KEY: ADMIN_KEY,
    })

  it.each(['require', 'verify-ca', 'verify-full'])('serves with sslmode=%s, tables and wallets', async (sslmode) => {
    const gateway = await start(`sslmode=${sslmode}${sslmode === 'require' ? '' : `&sslrootcert=${authority.caFile}`}`)
    try {
      const tenant = await gateway.createTenant()
      await tenant.get('/identities', 200)
      expect(postgres.counts).toEqual({ encrypted: expect.any(Number), plain: 0 })
      // tables, wallets and notifications
      expect(postgres.counts.encrypted).toBeGreaterThanOrEqual(3)
    } finally {
      await gateway.stop()
    }
  })

  it('does not start where the certificate is of another authority', async () => {
    const parameters = `sslmode=verify-full&sslrootcert=${stranger.caFile}`
    await expect(start(parameters)).rejects.toThrow(/ended with 1: .*GATEWAY_DATABASE_URL: .*certificate/s)
    expect(postgres.counts.plain).toBe(0)
  })

  it('does not start without TLS where the server asks for it', async () => {
    await expect(start('sslmode=disable')).rejects.toThrow(/ended with 1: .*GATEWAY_DATABASE_URL: /s)
  })
})
