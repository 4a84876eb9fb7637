import 'reflect-metadata'

import type { WalletConfig } from '@credo-ts/core'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { AskarModule, AskarMultiWalletDatabaseScheme } from '@credo-ts/askar'
import { Agent, KeyDerivationMethod, KeyType, TypedArrayEncoder } from '@credo-ts/core'
import { HttpInboundTransport, agentDependencies } from '@credo-ts/node'
import { TenantsModule } from '@credo-ts/tenants'
// not exported from the package's root
import { TenantRecordService } from '@credo-ts/tenants/build/services'
import { ariesAskar } from '@hyperledger/aries-askar-nodejs'
import express from 'express'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { connect } from './connect'
import { serve } from './serve'

const WALLET_KEY = 'DZ9hPqFWTPxemcGea72C1X1nusqk5wFNLq6QPjwXGqAa'

/** that of the gateway */
const POOL = { connectTimeout: 30, maxConnections: 10 }

/** In one SQLite file, or in the PostgreSQL database of `BENCH_DATABASE_URL`, which Askar makes. */
function walletConfig(folder: string): WalletConfig {
  const key = { key: WALLET_KEY, keyDerivationMethod: KeyDerivationMethod.Raw }
  if (!process.env.BENCH_DATABASE_URL) {
    return { ...key, id: 'stock', storage: { type: 'sqlite', config: { path: join(folder, 'wallet.db') } } }
  }
  const { host, username, password, pathname } = new URL(process.env.BENCH_DATABASE_URL)
  const [account, secret] = [username, password].map(decodeURIComponent)
  // Askar's address has a place for a password, and needs something there
  const credentials = { account, password: secret || 'none', adminAccount: account, adminPassword: secret || 'none' }
  return { ...key, id: pathname.slice(1), storage: { type: 'postgres', config: { host, ...POOL }, credentials } }
}

/** Credo as it is: tenants on its own HTTP transport. Messages are decrypted and dropped. */
async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'bench-credo-'))
  const app = express()
  // Credo's transport would bind to every address of the machine
  app.listen = (...args: unknown[]) => createServer(app).listen(args[0] as number, '127.0.0.1')
  const inbound = new HttpInboundTransport({ app, port: 0 })
  const agent = new Agent({
    config: {
      label: 'stock Credo',
      walletConfig: walletConfig(folder),
      processDidCommMessagesConcurrently: true,
    },
    dependencies: agentDependencies,
    modules: {
      askar: new AskarModule({
        ariesAskar,
        multiWalletDatabaseScheme: AskarMultiWalletDatabaseScheme.ProfilePerWallet,
      }),
      tenants: new TenantsModule({ sessionLimit: Infinity, sessionAcquireTimeout: 60_000 }),
    },
  })
  agent.registerInboundTransport(inbound)
  let handled = 0
  agent.dependencyManager.setFallbackMessageHandler(async () => {
    handled++
    return undefined
  })
  await agent.initialize()
  const server = inbound.server as Server
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { agent, server, url, folder, handled: () => handled }
}

const started = start()

serve({
  url: async () => (await started).url,
  /** A tenant that receives with the key of this seed, from a partner with the other key or from anyone. */
  createTenant: async (seed: string, partnerKey?: string) => {
    const { agent } = await started
    const { id } = await agent.modules.tenants.createTenant({ config: { label: 'tenant' } })
    const tenant = await agent.modules.tenants.getTenantAgent({ tenantId: id })
    const key = await tenant.wallet.createKey({
      keyType: KeyType.Ed25519,
      privateKey: TypedArrayEncoder.fromString(seed),
    })
    if (partnerKey) await connect(tenant.context, key, partnerKey)
    await tenant.endSession()
    await agent.dependencyManager.resolve(TenantRecordService).addTenantRoutingRecord(agent.context, id, key)
    return key.publicKeyBase58
  },
  handled: async () => (await started).handled(),
  stop: async () => {
    const { agent, server, folder } = await started
    server.closeAllConnections()
    await agent.shutdown()
    await rm(folder, { recursive: true })
  },
})
