import type { ServerConfig } from '../config/ServerConfig'
import type { Agent } from '@credo-ts/core'

import { IndyVdrPoolService } from '@credo-ts/indy-vdr'
import { NamedLocks, TenantContexts } from '@didcomm-gateway/core'

import { SettingsInvalidError } from '../config/SettingsInvalidError'
import { Registries, RegistryIdentity, RegistryStore } from '../registry'

import { IndyLedgerClient } from './IndyLedgerClient'
import { IndyLedgerRegistry } from './IndyLedgerRegistry'
import { LedgerIdentities } from './LedgerIdentities'

/**
 * Makes the configured Indy ledgers registries that tenants can name; once, before the embedded registry is added, which
 * owns every id that these do not.
 * @throws {SettingsInvalidError} for a ledger with the namespace of the embedded registry
 */
export function startLedgers({ dependencyManager }: Pick<Agent, 'dependencyManager'>, config: ServerConfig): void {
  if (config.indyLedgers.length === 0) return
  const own = dependencyManager.resolve(RegistryIdentity).namespace
  const parts = {
    identities: dependencyManager.resolve(LedgerIdentities),
    store: dependencyManager.resolve(RegistryStore),
    contexts: dependencyManager.resolve(TenantContexts),
    locks: dependencyManager.resolve(NamedLocks),
  }
  for (const pool of dependencyManager.resolve(IndyVdrPoolService).pools) {
    const namespace = pool.indyNamespace
    if (namespace === own) {
      const problem = `"${namespace}" is the namespace of the gateway's own registry. A ledger cannot have it too.`
      throw new SettingsInvalidError([{ variable: 'GATEWAY_INDY_LEDGERS', problem }])
    }
    const client = new IndyLedgerClient(pool)
    dependencyManager.resolve(Registries).add(new IndyLedgerRegistry(namespace, { ...parts, client }))
  }
}
