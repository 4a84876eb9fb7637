import type { Attempt } from './Attempt'
import type { JsonObject } from '@didcomm-gateway/core'

import { threadOf } from '../HandAgent'

const CREDENTIAL_NAMES = [
  'propose-credential',
  'offer-credential',
  'request-credential',
  'issue-credential',
  'ack',
  'problem-report',
]
const PROOF_NAMES = ['propose-presentation', 'request-presentation', 'presentation', 'ack', 'problem-report']

/** RFC 0036, 0037, 0453 and 0454: every message of them, on own and others' threads, with own and others' contents. */
export function exchangeMessage(attempt: Attempt): JsonObject {
  const { dice, scene } = attempt
  const known = dice.pick(scene.known.messages)
  return {
    ...(dice.chance(0.4) ? dice.pick(scene.known.messages) : madeUp(attempt, dice.chance(0.7) ? known : null)),
    '@id': attempt.messageId(),
    '~thread': dice.choose(
      [6, () => ({ thid: threadOf(known) as string })],
      [2, () => attempt.thread()],
      [2, () => ({ thid: dice.uuid() })]
    ),
    ...(dice.chance(0.4) ? { '~service': attempt.service() } : {}),
  }
}

/** @param known a message whose exchange it may be meant for */
function madeUp(attempt: Attempt, known: JsonObject | null): JsonObject {
  const { dice } = attempt
  const isProof = known ? String(known['@type']).includes('present-proof') : dice.chance(0.5)
  const version = known ? String(known['@type']).split('/').slice(-2)[0] : dice.pick(['1.0', '2.0'])
  const name = dice.pick(isProof ? PROOF_NAMES : CREDENTIAL_NAMES)
  const type = `https://didcomm.org/${isProof ? 'present-proof' : 'issue-credential'}/${version}/${name}`
  if (name === 'ack') return { '@type': type, status: dice.pick(['OK', 'FAIL', 'PENDING']) }
  if (name === 'problem-report') return { '@type': type, description: { code: 'issuance-abandoned', en: 'No.' } }
  return { '@type': type, ...(version === '1.0' ? contentsV1(name) : contentsV2(attempt, name, isProof)) }
}

const attach = (id: string, json: JsonObject): JsonObject => ({
  '@id': id,
  'mime-type': 'application/json',
  data: { base64: Buffer.from(JSON.stringify(json)).toString('base64') },
})

const PREVIEW = {
  '@type': 'https://didcomm.org/issue-credential/1.0/credential-preview',
  attributes: [{ name: 'name', 'mime-type': 'text/plain', value: 'Mallory' }],
}
const ISSUER = 'LjgpST2rjsoxYegQDRm7EL'
const INDY = {
  schema_id: `${ISSUER}:2:membership:1.0`,
  cred_def_id: `${ISSUER}:3:CL:12:default`,
  nonce: '1234567890',
  key_correctness_proof: {},
}
const INDY_PROOF_REQUEST = {
  name: 'Who',
  version: '1.0',
  nonce: '1234567890',
  requested_attributes: { who: { name: 'name' } },
  requested_predicates: {},
}

function contentsV1(name: string): JsonObject {
  switch (name) {
    case 'propose-credential':
      return { credential_proposal: PREVIEW, cred_def_id: INDY.cred_def_id }
    case 'offer-credential':
      return { credential_preview: PREVIEW, 'offers~attach': [attach('libindy-cred-offer-0', INDY)] }
    case 'request-credential':
      return { 'requests~attach': [attach('libindy-cred-request-0', { ...INDY, prover_did: ISSUER, blinded_ms: {} })] }
    case 'issue-credential':
      return { 'credentials~attach': [attach('libindy-cred-0', { ...INDY, values: {}, signature: {} })] }
    case 'propose-presentation':
      return {
        presentation_proposal: {
          '@type': 'https://didcomm.org/present-proof/1.0/presentation-preview',
          attributes: [{ name: 'name', cred_def_id: INDY.cred_def_id }],
          predicates: [],
        },
      }
    case 'request-presentation':
      return { 'request_presentations~attach': [attach('libindy-request-presentation-0', INDY_PROOF_REQUEST)] }
    default:
      return {
        'presentations~attach': [attach('libindy-presentation-0', { proof: {}, requested_proof: {}, identifiers: [] })],
      }
  }
}

const CREDENTIAL = {
  '@context': ['https://www.w3.org/2018/credentials/v1', { '@vocab': 'https://example.org/terms#' }],
  type: ['VerifiableCredential', 'Membership'],
  issuanceDate: '2026-01-01T00:00:00Z',
  credentialSubject: { name: 'Mallory' },
}
const DEFINITION = {
  id: '32f54163-7166-48f1-93d8-ff217bdb0653',
  input_descriptors: [{ id: 'any', schema: [{ uri: 'https://www.w3.org/2018/credentials/v1' }], constraints: {} }],
}

/** Names of the attachments, in version 2, and the formats that they may have. */
function contentsV2({ dice, attacker }: Attempt, name: string, isProof: boolean): JsonObject {
  const proof = { type: 'Ed25519Signature2018', created: '2026-01-01T00:00:00Z', proofPurpose: 'assertionMethod' }
  const issuer = `did:key:${attacker.publicKey}`
  const options = { proofType: proof.type, proofPurpose: proof.proofPurpose }
  const [format, json] = dice.pick<[string, JsonObject]>(
    isProof
      ? [
          [
            'dif/presentation-exchange/definitions@v1.0',
            { presentation_definition: DEFINITION, options: { challenge: dice.uuid() } },
          ],
          ['dif/presentation-exchange/submission@v1.0', { verifiableCredential: [], holder: issuer, proof }],
          ['hlindy/proof-req@v2.0', INDY_PROOF_REQUEST],
        ]
      : [
          ['aries/ld-proof-vc-detail@v1.0', { credential: { ...CREDENTIAL, issuer }, options }],
          ['aries/ld-proof-vc@v1.0', { ...CREDENTIAL, issuer, proof }],
          ['hlindy/cred-abstract@v2.0', INDY],
        ]
  )
  const attachments = {
    'propose-credential': 'filters~attach',
    'offer-credential': 'offers~attach',
    'request-credential': 'requests~attach',
    'issue-credential': 'credentials~attach',
    'propose-presentation': 'proposals~attach',
    'request-presentation': 'request_presentations~attach',
    presentation: 'presentations~attach',
  }[name] as string
  return {
    formats: [{ attach_id: 'made-up', format }],
    [attachments]: [attach('made-up', json)],
    ...(/^(offer|propose)-credential$/.test(name)
      ? {
          credential_preview: {
            ...PREVIEW,
            '@type': 'https://didcomm.org/issue-credential/2.0/credential-preview',
          },
        }
      : {}),
  }
}
