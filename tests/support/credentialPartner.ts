import type { Partner } from './partner'
import type { AnonCredsRegistry } from '@credo-ts/anoncreds'
import type {
  AgentDependencies,
  AutoAcceptCredential,
  AutoAcceptProof,
  CredentialProtocol,
  Module,
  ProofProtocol,
} from '@credo-ts/core'

import {
  AnonCredsCredentialFormatService,
  AnonCredsModule,
  AnonCredsProofFormatService,
  LegacyIndyCredentialFormatService,
  LegacyIndyProofFormatService,
  V1CredentialProtocol,
  V1ProofProtocol,
} from '@credo-ts/anoncreds'
import {
  CredentialsModule,
  DifPresentationExchangeProofFormatService,
  JsonLdCredentialFormatService,
  ProofsModule,
  V2CredentialProtocol,
  V2ProofProtocol,
} from '@credo-ts/core'
import { GatewayAnonCredsRegistry } from '@didcomm-gateway/core'
import { anoncreds } from '@hyperledger/anoncreds-nodejs'

import { startPartner } from './partner'

export interface CredentialPartnerOptions {
  label?: string
  /** certificate authority of https endpoints, PEM */
  ca?: string
  autoAccept?: `${AutoAcceptCredential}`
  dependencies?: Partial<AgentDependencies>
  /** in place of the resolver of gateways */
  registries?: [AnonCredsRegistry, ...AnonCredsRegistry[]]
  modules?: Record<string, Module>
  /** of Issue Credential and Present Proof. Default both */
  versions?: Array<'v1' | 'v2'>
}

/** A stock Credo agent that issues, holds and verifies; all it has of this project is the resolver. */
export function startCredentialPartner(gatewayUrl: string, options: CredentialPartnerOptions = {}): Promise<Partner> {
  const autoAccept = options.autoAccept ?? 'always'
  const versions = options.versions ?? ['v1', 'v2']
  const indyCredentialFormat = new LegacyIndyCredentialFormatService()
  const indyProofFormat = new LegacyIndyProofFormatService()
  return startPartner({
    label: options.label,
    ca: options.ca,
    dependencies: options.dependencies,
    modules: {
      ...options.modules,
      anoncreds: new AnonCredsModule({
        anoncreds,
        registries: options.registries ?? [new GatewayAnonCredsRegistry({ gateways: [{ url: gatewayUrl }] })],
      }),
      credentials: new CredentialsModule({
        autoAcceptCredentials: autoAccept as AutoAcceptCredential,
        credentialProtocols: [
          new V1CredentialProtocol({ indyCredentialFormat }),
          new V2CredentialProtocol({
            credentialFormats: [
              indyCredentialFormat,
              new AnonCredsCredentialFormatService(),
              new JsonLdCredentialFormatService(),
            ],
          }),
        ].filter(({ version }) => versions.includes(version)) as CredentialProtocol[],
      }),
      proofs: new ProofsModule({
        autoAcceptProofs: autoAccept as AutoAcceptProof,
        proofProtocols: [
          new V1ProofProtocol({ indyProofFormat }),
          new V2ProofProtocol({
            proofFormats: [
              indyProofFormat,
              new AnonCredsProofFormatService(),
              new DifPresentationExchangeProofFormatService(),
            ],
          }),
        ].filter(({ version }) => versions.includes(version)) as ProofProtocol[],
      }),
    },
  })
}
