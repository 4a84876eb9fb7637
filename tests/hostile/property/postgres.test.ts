import type { TestDatabase } from '../../support/postgres'

import { ADMIN_KEY, WALLET_KEY } from '../../support/instances'
import { createTestDatabase } from '../../support/postgres'

import { describeStrangers } from './describeStrangers'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database?.drop())

const environment = () => ({
  GATEWAY_DATABASE_URL: database.url,
  GATEWAY_WALLET_KEY: WALLET_KEY,
  GATEWAY_ADMIN_API_KEY: ADMIN_KEY,
})

describeStrangers('PostgreSQL', environment, 1000)
