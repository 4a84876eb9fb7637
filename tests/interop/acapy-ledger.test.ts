import type { AcaPy } from '../support/acapy'
import type { AcaPyConnection } from '../support/acapyExchanges'
import type { RunningGateway, TestTenant } from '../support/gateway'

import { rm } from 'node:fs/promises'

import { startAcaPy } from '../support/acapy'
import { acapyCredential, acapyProof, connectAcaPy } from '../support/acapyExchanges'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { IndyPool } from '../support/indy/IndyPool'
import { NAMESPACE, writeLedgerFile } from '../support/indy/ledgerFile'

const REQUEST = { name: 'Who', version: '1.0', requested_predicates: {} }

/** Both go to one Indy ledger: a pool of nodes in this process. */
describe('AnonCreds from an Indy ledger with ACA-Py', () => {
  let pool: IndyPool
  let folder: string
  let gateway: RunningGateway
  let tenant: TestTenant
  let acapy: AcaPy
  let connection: AcaPyConnection

  beforeAll(async () => {
    pool = await IndyPool.start()
    const file = await writeLedgerFile(pool)
    folder = file.folder
    gateway = await startGateway({ GATEWAY_INDY_LEDGERS: file.path })
    tenant = await gateway.createTenant()
    await tenant.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
    const identity = { label: 'Issuer', method: 'indy', namespace: NAMESPACE }
    const { body } = await tenant.post('/identities', identity, 201)
    pool.ledger.addNym(body.did.split(':').at(-1), body.verkey, '101')
    acapy = await startAcaPy({ label: 'ACA-Py', byItself: true, genesis: pool.genesis })
    connection = await connectAcaPy(tenant, acapy)
  }, 180_000)
  afterAll(async () => {
    await acapy?.stop()
    await gateway?.stop()
    pool?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('issues to it and verifies what it shows, with 2.0 indy', async () => {
    const { credentialDefinitionId } = await createDefinition(tenant, { registry: `indy:${NAMESPACE}` })
    const attributes = { name: 'Ada', age: '36' }
    const draft = { connectionId: connection.ours, protocolVersion: 'v2', format: 'indy' }
    const offer = { ...draft, attributes, credentialDefinitionId }
    const { threadId } = (await tenant.post('/credentials/offers', offer, 201)).body
    await exchangeIn(tenant, '/credentials', threadId, 'done')
    await acapyCredential(acapy, threadId, 'done')
    const restrictions = [{ cred_def_id: credentialDefinitionId }]
    const proofRequest = { ...REQUEST, requested_attributes: { who: { name: 'name', restrictions } } }
    const asked = (await tenant.post('/proofs/requests', { ...draft, proofRequest }, 201)).body
    expect(await exchangeIn(tenant, '/proofs', asked.threadId, 'done')).toMatchObject({
      isVerified: true,
      revealed: { who: 'Ada' },
    })
  })

  it('holds what it issues and shows it to it, with 2.0 indy', async () => {
    const { did, verkey } = (await acapy.call('POST', '/wallet/did/create', {})).result
    pool.ledger.addNym(did, verkey, '101')
    await acapy.call('POST', `/wallet/did/public?did=${did}`)
    const schema = await acapy.call('POST', '/schemas', {
      ...{ schema_name: 'theirs', schema_version: '1.0' },
      attributes: ['name', 'age'],
    })
    const { credential_definition_id: definitionId } = await acapy.call('POST', '/credential-definitions', {
      schema_id: schema.schema_id,
      tag: 'default',
    })
    const sent = await acapy.call('POST', '/issue-credential-2.0/send-offer', {
      connection_id: connection.theirs,
      auto_issue: true,
      credential_preview: {
        '@type': 'issue-credential/2.0/credential-preview',
        attributes: [
          { name: 'name', value: 'Cy' },
          { name: 'age', value: '50' },
        ],
      },
      filter: { indy: { cred_def_id: definitionId } },
    })
    await exchangeIn(tenant, '/credentials', sent.thread_id, 'done')
    const restrictions = [{ cred_def_id: definitionId }]
    const asked = await acapy.call('POST', '/present-proof-2.0/send-request', {
      connection_id: connection.theirs,
      auto_verify: true,
      presentation_request: {
        indy: { ...REQUEST, requested_attributes: { who: { name: 'name', restrictions } } },
      },
    })
    await exchangeIn(tenant, '/proofs', asked.thread_id, 'done')
    expect((await acapyProof(acapy, asked.thread_id, 'done')).verified).toBe('true')
  })
})
