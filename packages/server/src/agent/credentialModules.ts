import type { ServerConfig } from '../config/ServerConfig'
import type { DependencyManager, Module } from '@credo-ts/core'

import {
  AnonCredsCredentialFormatService,
  AnonCredsHolderServiceSymbol,
  AnonCredsIssuerServiceSymbol,
  AnonCredsLinkSecretRepository,
  AnonCredsModule,
  AnonCredsProofFormatService,
  AnonCredsVerifierServiceSymbol,
  LegacyIndyCredentialFormatService,
  LegacyIndyProofFormatService,
  V1CredentialProtocol,
  V1ProofProtocol,
} from '@credo-ts/anoncreds'
import {
  AnonCredsDataIntegrityServiceSymbol,
  AutoAcceptCredential,
  AutoAcceptProof,
  CacheModule,
  CredentialsModule,
  DifPresentationExchangeModule,
  DifPresentationExchangeService,
  InMemoryLruCache,
  ProofsModule,
  SignatureSuiteRegistry,
  V2CredentialProtocol,
  V2ProofProtocol,
  W3cCredentialsModule,
} from '@credo-ts/core'
// Not exported from the package's root.
import { W3cJsonLdCredentialService } from '@credo-ts/core/build/modules/vc/data-integrity/W3cJsonLdCredentialService'
import { WebVhAnonCredsRegistry, WebvhDidResolver } from '@credo-ts/webvh'
import { ExchangeDefaults, overrideSingleton } from '@didcomm-gateway/core'
import { join } from 'node:path'

import { AnonCredsDataIntegrity } from '../anoncreds/AnonCredsDataIntegrity'
import { AnonCredsHolder } from '../anoncreds/AnonCredsHolder'
import { AnonCredsIssuer } from '../anoncreds/AnonCredsIssuer'
import { AnonCredsProcesses } from '../anoncreds/AnonCredsProcesses'
import { AnonCredsVerifier } from '../anoncreds/AnonCredsVerifier'
import { Computations } from '../computation'
import { GatewayDifFormat } from '../credentials/GatewayDifFormat'
import { GatewayJsonLdCredentialService } from '../credentials/GatewayJsonLdCredentialService'
import { GatewayJsonLdFormat } from '../credentials/GatewayJsonLdFormat'
import { GatewayPresentationExchange } from '../credentials/GatewayPresentationExchange'
import { GatewaySignatureSuites } from '../credentials/GatewaySignatureSuites'
import { JsonLdComputations } from '../credentials/JsonLdComputations'
import { OneLinkSecretRepository } from '../credentials/OneLinkSecretRepository'
import { TenantExchangeSettings } from '../credentials/TenantExchangeSettings'
import { createDocumentLoader } from '../credentials/createDocumentLoader'
import { endingExchanges } from '../credentials/endingExchanges'
import { keepingFaults } from '../credentials/keepingFaults'
import { takingBareProposals } from '../credentials/takingBareProposals'
import { IndyLedgersModule } from '../ledgers/IndyLedgersModule'
import { LedgerAnonCredsRegistry } from '../ledgers/LedgerAnonCredsRegistry'
import { EmbeddedAnonCredsRegistry, GatewayTailsFiles } from '../registry'
import { GatewayWebvhResolver } from '../webvh'

/** DIDs that were resolved, and ledgers that know an issuer; of all tenants, since all of it is public. */
const CACHED_ANSWERS = 1000

/** What in Credo has to be other than it is; registered before the modules that it concerns. */
export class CredentialOverrides {
  private readonly processes: AnonCredsProcesses
  private readonly computations: Computations

  public constructor(config: ServerConfig) {
    this.processes = new AnonCredsProcesses({
      processes: config.anoncredsProcesses,
      deadlineMs: config.anoncredsDeadlineMs,
    })
    this.computations = new Computations({
      threads: config.computationThreads,
      deadlineMs: config.computationDeadlineMs,
    })
  }

  public register(dependencyManager: DependencyManager): void {
    dependencyManager.registerInstance(AnonCredsProcesses, this.processes)
    dependencyManager.registerInstance(Computations, this.computations)
    dependencyManager.registerSingleton(JsonLdComputations)
    overrideSingleton(dependencyManager, AnonCredsLinkSecretRepository, OneLinkSecretRepository)
    overrideSingleton(dependencyManager, AnonCredsHolderServiceSymbol, AnonCredsHolder)
    overrideSingleton(dependencyManager, AnonCredsIssuerServiceSymbol, AnonCredsIssuer)
    overrideSingleton(dependencyManager, AnonCredsVerifierServiceSymbol, AnonCredsVerifier)
    overrideSingleton(dependencyManager, AnonCredsDataIntegrityServiceSymbol, AnonCredsDataIntegrity)
    overrideSingleton(dependencyManager, ExchangeDefaults, TenantExchangeSettings)
    overrideSingleton(dependencyManager, SignatureSuiteRegistry, GatewaySignatureSuites)
    overrideSingleton(dependencyManager, W3cJsonLdCredentialService, GatewayJsonLdCredentialService)
    overrideSingleton(dependencyManager, DifPresentationExchangeService, GatewayPresentationExchange)
    overrideSingleton<object>(dependencyManager, WebvhDidResolver, GatewayWebvhResolver)
  }
}

/** Issue Credential 1.0 and 2.0 (RFC 0036, 0453), Present Proof 1.0 and 2.0 (RFC 0037, 0454), with all their formats. */
export function credentialModules(config: ServerConfig) {
  const { dataDir, anoncredsGateways, indyLedgers } = config
  const indyCredentials = new LegacyIndyCredentialFormatService()
  const indyProofs = takingBareProposals(new LegacyIndyProofFormatService())
  const proofFormats: [LegacyIndyProofFormatService, AnonCredsProofFormatService, GatewayDifFormat] = [
    indyProofs,
    takingBareProposals(new AnonCredsProofFormatService()),
    new GatewayDifFormat(),
  ]
  return {
    credentialOverrides: new CredentialOverrides(config) as Module,
    anoncreds: new AnonCredsModule({
      // only the module's option: what it would compute runs in processes of their own, which load the library
      anoncreds: undefined as never,
      registries: [
        new LedgerAnonCredsRegistry(
          new EmbeddedAnonCredsRegistry(anoncredsGateways),
          indyLedgers.map(({ namespace }) => namespace)
        ),
        new WebVhAnonCredsRegistry(),
      ],
      tailsFileService: new GatewayTailsFiles(join(dataDir, 'tails')),
    }),
    credentials: new CredentialsModule({
      autoAcceptCredentials: AutoAcceptCredential.Never,
      credentialProtocols: [
        endingExchanges(new V1CredentialProtocol({ indyCredentialFormat: indyCredentials }), 'credential'),
        endingExchanges(
          new V2CredentialProtocol({
            credentialFormats: [indyCredentials, new AnonCredsCredentialFormatService(), new GatewayJsonLdFormat()],
          }),
          'credential'
        ),
      ],
    }),
    proofs: new ProofsModule({
      autoAcceptProofs: AutoAcceptProof.Never,
      proofProtocols: [
        endingExchanges(keepingFaults(new V1ProofProtocol({ indyProofFormat: indyProofs }), [indyProofs]), 'proof'),
        endingExchanges(keepingFaults(new V2ProofProtocol({ proofFormats }), proofFormats), 'proof'),
      ],
    }),
    w3cCredentials: new W3cCredentialsModule({ documentLoader: createDocumentLoader }),
    pex: new DifPresentationExchangeModule(),
    // what Credo has by default refuses the second tenant that resolves something
    cache: new CacheModule({ cache: new InMemoryLruCache({ limit: CACHED_ANSWERS }) }),
    indyLedgers: new IndyLedgersModule(indyLedgers),
  }
}
