import 'reflect-metadata'

import { AskarModule, AskarMultiWalletDatabaseScheme } from '@credo-ts/askar'
import { Agent, DidKey, KeyDerivationMethod, OutOfBandDidCommService } from '@credo-ts/core'
import { HttpInboundTransport, agentDependencies } from '@credo-ts/node'
import { TenantsModule } from '@credo-ts/tenants'
import { ariesAskar } from '@hyperledger/aries-askar-nodejs'
import express from 'express'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/**
 * The path that Credo has without the gateway: a multi-tenant agent on its own HTTP transport, wallets in a SQLite file,
 * messages of unknown types taken by a fallback handler that keeps nothing. Started as a process of its own:
 * `stockAgent.js FOLDER TENANTS`; tells its parent the address and one recipient key of each tenant.
 */
async function main(): Promise<void> {
  const [folder, tenants] = process.argv.slice(2)
  const app = express()
  app.listen = (...args: unknown[]) => createServer(app).listen(args[0] as number, '127.0.0.1')
  const inbound = new HttpInboundTransport({ app, port: 0 })
  const agent = new Agent({
    config: {
      label: 'stock',
      walletConfig: {
        id: 'stock',
        key: ariesAskar.storeGenerateRawKey({}),
        keyDerivationMethod: KeyDerivationMethod.Raw,
        storage: { type: 'sqlite', config: { path: join(folder, 'stock.db') } },
      },
      endpoints: ['http://127.0.0.1:1/'],
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
  agent.dependencyManager.setFallbackMessageHandler(() => Promise.resolve(undefined))
  await agent.initialize()
  const server = inbound.server as Server
  if (!server.listening) await once(server, 'listening')

  const keys: string[] = []
  for (let n = 0; n < Number(tenants); n++) {
    const { id } = await agent.modules.tenants.createTenant({ config: { label: `tenant ${n}` } })
    const key = await agent.modules.tenants.withTenantAgent({ tenantId: id }, async (tenant) => {
      const { outOfBandInvitation } = await tenant.oob.createInvitation()
      const [service] = outOfBandInvitation.getServices() as OutOfBandDidCommService[]
      return DidKey.fromDid(service.recipientKeys[0]).key.publicKeyBase58
    })
    keys.push(key)
  }
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, keys })
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exit(1)
})
