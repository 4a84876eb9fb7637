import type { Partner } from '../../support/partner'
import type { JsonObject } from '@didcomm-gateway/core'
import type {
  CredentialProtocol,
  CredentialsApi as Credentials,
  DifPresentationExchangeDefinitionV1,
  ProofProtocol,
  ProofsApi as Proofs,
} from '@credo-ts/core'

import { CredentialsApi, ProofsApi } from '@credo-ts/core'
import { randomUUID } from 'node:crypto'

export const V1 = 'https://www.w3.org/2018/credentials/v1'
export const TERMS = 'https://example.org/terms#'
export const ISSUED = '2026-01-01T00:00:00Z'
/** some issuer of whom nobody asks more than its name */
export const ISSUER = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'
export const OPTIONS = { proofType: 'Ed25519Signature2018', proofPurpose: 'assertionMethod' }
/** for which `^(a+)+$` takes another engine than RE2 longer than a lifetime */
export const NAME = `${'a'.repeat(60)}!`

export function toCredential(type: string, credentialSubject: object, issuer = ISSUER) {
  return {
    '@context': [V1, { '@vocab': TERMS, big: { '@id': `${TERMS}big`, '@type': '@json' } }],
    type: ['VerifiableCredential', type],
    issuer,
    issuanceDate: ISSUED,
    credentialSubject,
  }
}

/** Values to walk through, one statement for RDF. */
export const BIG = Array.from({ length: 20 }, () => Array.from({ length: 20 }, () => Array(10).fill({ b: 1 })))

/** Objects that nothing tells apart: each points at all others. */
export function ring(): object[] {
  return Array.from({ length: 10 }, (_, i) => ({
    id: `_:b${i}`,
    knows: Array.from({ length: 10 }, (_unused, j) => ({ id: `_:b${j}` })).filter((_one, j) => j !== i),
  }))
}

/** As many fields and paths as there can be, each of which walks through {@link BIG} in vain. */
export const DEAR_FIELDS: object[] = Array(200).fill({ path: Array(20).fill('$.*.*.*.*.*.none') })

export function toDefinition(fields: object[], type = 'Named'): DifPresentationExchangeDefinitionV1 {
  const descriptor = { id: 'one', schema: [{ uri: `${TERMS}${type}` }], constraints: { fields } }
  return { id: randomUUID(), input_descriptors: [descriptor] } as unknown as DifPresentationExchangeDefinitionV1
}

export function credentialsOf(partner: Partner): Credentials<CredentialProtocol[]> {
  return partner.agent.dependencyManager.resolve<Credentials<CredentialProtocol[]>>(CredentialsApi)
}

/** A request of a stock agent; answers its thread. */
export async function requestProof(
  partner: Partner,
  connectionId: string,
  presentationDefinition: DifPresentationExchangeDefinitionV1
): Promise<string> {
  const proofs = partner.agent.dependencyManager.resolve<Proofs<ProofProtocol[]>>(ProofsApi)
  const { threadId } = await proofs.requestProof({
    ...{ connectionId, protocolVersion: 'v2' },
    proofFormats: { presentationExchange: { presentationDefinition } },
  } as never)
  return threadId
}

/** Offers a credential, and issues it with a signature that nobody made once it is requested; answers the thread. */
export async function issueUnsigned(partner: Partner, connectionId: string, credential: object): Promise<string> {
  const { threadId } = await credentialsOf(partner).offerCredential({
    ...{ connectionId, protocolVersion: 'v2' },
    credentialFormats: { jsonld: { credential, options: OPTIONS } },
  } as never)
  await partner.waitForMessage((message) => {
    const { thid } = (message['~thread'] ?? {}) as JsonObject
    return thid === threadId && String(message['@type']).endsWith('/request-credential')
  })
  const header = Buffer.from('{"alg":"EdDSA","b64":false,"crit":["b64"]}').toString('base64url')
  const proof = {
    ...{ type: OPTIONS.proofType, proofPurpose: OPTIONS.proofPurpose, created: ISSUED },
    ...{ verificationMethod: `${ISSUER}#${ISSUER.slice('did:key:'.length)}`, jws: `${header}..${'A'.repeat(86)}` },
  }
  const base64 = Buffer.from(JSON.stringify({ ...credential, proof })).toString('base64')
  await partner.send(connectionId, {
    '@type': 'https://didcomm.org/issue-credential/2.0/issue-credential',
    '@id': randomUUID(),
    '~thread': { thid: threadId },
    formats: [{ attach_id: 'one', format: 'aries/ld-proof-vc@v1.0' }],
    'credentials~attach': [{ '@id': 'one', 'mime-type': 'application/json', data: { base64 } }],
  })
  return threadId
}
