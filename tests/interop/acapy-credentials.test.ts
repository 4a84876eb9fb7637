import type { AcaPy } from '../support/acapy'
import type { AcaPyConnection } from '../support/acapyExchanges'
import type { RunningGateway, TestTenant } from '../support/gateway'

import { randomUUID } from 'node:crypto'

import { startAcaPy } from '../support/acapy'
import { acapyCredential, acapyProof, connectAcaPy, toDefinition, toMembership } from '../support/acapyExchanges'
import { exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'

const PROOF_TYPE = 'Ed25519Signature2018'
const DATE = '2026-01-01T00:00:00Z'

describe('JSON-LD credentials and DIF proofs with ACA-Py, each step by a call', () => {
  let gateway: RunningGateway
  let tenant: TestTenant
  let acapy: AcaPy
  let connection: AcaPyConnection
  let ourDid: string
  let theirDid: string

  beforeAll(async () => {
    gateway = await startGateway()
    tenant = await gateway.createTenant()
    ourDid = (await tenant.post('/identities', { label: 'Signer', method: 'key' }, 201)).body.did
    acapy = await startAcaPy({ label: 'ACA-Py' })
    connection = await connectAcaPy(tenant, acapy)
    theirDid = await acapy.createKeyDid()
  }, 180_000)
  afterAll(async () => {
    await acapy?.stop()
    await gateway?.stop()
  })

  const offer = async (name: string, proofType = PROOF_TYPE) => {
    const credential = toMembership({ credentialSubject: { name } })
    const options = { proofType }
    const body = { connectionId: connection.ours, protocolVersion: 'v2', format: 'jsonld', credential, options }
    return (await tenant.post('/credentials/offers', body, 201)).body
  }

  describe.each(['Ed25519Signature2018', 'Ed25519Signature2020'])('with %s', (proofType) => {
    it('issues to it, its key as the one that it adds to the subject', async () => {
      const { id, threadId } = await offer(`to ACA-Py ${proofType}`, proofType)
      const received = await acapyCredential(acapy, threadId, 'offer-received')
      const path = `/issue-credential-2.0/records/${received.cred_ex_id}`
      await acapy.call('POST', `${path}/send-request`, { holder_did: theirDid })
      await exchangeIn(tenant, '/credentials', threadId, 'request-received')
      await tenant.post(`/credentials/${id}/accept-request`, {}, 200)
      await acapyCredential(acapy, threadId, 'credential-received')
      await acapy.call('POST', `${path}/store`, {})
      const done = await exchangeIn(tenant, '/credentials', threadId, 'done')
      expect(done.credential).toMatchObject({
        proof: { type: proofType },
        issuer: ourDid,
        credentialSubject: { id: theirDid },
      })
      await acapyCredential(acapy, threadId, 'done')
    })

    it('verifies what it shows', async () => {
      const body = {
        connectionId: connection.ours,
        protocolVersion: 'v2',
        format: 'jsonld',
        presentationDefinition: toDefinition(`to ACA-Py ${proofType}`),
      }
      const { id, threadId } = (await tenant.post('/proofs/requests', body, 201)).body
      const asked = await acapyProof(acapy, threadId, 'request-received')
      await acapy.call('POST', `/present-proof-2.0/records/${asked.pres_ex_id}/send-presentation`, { dif: {} })
      const received = await exchangeIn(tenant, '/proofs', threadId, 'presentation-received')
      expect(received).toMatchObject({ isVerified: true, revealed: { membership: { name: `to ACA-Py ${proofType}` } } })
      await tenant.post(`/proofs/${id}/accept`, {}, 200)
      await acapyProof(acapy, threadId, 'done')
    })

    it('holds what it issues, without a purpose of the proof in its offer', async () => {
      const credential = toMembership({
        issuer: theirDid,
        issuanceDate: DATE,
        credentialSubject: { id: ourDid, name: `to tenant ${proofType}` },
      })
      const body = {
        connection_id: connection.theirs,
        filter: { ld_proof: { credential, options: { proofType } } },
      }
      const sent = await acapy.call('POST', '/issue-credential-2.0/send-offer', body)
      const received = await exchangeIn(tenant, '/credentials', sent.thread_id, 'offer-received')
      expect(received).toMatchObject({ format: 'jsonld', credential: { issuer: theirDid } })
      await tenant.post(`/credentials/${received.id}/accept-offer`, {}, 200)
      await acapyCredential(acapy, sent.thread_id, 'request-received')
      await acapy.call('POST', `/issue-credential-2.0/records/${sent.cred_ex_id}/issue`, {})
      await exchangeIn(tenant, '/credentials', sent.thread_id, 'credential-received')
      await tenant.post(`/credentials/${received.id}/accept`, {}, 200)
      const done = await exchangeIn(tenant, '/credentials', sent.thread_id, 'done')
      await acapyCredential(acapy, sent.thread_id, 'done')
      const held = (await tenant.get(`/wallet/credentials/${done.credentialIds[0]}`, 200)).body
      expect(held).toMatchObject({ format: 'jsonld', attributes: { name: `to tenant ${proofType}` } })
    })

    it('shows it to it as verifier', async () => {
      const body = {
        connection_id: connection.theirs,
        presentation_request: {
          // without a challenge it cannot verify what it is shown
          dif: {
            presentation_definition: toDefinition(`to tenant ${proofType}`),
            options: { challenge: randomUUID() },
          },
        },
      }
      const sent = await acapy.call('POST', '/present-proof-2.0/send-request', body)
      const received = await exchangeIn(tenant, '/proofs', sent.thread_id, 'request-received')
      await tenant.post(`/proofs/${received.id}/accept-request`, {}, 200)
      await acapyProof(acapy, sent.thread_id, 'presentation-received')
      const verified = await acapy.call('POST', `/present-proof-2.0/records/${sent.pres_ex_id}/verify-presentation`, {})
      expect(verified.verified).toBe('true')
      await exchangeIn(tenant, '/proofs', sent.thread_id, 'done')
    })
  })

  it('may decline what the other offers or asks for, and learns that the other did', async () => {
    const ours = await offer('declined by ACA-Py')
    const theirs = await acapyCredential(acapy, ours.threadId, 'offer-received')
    const report = { description: 'not now' }
    await acapy.call('POST', `/issue-credential-2.0/records/${theirs.cred_ex_id}/problem-report`, report)
    const ended = await exchangeIn(tenant, '/credentials', ours.threadId, 'abandoned')
    expect(ended.error).toContain('not now')

    const credential = toMembership({ issuer: theirDid, credentialSubject: { name: 'declined by tenant' } })
    const body = {
      connection_id: connection.theirs,
      filter: { ld_proof: { credential, options: { proofType: PROOF_TYPE } } },
    }
    const sent = await acapy.call('POST', '/issue-credential-2.0/send-offer', body)
    const received = await exchangeIn(tenant, '/credentials', sent.thread_id, 'offer-received')
    await tenant.post(`/credentials/${received.id}/decline`, { comment: 'no thanks' }, 200)
    const abandoned = await acapyCredential(acapy, sent.thread_id, 'abandoned')
    expect(abandoned.error_msg).toContain('no thanks')
  })

  it('may decline a proof request of the other, and learns that the other did', async () => {
    const body = { connectionId: connection.ours, protocolVersion: 'v2', presentationDefinition: toDefinition('x') }
    const asked = (await tenant.post('/proofs/requests', body, 201)).body
    const theirs = await acapyProof(acapy, asked.threadId, 'request-received')
    const report = { description: 'not now' }
    await acapy.call('POST', `/present-proof-2.0/records/${theirs.pres_ex_id}/problem-report`, report)
    const ended = await exchangeIn(tenant, '/proofs', asked.threadId, 'abandoned')
    expect(ended.error).toContain('not now')

    const dif = { presentation_definition: toDefinition('nobody'), options: { challenge: randomUUID() } }
    const sent = await acapy.call('POST', '/present-proof-2.0/send-request', {
      connection_id: connection.theirs,
      presentation_request: { dif },
    })
    const received = await exchangeIn(tenant, '/proofs', sent.thread_id, 'request-received')
    const refused = await tenant.post(`/proofs/${received.id}/accept-request`, {}, 409)
    expect(refused.body.code).toBe('proofs.no_matching_credentials')
    await tenant.post(`/proofs/${received.id}/decline`, { comment: 'no thanks' }, 200)
    const abandoned = await acapyProof(acapy, sent.thread_id, 'abandoned')
    expect(abandoned.error_msg).toContain('no thanks')
  })
})

describe('JSON-LD credentials and DIF proofs with a wallet of a multitenant ACA-Py, both answering by themselves', () => {
  let gateway: RunningGateway
  let tenant: TestTenant
  let acapy: AcaPy
  let connection: AcaPyConnection
  let ourDid: string
  let theirDid: string

  beforeAll(async () => {
    gateway = await startGateway()
    tenant = await gateway.createTenant()
    ourDid = (await tenant.post('/identities', { label: 'Signer', method: 'key' }, 201)).body.did
    await tenant.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
    acapy = await startAcaPy({ label: 'ACA-Py', subwallet: true, byItself: true })
    connection = await connectAcaPy(tenant, acapy)
    theirDid = await acapy.createKeyDid()
  }, 180_000)
  afterAll(async () => {
    await acapy?.stop()
    await gateway?.stop()
  })

  it.each(['always', 'contentApproved'])('issues and verifies, accepting %s', async (autoAccept) => {
    const name = `to ACA-Py, ${autoAccept}`
    const credential = toMembership({ credentialSubject: { id: theirDid, name } })
    const begin = { connectionId: connection.ours, protocolVersion: 'v2', autoAccept }
    const { threadId } = (await tenant.post('/credentials/offers', { ...begin, credential }, 201)).body
    await exchangeIn(tenant, '/credentials', threadId, 'done')
    await acapyCredential(acapy, threadId, 'done')

    const presentationDefinition = toDefinition(name, 'https://www.w3.org/2018/credentials/v1')
    const asked = (await tenant.post('/proofs/requests', { ...begin, presentationDefinition }, 201)).body
    const done = await exchangeIn(tenant, '/proofs', asked.threadId, 'done')
    expect(done).toMatchObject({ isVerified: true, revealed: { membership: { name } } })
    await acapyProof(acapy, asked.threadId, 'done')
  })

  it('requests the proof that it proposes', async () => {
    const credential = toMembership({ credentialSubject: { id: theirDid, name: 'to be shown' } })
    const begin = { connectionId: connection.ours, protocolVersion: 'v2' }
    const { threadId } = (await tenant.post('/credentials/offers', { ...begin, credential }, 201)).body
    await acapyCredential(acapy, threadId, 'done')
    const { input_descriptors } = toDefinition('to be shown')
    const proposed = await acapy.call('POST', '/present-proof-2.0/send-proposal', {
      connection_id: connection.theirs,
      presentation_proposal: { dif: { input_descriptors } },
    })
    const done = await exchangeIn(tenant, '/proofs', proposed.thread_id, 'done')
    expect(done).toMatchObject({ isVerified: true, revealed: { membership: { name: 'to be shown' } } })
  })

  it('holds and shows', async () => {
    const credential = toMembership({ issuer: theirDid, credentialSubject: { id: ourDid, name: 'to tenant' } })
    const sent = await acapy.call('POST', '/issue-credential-2.0/send', {
      connection_id: connection.theirs,
      filter: { ld_proof: { credential, options: { proofType: PROOF_TYPE } } },
    })
    const held = await exchangeIn(tenant, '/credentials', sent.thread_id, 'done')
    expect(held.credentialIds).toHaveLength(1)

    const dif = { presentation_definition: toDefinition('to tenant'), options: { challenge: randomUUID() } }
    const asked = await acapy.call('POST', '/present-proof-2.0/send-request', {
      connection_id: connection.theirs,
      presentation_request: { dif },
    })
    const verified = await acapyProof(acapy, asked.thread_id, 'done')
    expect(verified.verified).toBe('true')
    await exchangeIn(tenant, '/proofs', asked.thread_id, 'done')
  })

  it('issues what it proposes, and proposes what it issues', async () => {
    const options = { proofType: PROOF_TYPE }
    const proposed = await acapy.call('POST', '/issue-credential-2.0/send-proposal', {
      connection_id: connection.theirs,
      filter: {
        ld_proof: {
          credential: toMembership({ issuer: ourDid, credentialSubject: { id: theirDid, name: 'proposed' } }),
          options,
        },
      },
    })
    await exchangeIn(tenant, '/credentials', proposed.thread_id, 'done')
    await acapyCredential(acapy, proposed.thread_id, 'done')

    const credential = toMembership({
      issuer: theirDid,
      issuanceDate: DATE,
      credentialSubject: { id: ourDid, name: 'wished' },
    })
    const body = { connectionId: connection.ours, protocolVersion: 'v2', format: 'jsonld', credential, options }
    const { threadId } = (await tenant.post('/credentials/proposals', body, 201)).body
    await exchangeIn(tenant, '/credentials', threadId, 'done')
  })
})
