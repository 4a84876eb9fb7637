import type { ServerConfig } from '../config/ServerConfig'
import type { Agent } from '@credo-ts/core'
import type { GatewayDatabase } from '@didcomm-gateway/core'

import { DidsModuleConfig } from '@credo-ts/core'
import { WebvhDidResolver } from '@credo-ts/webvh'
import { EventObservers, GeneralMessageReaders } from '@didcomm-gateway/core'

import { DisclosureObserver, PartnerProtocolStore, PartnerProtocols } from '../discovery'
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
import { DraftVersions } from './DraftVersions'
import { ExchangeSteps } from './ExchangeSteps'
import { HeldCredentials } from './HeldCredentials'
import { NextRegistryMaker } from './NextRegistryMaker'
import { NextRegistryStore } from './NextRegistryStore'
import { NextRegistryWorker } from './NextRegistryWorker'
import { ProofContents } from './ProofContents'
import { ProofExchangeReader } from './ProofExchangeReader'
import { ProofExchanges } from './ProofExchanges'
import { ProofSelection } from './ProofSelection'
import { ReceivedRevocations } from './ReceivedRevocations'
import { RevocationNotifier } from './RevocationNotifier'
import { RevocationPlaces } from './RevocationPlaces'
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
  DisclosureObserver,
  DraftVersions,
  ExchangeSteps,
  HeldCredentials,
  LedgerIdentities,
  NextRegistryMaker,
  NextRegistryStore,
  NextRegistryWorker,
  PartnerProtocolStore,
  PartnerProtocols,
  ProofContents,
  ProofExchangeReader,
  ProofExchanges,
  ProofSelection,
  ReceivedRevocations,
  Registries,
  RegistryIdentity,
  RegistryStore,
  ResourceSigner,
  RevocationNotifier,
  RevocationPlaces,
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
  const observers = dependencyManager.resolve(EventObservers)
  observers.add(dependencyManager.resolve(CredentialsEraser))
  observers.add(dependencyManager.resolve(DisclosureObserver))
  const received = dependencyManager.resolve(ReceivedRevocations)
  observers.add(received)
  dependencyManager.resolve(GeneralMessageReaders).add(received)
}
