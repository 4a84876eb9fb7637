import type { TenantKeys } from '@didcomm-gateway/core'

import { AskarModule, AskarMultiWalletDatabaseScheme } from '@credo-ts/askar'
import { Agent, InjectionSymbols, KeyDerivationMethod } from '@credo-ts/core'
import { agentDependencies } from '@credo-ts/node'
import { TenantsModule } from '@credo-ts/tenants'
import { GeneralMessagesModuleConfig, TenantContexts, TenantKeys as Keys } from '@didcomm-gateway/core'
import { ariesAskar } from '@hyperledger/aries-askar-nodejs'
import { randomUUID } from 'node:crypto'

export interface Tenancy {
  contexts: TenantContexts
  keys: TenantKeys
  /** Makes a tenant with a wallet of its own. */
  createTenant: () => Promise<string>
  stop: () => Promise<void>
}

/** Real tenants with real wallets in memory, for tests of services that need a tenant's key or context but no messages. */
export async function startTenancy(): Promise<Tenancy> {
  const agent = new Agent({
    config: {
      label: 'tenancy',
      walletConfig: {
        id: randomUUID(),
        key: 'DZ9hPqFWTPxemcGea72C1X1nusqk5wFNLq6QPjwXGqAa',
        keyDerivationMethod: KeyDerivationMethod.Raw,
        storage: { type: 'sqlite', config: { inMemory: true } },
      },
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
  await agent.initialize()
  const config = new GeneralMessagesModuleConfig()
  const contexts = new TenantContexts(
    agent.context,
    agent.dependencyManager.resolve(InjectionSymbols.AgentContextProvider),
    config
  )
  return {
    contexts,
    keys: new Keys(contexts, config),
    createTenant: async () => (await agent.modules.tenants.createTenant({ config: { label: 'tenant' } })).id,
    stop: async () => {
      await contexts.close()
      await agent.shutdown()
    },
  }
}
