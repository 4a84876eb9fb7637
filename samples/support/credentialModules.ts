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
  AutoAcceptCredential,
  AutoAcceptProof,
  CredentialsModule,
  ProofsModule,
  V2CredentialProtocol,
  V2ProofProtocol,
} from '@credo-ts/core'
import { GatewayAnonCredsRegistry } from '@didcomm-gateway/core'
import { anoncreds } from '@hyperledger/anoncreds-nodejs'

/**
 * What a stock Credo agent needs for credentials of a gateway's tenants: Credo's own modules, and the resolver of the
 * gateway's registry. It accepts what it is offered, and shows what it is asked for.
 */
export function credentialModules(gatewayUrl: string) {
  const indyCredentialFormat = new LegacyIndyCredentialFormatService()
  const indyProofFormat = new LegacyIndyProofFormatService()
  return {
    anoncreds: new AnonCredsModule({
      anoncreds,
      registries: [new GatewayAnonCredsRegistry({ gateways: [{ url: gatewayUrl }] })],
    }),
    credentials: new CredentialsModule({
      autoAcceptCredentials: AutoAcceptCredential.Always,
      credentialProtocols: [
        new V1CredentialProtocol({ indyCredentialFormat }),
        new V2CredentialProtocol({ credentialFormats: [indyCredentialFormat, new AnonCredsCredentialFormatService()] }),
      ],
    }),
    proofs: new ProofsModule({
      autoAcceptProofs: AutoAcceptProof.Always,
      proofProtocols: [
        new V1ProofProtocol({ indyProofFormat }),
        new V2ProofProtocol({ proofFormats: [indyProofFormat, new AnonCredsProofFormatService()] }),
      ],
    }),
  }
}
