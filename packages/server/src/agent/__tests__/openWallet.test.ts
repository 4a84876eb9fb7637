import type { TestDatabase } from '../../../../../tests/support/postgres'
import type { Agent, WalletConfig } from '@credo-ts/core'

import { WalletError, WalletInvalidKeyError } from '@credo-ts/core'
import { GatewayDatabase } from '@didcomm-gateway/core'
import { sql } from 'kysely'

import { createTestDatabase } from '../../../../../tests/support/postgres'
import { ServerConfig } from '../../config/ServerConfig'
import { openWallet } from '../openWallet'

describe('openWallet on PostgreSQL', () => {
  let server: TestDatabase
  let database: GatewayDatabase
  let config: ServerConfig

  beforeEach(async () => {
    server = await createTestDatabase()
    database = new GatewayDatabase({ kind: 'postgres', url: server.url })
    config = ServerConfig.fromEnvironment({
      GATEWAY_DATABASE_URL: server.url,
      GATEWAY_WALLET_KEY: 'ab'.repeat(32),
      GATEWAY_ADMIN_API_KEY: 'correct-horse-battery',
    })
  })
  afterEach(async () => {
    await database.close()
    await server.drop()
  })

  /** An agent whose wallet cannot be opened, for a reason that the server tells in its own language. */
  const open = async (error: Error) => {
    const createAndOpen = jest.fn(() => Promise.resolve())
    const agent = {
      wallet: { initialize: () => Promise.reject(error), createAndOpen },
      context: { wallet: { store: { getDefaultProfile: () => Promise.resolve('a profile') } } },
    }
    await openWallet(agent as unknown as Agent, { id: 'gateway', key: 'key' } as WalletConfig, config, database)
    return createAndOpen
  }

  it('makes the wallet in an empty database, whatever language its server speaks', async () => {
    expect(await open(new WalletError('Relation »config« existiert nicht'))).toHaveBeenCalledTimes(1)
  })

  it('makes none where there is one, whatever keeps it from being opened', async () => {
    await sql`create table public.config (name text)`.execute(database.db)
    const problem = /GATEWAY_DATABASE_URL: the wallet cannot be opened \(relation "config" does not exist\)/
    await expect(open(new WalletError('relation "config" does not exist'))).rejects.toThrow(problem)
  })

  it('makes none for another key', async () => {
    const error = new WalletInvalidKeyError('the key is another', { walletType: 'AskarWallet' })
    await expect(open(error)).rejects.toThrow('GATEWAY_WALLET_KEY: does not open the wallet')
  })
})
