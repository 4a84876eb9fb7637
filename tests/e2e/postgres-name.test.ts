import { ApiClient } from '../support/ApiClient'
import { startGateway } from '../support/gateway'
import { createTestDatabase } from '../support/postgres'

describe('a PostgreSQL database with a name that its address has to encode', () => {
  it.each(['gateway test ', 'gateway %Ü '])(
    '%s: is used for tables and wallets',
    async (prefix) => {
      const database = await createTestDatabase(prefix)
      let gateway = await startGateway({
        ...{ GATEWAY_DATABASE_URL: database.url, GATEWAY_WALLET_KEY: 'ab'.repeat(32) },
        GATEWAY_ADMIN_API_KEY: 'correct-horse-battery',
      })
      try {
        const { apiKey } = await gateway.createTenant()
        gateway = await gateway.restart()
        const tenant = new ApiClient(gateway.url, apiKey)
        // needs the wallet
        await tenant.post('/identities', { label: 'Kept', method: 'key' }, 201)
      } finally {
        await gateway.stop()
        await database.drop()
      }
    },
    120_000
  )
})
