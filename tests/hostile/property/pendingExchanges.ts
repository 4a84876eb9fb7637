import type { Pending, VictimConnection } from './Victim'

import { exchangeIn } from '../../support/exchanges'
import { until } from '../../support/until'

const CONTEXTS = ['https://www.w3.org/2018/credentials/v1', { '@vocab': 'https://example.org/terms#' }]
const OPTIONS = { proofType: 'Ed25519Signature2018', proofPurpose: 'assertionMethod' }
const DEFINITION = {
  id: '32f54163-7166-48f1-93d8-ff217bdb0653',
  input_descriptors: [
    { id: 'membership', schema: [{ uri: 'https://www.w3.org/2018/credentials/v1' }], constraints: {} },
  ],
}
const PROOF_REQUEST = { name: 'Who', version: '1.0', requested_attributes: { who: { name: 'name' } } }

/** Begins something between a tenant and a victim. `signer` is a did:key of the tenant. */
export type Begin = (at: VictimConnection, signer: string) => Promise<Pending>

/** Exchanges in every state that another's message could move, in both roles and both versions. */
export const BEGIN_EXCHANGES: Begin[] = [
  offerThatIsAcceptedByItself,
  offerThatIsDeclined,
  requestThatWaits,
  issuedAndNotAcknowledged,
  proposalThatWaits,
  offerToTheTenant,
  requestOfTheTenant,
  proposalOfTheTenant,
  (at) => proofRequestOfTheTenant(at, { protocolVersion: 'v1', proofRequest: PROOF_REQUEST }),
  (at) => proofRequestOfTheTenant(at, { protocolVersion: 'v2', presentationDefinition: DEFINITION }),
  proofRequestToTheTenant,
  proofProposalOfTheTenant,
]

/** The tenant issues by itself as soon as the victim asks for it. */
async function offerThatIsAcceptedByItself(at: VictimConnection, signer: string): Promise<Pending> {
  const { threadId, theirs } = await offerToVictim(at, signer, 'always')
  return {
    what: 'an offer of the tenant',
    finish: async () => {
      await at.victim.credentials.acceptOffer({ credentialRecordId: theirs })
      await victimCredentialIn(at, threadId, 'credential-received')
      await at.victim.credentials.acceptCredential({ credentialRecordId: theirs })
      await exchangeIn(at.tenant, '/credentials', threadId, 'done')
    },
  }
}

/** Ends by the victim's problem-report. */
async function offerThatIsDeclined(at: VictimConnection, signer: string): Promise<Pending> {
  const { threadId, theirs } = await offerToVictim(at, signer, 'never')
  return {
    what: 'an offer that the victim declines',
    finish: async () => {
      await at.victim.credentials.declineOffer(theirs, { sendProblemReport: true })
      await exchangeIn(at.tenant, '/credentials', threadId, 'abandoned')
    },
  }
}

async function requestThatWaits(at: VictimConnection, signer: string): Promise<Pending> {
  const { threadId, theirs } = await offerToVictim(at, signer, 'never')
  await at.victim.credentials.acceptOffer({ credentialRecordId: theirs })
  const { id } = await exchangeIn(at.tenant, '/credentials', threadId, 'request-received')
  return {
    what: 'a request for a credential',
    finish: async () => {
      await at.tenant.post(`/credentials/${id}/accept-request`, {}, 200)
      await victimCredentialIn(at, threadId, 'credential-received')
    },
  }
}

async function issuedAndNotAcknowledged(at: VictimConnection, signer: string): Promise<Pending> {
  const { threadId, theirs } = await offerToVictim(at, signer, 'always')
  await at.victim.credentials.acceptOffer({ credentialRecordId: theirs })
  await exchangeIn(at.tenant, '/credentials', threadId, 'credential-issued')
  await victimCredentialIn(at, threadId, 'credential-received')
  return {
    what: 'the ack for a credential',
    finish: async () => {
      await at.victim.credentials.acceptCredential({ credentialRecordId: theirs })
      await exchangeIn(at.tenant, '/credentials', threadId, 'done')
    },
  }
}

async function proposalThatWaits(at: VictimConnection, signer: string): Promise<Pending> {
  const record = await at.victim.credentials.proposeCredential({
    connectionId: at.partnerConnectionId,
    protocolVersion: 'v2',
    credentialFormats: { jsonld: { credential: toCredential(signer, at.victim.did), options: OPTIONS } },
  } as never)
  const { id } = await exchangeIn(at.tenant, '/credentials', record.threadId, 'proposal-received')
  return {
    what: 'a proposal of the victim',
    finish: async () => {
      await at.tenant.post(`/credentials/${id}/accept-proposal`, {}, 200)
      await victimCredentialIn(at, record.threadId, 'offer-received')
    },
  }
}

async function offerToTheTenant(at: VictimConnection, signer: string): Promise<Pending> {
  const { id, record } = await offerOfVictim(at, signer)
  return {
    what: 'an offer of the victim',
    finish: async () => {
      await at.tenant.post(`/credentials/${id}/accept-offer`, {}, 200)
      await victimCredentialIn(at, record.threadId, 'request-received')
    },
  }
}

/** The tenant takes the credential by itself when it comes. */
async function requestOfTheTenant(at: VictimConnection, signer: string): Promise<Pending> {
  const { id, record } = await offerOfVictim(at, signer)
  await at.tenant.post(`/credentials/${id}/accept-offer`, { autoAccept: 'always' }, 200)
  await victimCredentialIn(at, record.threadId, 'request-received')
  return {
    what: 'a credential that the tenant waits for',
    finish: async () => {
      await at.victim.credentials.acceptRequest({ credentialRecordId: record.id })
      await until(async () => {
        const { body } = await at.tenant.get(`/credentials/${id}`, 200)
        return body.state === 'credential-received' || body.state === 'done'
      })
    },
  }
}

async function proposalOfTheTenant(at: VictimConnection, _signer: string): Promise<Pending> {
  const credential = toCredential(at.victim.did, at.victim.did)
  const body = { connectionId: at.id, protocolVersion: 'v2', credential, options: OPTIONS }
  const { threadId } = (await at.tenant.post('/credentials/proposals', body, 201)).body
  const theirs = await victimCredentialIn(at, threadId, 'proposal-received')
  return {
    what: 'a proposal of the tenant',
    finish: async () => {
      await at.victim.credentials.acceptProposal({ credentialRecordId: theirs })
      await exchangeIn(at.tenant, '/credentials', threadId, 'offer-received')
    },
  }
}

/** Ends by the victim's problem-report. */
async function proofRequestOfTheTenant(at: VictimConnection, request: object): Promise<Pending> {
  const { threadId } = (await at.tenant.post('/proofs/requests', { connectionId: at.id, ...request }, 201)).body
  const theirs = await victimProofIn(at, threadId, 'request-received')
  return {
    what: 'a proof request that the victim declines',
    finish: async () => {
      await at.victim.proofs.declineRequest({ proofRecordId: theirs, sendProblemReport: true })
      await exchangeIn(at.tenant, '/proofs', threadId, 'abandoned')
    },
  }
}

async function proofRequestToTheTenant(at: VictimConnection, _signer: string): Promise<Pending> {
  const record = await at.victim.proofs.requestProof({
    connectionId: at.partnerConnectionId,
    protocolVersion: 'v2',
    proofFormats: { presentationExchange: { presentationDefinition: DEFINITION } },
  } as never)
  const { id } = await exchangeIn(at.tenant, '/proofs', record.threadId, 'request-received')
  return {
    what: 'a proof request of the victim',
    finish: async () => {
      await at.tenant.post(`/proofs/${id}/decline`, {}, 200)
      await victimProofIn(at, record.threadId, 'abandoned')
    },
  }
}

async function proofProposalOfTheTenant(at: VictimConnection, _signer: string): Promise<Pending> {
  const body = { connectionId: at.id, protocolVersion: 'v2', presentationDefinition: DEFINITION }
  const { threadId } = (await at.tenant.post('/proofs/proposals', body, 201)).body
  const theirs = await victimProofIn(at, threadId, 'proposal-received')
  return {
    what: 'a proposal of a proof',
    finish: async () => {
      await at.victim.proofs.acceptProposal({ proofRecordId: theirs })
      await exchangeIn(at.tenant, '/proofs', threadId, 'request-received')
    },
  }
}

async function offerToVictim(at: VictimConnection, signer: string, autoAccept: 'always' | 'never') {
  const credential = toCredential(signer, at.victim.did)
  const body = { connectionId: at.id, protocolVersion: 'v2', credential, options: OPTIONS, autoAccept }
  const { threadId } = (await at.tenant.post('/credentials/offers', body, 201)).body
  return { threadId: threadId as string, theirs: await victimCredentialIn(at, threadId, 'offer-received') }
}

async function offerOfVictim(at: VictimConnection, signer: string) {
  const record = await at.victim.credentials.offerCredential({
    connectionId: at.partnerConnectionId,
    protocolVersion: 'v2',
    credentialFormats: { jsonld: { credential: toCredential(at.victim.did, signer), options: OPTIONS } },
  } as never)
  const { id } = await exchangeIn(at.tenant, '/credentials', record.threadId, 'offer-received')
  return { id: id as string, record }
}

function toCredential(issuer: string, subject: string) {
  return {
    '@context': CONTEXTS,
    type: ['VerifiableCredential', 'Membership'],
    issuer,
    issuanceDate: '2026-01-01T00:00:00Z',
    credentialSubject: { id: subject, name: 'Grace' },
  }
}

/** @returns id of the victim's record */
function victimCredentialIn({ victim }: VictimConnection, threadId: string, state: string): Promise<string> {
  return until(async () => {
    const found = await victim.credentials.findAllByQuery({ threadId })
    return found.find((record) => record.state === state)?.id
  })
}

function victimProofIn({ victim }: VictimConnection, threadId: string, state: string): Promise<string> {
  return until(async () => {
    const found = await victim.proofs.findAllByQuery({ threadId })
    return found.find((record) => record.state === state)?.id
  })
}
