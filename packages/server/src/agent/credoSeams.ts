import type { Seam, SeamLibrary } from '@didcomm-gateway/core'

import {
  AnonCredsLinkSecretRepository,
  AnonCredsProofFormatService,
  LegacyIndyProofFormatService,
  V1CredentialProtocol,
  V1ProofProtocol,
} from '@credo-ts/anoncreds'
import { AnonCredsDataIntegrityService } from '@credo-ts/anoncreds/build/anoncreds-rs/AnonCredsDataIntegrityService'
import { AnonCredsRsHolderService } from '@credo-ts/anoncreds/build/anoncreds-rs/AnonCredsRsHolderService'
import { AnonCredsRsIssuerService } from '@credo-ts/anoncreds/build/anoncreds-rs/AnonCredsRsIssuerService'
import { AnonCredsRsVerifierService } from '@credo-ts/anoncreds/build/anoncreds-rs/AnonCredsRsVerifierService'
import { version as anonCredsVersion } from '@credo-ts/anoncreds/package.json'
import { AskarWallet } from '@credo-ts/askar'
import { version as askarVersion } from '@credo-ts/askar/package.json'
import {
  DifPresentationExchangeProofFormatService,
  DifPresentationExchangeService,
  JsonLdCredentialFormatService,
  V2CredentialProtocol,
  V2ProofProtocol,
} from '@credo-ts/core'
import { W3cJsonLdCredentialService } from '@credo-ts/core/build/modules/vc/data-integrity/W3cJsonLdCredentialService'
import { version as coreVersion } from '@credo-ts/core/package.json'
import { TenantRecordService } from '@credo-ts/tenants/build/services'
import { version as tenantsVersion } from '@credo-ts/tenants/package.json'
import { assertSeams, seamsOf } from '@didcomm-gateway/core'

/** Steps of exchanges that are wrapped, see `endingExchanges` and `keepingFaults`. */
const CREDENTIAL_STEPS = ['processProposal/1', 'processOffer/1', 'processRequest/1', 'processCredential/1'].concat(
  ['acceptProposal/2', 'acceptOffer/2', 'acceptRequest/2', 'createProblemReport/2', 'updateState/3'],
  ['findAllByQuery/3', 'findById/2']
)
const PROOF_STEPS = ['processProposal/1', 'processRequest/1', 'processPresentation/1'].concat(
  ['acceptProposal/2', 'acceptRequest/2', 'selectCredentialsForRequest/2', 'createProblemReport/2', 'updateState/3'],
  ['findAllByQuery/3', 'findById/2']
)

/** Wrapped by `takingBareProposals`. */
const PROPOSAL_STEPS = ['processProposal/2', 'acceptProposal/2', 'shouldAutoRespondToProposal/2'].concat([
  'shouldAutoRespondToRequest/2',
  'supportsFormat/1',
])

/** Everything in Credo's packages that the server replaces, or that is private there and called here, by package. */
export const SERVER_SEAMS: Array<{ library: SeamLibrary; seams: Seam[] }> = [
  {
    library: { name: '@credo-ts/core', version: coreVersion, expected: '0.5.19' },
    seams: [
      ...seamsOf('V2CredentialProtocol', V2CredentialProtocol, CREDENTIAL_STEPS),
      ...seamsOf('V2ProofProtocol', V2ProofProtocol, PROOF_STEPS),
      ...seamsOf('JsonLdCredentialFormatService', JsonLdCredentialFormatService, [
        'processProposal/2',
        'acceptProposal/2',
        'processOffer/2',
        'acceptOffer/2',
        'processRequest/2',
        'acceptRequest/2',
        'processCredential/2',
        'shouldAutoRespondToCredential/2',
      ]),
      ...seamsOf('DifPresentationExchangeProofFormatService', DifPresentationExchangeProofFormatService, [
        'createRequest/2',
        'processProposal/2',
        'processRequest/2',
        'acceptProposal/2',
        'getCredentialsForRequest/2',
        'selectCredentialsForRequest/2',
        'acceptRequest/2',
        'processPresentation/2',
      ]),
      ...seamsOf('DifPresentationExchangeService', DifPresentationExchangeService, [
        'validatePresentationDefinition/1',
        'validatePresentationSubmission/1',
        'validatePresentation/2',
        'getCredentialsForRequest/2',
        'createPresentation/2',
      ]),
      ...seamsOf('W3cJsonLdCredentialService', W3cJsonLdCredentialService, [
        'signCredential/2',
        'signPresentation/2',
        'verifyCredential/2',
        'verifyPresentation/2',
        'deriveProof/2',
        'getExpandedTypesForCredential/2',
      ]),
    ],
  },
  {
    library: { name: '@credo-ts/anoncreds', version: anonCredsVersion, expected: '0.5.19' },
    seams: [
      ...seamsOf('V1CredentialProtocol', V1CredentialProtocol, CREDENTIAL_STEPS),
      ...seamsOf('V1ProofProtocol', V1ProofProtocol, PROOF_STEPS),
      ...seamsOf('LegacyIndyProofFormatService', LegacyIndyProofFormatService, PROPOSAL_STEPS),
      ...seamsOf('AnonCredsProofFormatService', AnonCredsProofFormatService, PROPOSAL_STEPS),
      ...seamsOf('AnonCredsRsHolderService', AnonCredsRsHolderService, [
        'createLinkSecret/2',
        'createCredentialRequest/2',
        'createProof/2',
        'getCredential/2',
        'getCredentialsForProofRequest/2',
        'legacyToW3cCredential/2',
        'storeCredential/2',
      ]),
      ...seamsOf('AnonCredsRsIssuerService', AnonCredsRsIssuerService, [
        'createCredentialOffer/2',
        'createCredential/2',
        'updateRevocationStatusList/2',
      ]),
      ...seamsOf('AnonCredsRsVerifierService', AnonCredsRsVerifierService, [
        'verifyProof/2',
        'verifyW3cPresentation/2',
      ]),
      ...seamsOf('AnonCredsDataIntegrityService', AnonCredsDataIntegrityService, [
        'createPresentation/2',
        'verifyPresentation/2',
      ]),
      ...seamsOf('AnonCredsLinkSecretRepository', AnonCredsLinkSecretRepository, ['save/2']),
    ],
  },
  {
    library: { name: '@credo-ts/askar', version: askarVersion, expected: '0.5.19' },
    seams: seamsOf('AskarWallet', AskarWallet, ['withSession/1', 'createAndOpen/1']),
  },
  {
    library: { name: '@credo-ts/tenants', version: tenantsVersion, expected: '0.5.11' },
    seams: seamsOf('TenantRecordService', TenantRecordService, ['deleteTenantById/2']),
  },
]

/** @throws {CredoUnfitError} naming the package, its version, and what does not fit */
export function assertCredoFits(): void {
  for (const { library, seams } of SERVER_SEAMS) assertSeams(library, seams)
}
