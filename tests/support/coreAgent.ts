import type { GeneralMessagesModuleConfigOptions, JsonObject } from '@didcomm-gateway/core'

import { AskarModule, AskarMultiWalletDatabaseScheme } from '@credo-ts/askar'
import { Agent, ConnectionsModule, DidsModule, KeyDerivationMethod, KeyType, OutOfBandModule } from '@credo-ts/core'
import { agentDependencies } from '@credo-ts/node'
import { TenantsModule } from '@credo-ts/tenants'
import {
  EnvelopeReceiver,
  EventLog,
  GatewayDatabase,
  GatewayWorkers,
  GeneralMessages,
  GeneralMessagesModule,
  RoutingKeys,
  TenantContexts,
} from '@didcomm-gateway/core'
import { ariesAskar } from '@hyperledger/aries-askar-nodejs'
import { randomUUID } from 'node:crypto'

const WALLET_KEY = 'DZ9hPqFWTPxemcGea72C1X1nusqk5wFNLq6QPjwXGqAa'

export type CoreAgent = Awaited<ReturnType<typeof startCoreAgent>>

/** An integrator's multi-tenant agent with core's module alone, wallets in memory. */
export async function startCoreAgent({
  database = new GatewayDatabase({ kind: 'sqlite', path: ':memory:' }),
  endpoints = ['http://localhost:1/didcomm'],
  ...options
}: { database?: GatewayDatabase; endpoints?: string[] } & GeneralMessagesModuleConfigOptions = {}) {
  const agent = new Agent({
    config: {
      label: 'core',
      walletConfig: {
        id: randomUUID(),
        key: WALLET_KEY,
        keyDerivationMethod: KeyDerivationMethod.Raw,
        storage: { type: 'sqlite', config: { inMemory: true } },
      },
      endpoints,
    },
    dependencies: agentDependencies,
    modules: {
      askar: new AskarModule({
        ariesAskar,
        multiWalletDatabaseScheme: AskarMultiWalletDatabaseScheme.ProfilePerWallet,
      }),
      tenants: new TenantsModule({ sessionLimit: Infinity, sessionAcquireTimeout: 60_000 }),
      connections: new ConnectionsModule(),
      oob: new OutOfBandModule(),
      dids: new DidsModule(),
      generalMessages: new GeneralMessagesModule({ database, pollIntervalMs: 20, ...options }),
    },
  })
  await agent.initialize()
  const resolve = agent.dependencyManager.resolve.bind(agent.dependencyManager)
  const workers = resolve(GatewayWorkers)
  await workers.start()
  const contexts = resolve(TenantContexts)

  return {
    agent,
    database,
    receiver: resolve(EnvelopeReceiver),
    events: resolve(EventLog),
    messages: resolve(GeneralMessages),
    resolve,
    /** A tenant with one registered recipient key. */
    createTenant: async () => {
      const { id } = await agent.modules.tenants.createTenant({ config: { label: 'tenant' } })
      const key = await contexts.run(id, (context) => context.wallet.createKey({ keyType: KeyType.Ed25519 }))
      await resolve(RoutingKeys).add(id, [key.publicKeyBase58])
      return { id, key: key.publicKeyBase58 }
    },
    /** A key outside of all tenants, for a partner. */
    createPartnerKey: async () => (await agent.wallet.createKey({ keyType: KeyType.Ed25519 })).publicKeyBase58,
    /** The envelope that a partner makes of a message; anonymous without a sender key. */
    pack: async (message: JsonObject, recipientKeys: string[], senderKey?: string) =>
      agent.context.wallet.pack(message, recipientKeys, senderKey),
    stop: async () => {
      await workers.stop()
      await agent.shutdown()
      await database.close()
    },
  }
}
