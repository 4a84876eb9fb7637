/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { RunningGateway, TestTenant } from '../../../../../tests/support/gateway'
import type { OperationName } from '../../anoncreds/AnonCredsOperations'
import type { AnonCredsPool, AnonCredsPoolOptions } from '../../anoncreds/AnonCredsPool'

import { connectTenants } from '../../../../../tests/support/connect'
import { createDefinition, exchangeIn } from '../../../../../tests/support/exchanges'
import { startGateway } from '../../../../../tests/support/gateway'
import { until } from '../../../../../tests/support/until'
import { AnonCredsProcesses } from '../../anoncreds/AnonCredsProcesses'

const CODE = 'anoncreds.deadline'

/** Computations of one kind have no time at all. */
class Deadlines {
  public dear: OperationName | null = null

  public constructor(pool: AnonCredsPool) {
    const { options } = pool as unknown as { options: AnonCredsPoolOptions }
    const { deadlineMs } = options
    const run = pool.run.bind(pool) as (...args: unknown[]) => Promise<never>
    pool.run = (...args: unknown[]) => {
      options.deadlineMs = args[1] === this.dear ? 0 : deadlineMs
      return run(...args)
    }
  }
}

describe.each([
  ['v1', 'indy'],
  ['v2', 'anoncreds'],
])('an exchange with %s %s, a computation of which is not done at its deadline', (protocolVersion, format) => {
  let gateway: RunningGateway
  let issuer: TestTenant
  let holder: TestTenant
  let toHolder: string
  let credentialDefinitionId: string
  let deadlines: Deadlines

  beforeAll(async () => {
    gateway = await startGateway()
    ;[issuer, holder] = [await gateway.createTenant('Issuer'), await gateway.createTenant('Holder')]
    ;[toHolder] = await connectTenants(issuer, holder)
    ;({ credentialDefinitionId } = await createDefinition(issuer, { attributeNames: ['name'] }))
    deadlines = new Deadlines(gateway.gateway.agent.dependencyManager.resolve(AnonCredsProcesses).exchanges)
  }, 180_000)
  afterEach(() => (deadlines.dear = null))
  afterAll(() => gateway?.stop())

  async function offered() {
    const body = {
      connectionId: toHolder,
      protocolVersion,
      format,
      attributes: { name: 'Ada' },
      credentialDefinitionId,
    }
    const { id, threadId } = (await issuer.post('/credentials/offers', body, 201)).body
    return { id, threadId, theirs: (await exchangeIn(holder, '/credentials', threadId, 'offer-received')).id }
  }

  async function requested() {
    const offer = await offered()
    await holder.post(`/credentials/${offer.theirs}/accept-offer`, undefined, 200)
    await exchangeIn(issuer, '/credentials', offer.threadId, 'request-received')
    return offer
  }

  async function asked() {
    const { threadId, id, theirs } = await requested()
    await issuer.post(`/credentials/${id}/accept-request`, {}, 200)
    await exchangeIn(holder, '/credentials', threadId, 'credential-received')
    await holder.post(`/credentials/${theirs}/accept`, undefined, 200)
    const proofRequest = { name: 'Who', version: '1.0', requested_attributes: { who: { name: 'name' } } }
    const body = { connectionId: toHolder, protocolVersion, format, proofRequest }
    const proof = (await issuer.post('/proofs/requests', body, 201)).body
    return { ...proof, theirs: (await exchangeIn(holder, '/proofs', proof.threadId, 'request-received')).id }
  }

  async function expectEnded(path: '/credentials' | '/proofs', threadId: string, failing: TestTenant) {
    const ended = await exchangeIn(failing, path, threadId, 'abandoned')
    expect(ended.error).toContain('was not computed within')
    const told = await exchangeIn(failing === issuer ? holder : issuer, path, threadId, 'abandoned')
    expect(told.error).toContain('was not computed within')
  }

  async function expectEventError(tenant: TestTenant, threadId: string, message: string) {
    const event = await until(async () => {
      const { items } = (await tenant.get(`/events?direction=in&threadId=${threadId}`, 200)).body
      return items.find(({ type }: any) => type.endsWith(`/${message}`))
    })
    expect(event.error.code).toBe(CODE)
  }

  it('ends when it is a request for a credential', async () => {
    const { theirs, threadId } = await offered()
    deadlines.dear = 'createRequest'
    const answer = await holder.post(`/credentials/${theirs}/accept-offer`)
    expect([answer.status, answer.body.code]).toEqual([409, CODE])
    await expectEnded('/credentials', threadId, holder)
  })

  it('ends when it is a credential', async () => {
    const { id, threadId } = await requested()
    deadlines.dear = 'createCredential'
    const answer = await issuer.post(`/credentials/${id}/accept-request`, {})
    expect([answer.status, answer.body.code]).toEqual([409, CODE])
    await expectEnded('/credentials', threadId, issuer)
  })

  it('ends when it is the check of a credential that was received', async () => {
    const { id, threadId } = await requested()
    deadlines.dear = 'processCredential'
    await issuer.post(`/credentials/${id}/accept-request`, {}, 200)
    await expectEnded('/credentials', threadId, holder)
    await expectEventError(holder, threadId, 'issue-credential')
    expect((await holder.get('/wallet/credentials', 200)).body.items).toEqual([])
  })

  it('ends when it is a presentation', async () => {
    const { theirs, threadId } = await asked()
    deadlines.dear = 'createPresentation'
    const answer = await holder.post(`/proofs/${theirs}/accept-request`)
    expect([answer.status, answer.body.code]).toEqual([409, CODE])
    await expectEnded('/proofs', threadId, holder)
  })

  it('ends when it is the check of a presentation', async () => {
    const { theirs, threadId } = await asked()
    deadlines.dear = 'verifyPresentation'
    await holder.post(`/proofs/${theirs}/accept-request`, undefined, 200)
    await expectEnded('/proofs', threadId, issuer)
    await expectEventError(issuer, threadId, 'presentation')
    const { isVerified } = await exchangeIn(issuer, '/proofs', threadId, 'abandoned')
    expect(isVerified).toBe(false)
  })
})
