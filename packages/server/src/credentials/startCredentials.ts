import type { ServerConfig } from '../config/ServerConfig'
import type { Agent } from '@credo-ts/core'
import type { GatewayDatabase } from '@didcomm-gateway/core'

import { DidsModuleConfig } from '@credo-ts/core'
import { WebvhDidResolver } from '@credo-ts/webvh'
import { EventObservers } from '@didcomm-gateway/core'

import { LedgerIdentities } from '../ledgers/LedgerIdentities'
import { startLedgers } from '../ledgers/startLedgers'
import {
  AnonCredsRegistryService,
  Registries,
  RegistryIdentity,
  RegistryStore,
  deriveNamespace,
  registryMigrations,
} from '../registry'
import { ResourceSigner, WebvhIssuers, WebvhRegistry, WebvhStore } from '../webvh'

import { CredentialContents } from './CredentialContents'
import { CredentialDefinitions } from './CredentialDefinitions'
import { CredentialExchangeReader } from './CredentialExchangeReader'
import { CredentialExchanges } from './CredentialExchanges'
import { CredentialsEraser } from './CredentialsEraser'
import { DefinitionMaker } from './DefinitionMaker'
import { DefinitionStore } from './DefinitionStore'
import { DefinitionWorker } from './DefinitionWorker'
import { ExchangeSteps } from './ExchangeSteps'
import { HeldCredentials } from './HeldCredentials'
import { ProofContents } from './ProofContents'
import { ProofExchangeReader } from './ProofExchangeReader'
import { ProofExchanges } from './ProofExchanges'
import { ProofSelection } from './ProofSelection'
import { RevocationStore } from './RevocationStore'
import { Revocations } from './Revocations'
import { TenantExchangeSettings } from './TenantExchangeSettings'

/** To be registered with the agent before it is initialised. */
export const CREDENTIAL_SINGLETONS = [
  AnonCredsRegistryService,
  CredentialContents,
  CredentialDefinitions,
  CredentialExchangeReader,
  CredentialExchanges,
  CredentialsEraser,
  DefinitionMaker,
  DefinitionStore,
  DefinitionWorker,
  ExchangeSteps,
  HeldCredentials,
  LedgerIdentities,
  ProofContents,
  ProofExchangeReader,
  ProofExchanges,
  ProofSelection,
  Registries,
  RegistryIdentity,
  RegistryStore,
  ResourceSigner,
  RevocationStore,
  Revocations,
  TenantExchangeSettings,
  WebvhIssuers,
  WebvhRegistry,
  WebvhStore,
]

/** Tables of the registries, and namespace and key of the embedded one; once, when the agent is initialised. */
export async function startCredentials(
  { dependencyManager }: Pick<Agent, 'dependencyManager'>,
  database: GatewayDatabase,
  config: ServerConfig,
  publicUrl: string
): Promise<void> {
  await database.migrate('anoncreds', registryMigrations(database.kind))
  await dependencyManager.resolve(RegistryIdentity).load(config.anoncredsNamespace, deriveNamespace(publicUrl))
  startLedgers({ dependencyManager }, config)
  dependencyManager.resolve(DidsModuleConfig).addResolver(dependencyManager.resolve(WebvhDidResolver))
  const registries = dependencyManager.resolve(Registries)
  if (config.anoncredsWebvh) registries.add(dependencyManager.resolve(WebvhRegistry))
  registries.add(dependencyManager.resolve(AnonCredsRegistryService))
  dependencyManager.resolve(EventObservers).add(dependencyManager.resolve(CredentialsEraser))
}
