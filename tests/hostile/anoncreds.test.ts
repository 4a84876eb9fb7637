import type { SpawnedGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { ProofProtocol, ProofsApi } from '@credo-ts/core'

import { ProofsApi as ProofsApiToken } from '@credo-ts/core'
import { readFile, readdir } from 'node:fs/promises'

import { connect, connectTenants } from '../support/connect'
import { startCredentialPartner } from '../support/credentialPartner'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { spawnGateway } from '../support/gateway'
import { until } from '../support/until'

/** What a request may ask for at most; to prove it takes half a minute. */
const MOST_ASKED = 500
/** only there /proc shows which processes are at work */
const ON_LINUX = process.platform === 'linux'

/** Parent and processor time, hundredths of a second, of a process; null when there is none. */
async function statOf(pid: number): Promise<{ parent: number; ticks: number } | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return null
  // after the command, which is in brackets and may hold anything
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
}

async function childrenOf(parent: number): Promise<Array<{ pid: number; ticks: number }>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const stats = await Promise.all(pids.map(async (pid) => ({ pid, ...(await statOf(pid)) })))
  return stats.flatMap(({ pid, ticks, ...stat }) => (stat.parent === parent ? [{ pid, ticks: ticks ?? 0 }] : []))
}

/** A process of the gateway that has computed for half a second since it was looked for. */
async function findBusy(gateway: SpawnedGateway): Promise<number> {
  const parent = gateway.child.pid ?? 0
  const before = new Map((await childrenOf(parent)).map(({ pid, ticks }) => [pid, ticks]))
  return until(async () => {
    const children = await childrenOf(parent)
    return children.find(({ pid, ticks }) => ticks - (before.get(pid) ?? 0) > 50)?.pid
  })
}

const hasLibrary = async (pid: number) =>
  (await readFile(`/proc/${pid}/maps`, 'latin1').catch(() => '')).includes('libanoncreds')

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('AnonCreds that is dear to compute', () => {
  let gateway: SpawnedGateway
  let issuer: TestTenant
  let holder: TestTenant
  let other: TestTenant
  let verifier: Partner
  let toHolder: string
  let toOther: string
  let fromVerifier: string
  let credentialDefinitionId: string

  beforeAll(async () => {
    gateway = await spawnGateway({ GATEWAY_ANONCREDS_DEADLINE: '6s' })
    const tenants = ['Issuer', 'Holder', 'Other'].map((label) => gateway.createTenant(label))
    ;[issuer, holder, other] = await Promise.all(tenants)
    for (const tenant of [issuer, holder, other]) {
      await tenant.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
    }
    verifier = await startCredentialPartner(gateway.url)
    ;[toHolder] = await connectTenants(issuer, holder)
    ;[toOther] = await connectTenants(issuer, other)
    fromVerifier = (await connect(holder, verifier)).partnerConnectionId
    ;({ credentialDefinitionId } = await createDefinition(issuer, { attributeNames: ['age'] }))
    await issueTo(toHolder)
    await issueTo(toOther)
  }, 240_000)
  afterAll(async () => {
    await verifier?.stop()
    await gateway?.stop()
  })

  async function issueTo(connectionId: string): Promise<void> {
    const body = { connectionId, protocolVersion: 'v2', credentialDefinitionId, attributes: { age: '2000' } }
    const { threadId } = (await issuer.post('/credentials/offers', body, 201)).body
    await exchangeIn(issuer, '/credentials', threadId, 'done')
  }

  const proofs = () => verifier.agent.dependencyManager.resolve<ProofsApi<ProofProtocol[]>>(ProofsApiToken)

  /** A stranger's request: the same attribute again and again, compared with other values. */
  async function askFor(count: number) {
    const predicates = Array.from({ length: count }, (_none, i) => {
      return [
        `p${i}`,
        { name: 'age', p_type: '>=', p_value: i, restrictions: [{ cred_def_id: credentialDefinitionId }] },
      ]
    })
    const anoncreds = { name: 'Dear', version: '1.0', requested_predicates: Object.fromEntries(predicates) }
    return proofs().requestProof({
      ...{ connectionId: fromVerifier, protocolVersion: 'v2', proofFormats: { anoncreds } },
    } as never)
  }

  async function expectEnded(record: { id: string; threadId: string }, code: string, reason: string): Promise<void> {
    const ended = await exchangeIn(holder, '/proofs', record.threadId, 'abandoned')
    expect(ended.error).toContain(reason)
    const { items } = (await holder.get(`/events?direction=in&threadId=${record.threadId}`, 200)).body
    expect(items[0].error.code).toBe(code)
    const told = await until(async () => {
      const theirs = await proofs().getById(record.id)
      return theirs.state === 'abandoned' && theirs
    })
    expect(told.errorMessage).toContain(reason)
  }

  it('is killed at its deadline, and both sides are told; what others do goes on meanwhile', async () => {
    const record = await askFor(MOST_ASKED)
    await exchangeIn(holder, '/proofs', record.threadId, 'request-received')
    const busy = ON_LINUX ? await findBusy(gateway) : null

    const proofRequest = {
      ...{ name: 'Adult', version: '1.0' },
      requested_predicates: { adult: { name: 'age', p_type: '>=', p_value: 18 } },
    }
    const body = { connectionId: toOther, protocolVersion: 'v2', proofRequest }
    const { threadId } = (await issuer.post('/proofs/requests', body, 201)).body
    expect((await exchangeIn(issuer, '/proofs', threadId, 'done')).isVerified).toBe(true)

    await until(
      async () =>
        (await (await fetch(`${gateway.url}/metrics`)).text()).includes(
          'gateway_anoncreds_computations_total{pool="exchanges",outcome="deadline"} 1'
        ),
      60_000
    )
    await expectEnded(record, 'anoncreds.deadline', 'not computed within 6 s')
    if (busy === null) return
    expect(lives(busy)).toBe(false)
    // all of these computed something, and nothing in the gateway's own process
    expect(await hasLibrary(gateway.child.pid ?? 0)).toBe(false)
  }, 120_000)

  it('is taken as it is asked for where it is not dear: each predicate is 1,600 numbers', async () => {
    const predicates = Array.from({ length: 15 }, (_none, i) => [`p${i}`, { name: 'age', p_type: '>=', p_value: i }])
    const proofRequest = { name: 'Many', version: '1.0', requested_predicates: Object.fromEntries(predicates) }
    for (const protocolVersion of ['v1', 'v2']) {
      const body = { connectionId: toHolder, protocolVersion, proofRequest }
      const { threadId } = (await issuer.post('/proofs/requests', body, 201)).body
      expect((await exchangeIn(issuer, '/proofs', threadId, 'done')).isVerified).toBe(true)
    }
  }, 60_000)

  it('is refused where a request asks for more than is looked for', async () => {
    await expectEnded(await askFor(MOST_ASKED + 1), 'proofs.request_too_large', `at most ${MOST_ASKED}`)
  })

  const onLinux = ON_LINUX ? it : it.skip
  onLinux('ends with a gateway that is killed in the middle of it', async () => {
    const schema = (await issuer.post('/schemas', { name: 'dear', version: '1.0', attributeNames: ['name'] }, 201)).body
    const body = { schemaId: schema.schemaId, tag: 'dear', supportRevocation: true, revocationCapacity: 32_768 }
    await issuer.post('/credential-definitions', body, 202)
    const busy = await findBusy(gateway)
    const children = (await childrenOf(gateway.child.pid ?? 0)).map(({ pid }) => pid)
    expect(children).toContain(busy)
    await gateway.kill('SIGKILL')
    await until(async () => !children.some(lives))
  })
})
