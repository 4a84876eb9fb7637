import type { ComputationTask } from '../Computations'

import { HandlerTimeoutError, WorkTime } from '@didcomm-gateway/core'

import { Computations } from '../Computations'
import { ComputationBusyError, ComputationLimitError } from '../computationErrors'

const V1 = 'https://www.w3.org/2018/credentials/v1'
const DID = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'

const toTask = (task: string, input: object, documents = {}): ComputationTask => ({
  task,
  input: JSON.stringify(input),
  documents,
})

const toCredential = (more: object = {}) => ({
  '@context': [V1, { '@vocab': 'https://example.org/#' }],
  type: ['VerifiableCredential', 'Membership'],
  issuer: DID,
  issuanceDate: '2026-01-01T00:00:00Z',
  credentialSubject: { id: DID, name: 'Grace' },
  ...more,
})

const signing = { proofType: 'Ed25519Signature2018', verificationMethod: `${DID}#key`, created: '2026-01-01T00:00:00Z' }

/** Objects that nothing tells apart: each points at all others. */
const ring = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `_:b${i}`,
    knows: Array.from({ length: count }, (_unused, j) => ({ id: `_:b${j}` })).filter((_one, j) => j !== i),
  }))

const expand = toTask('jsonld.expandedTypes', { credential: toCredential() })
const EXPANDED = {
  result: ['https://www.w3.org/2018/credentials#VerifiableCredential', 'https://example.org/#Membership'],
}

/** Everything in it is allowed, and evaluated it takes minutes. */
const dear = toTask('presentation.select', {
  definition: {
    id: 'dear',
    input_descriptors: [
      {
        id: 'one',
        schema: [{ uri: V1 }],
        constraints: { fields: Array.from({ length: 200 }, () => ({ path: Array(20).fill('$.*.*.*.*.none') })) },
      },
    ],
  },
  credentials: Array.from({ length: 50 }, () =>
    toCredential({ credentialSubject: { id: DID, a: Array.from({ length: 100 }, () => Array(100).fill({ b: 1 })) } })
  ),
})

describe('Computations', () => {
  let computations: Computations
  const begin = (options: { threads?: number; deadlineMs?: number } = {}) => {
    computations = new Computations({ threads: 2, deadlineMs: 20_000, ...options })
    return computations
  }
  const run = (tenant: string, task: ComputationTask) => computations.run(tenant, task, computations.allowance())
  afterEach(() => computations.close())

  it('starts no thread before there is work', () => {
    expect(begin().load).toEqual({ threads: 0, busy: 0, waiting: 0 })
  })

  it('ends the thread at the deadline, whatever it does, and goes on with another', async () => {
    begin({ threads: 1, deadlineMs: 3000 })
    expect(await run('a', expand)).toEqual(EXPANDED)
    await expect(run('a', dear)).rejects.toThrow(ComputationLimitError)
    expect(computations.load).toMatchObject({ threads: 0, busy: 0 })
    expect(await run('a', expand)).toEqual(EXPANDED)
    expect(computations.outcomes).toMatchObject({ done: 2, limit: 1 })
  })

  it('gives no tenant more than half of the threads', async () => {
    begin()
    const slow = Array.from({ length: 4 }, () => run('a', dear).catch((error: unknown) => error))
    expect(await run('b', expand)).toEqual(EXPANDED)
    expect(computations.load).toMatchObject({ busy: 1, waiting: 3 })
    await computations.close()
    for (const error of await Promise.all(slow)) expect(error).toBeInstanceOf(Error)
  })

  it('refuses what would wait for too long, from 32 of one tenant on', async () => {
    begin()
    const waiting = Array.from({ length: 32 }, () => run('a', dear).catch(() => undefined))
    await expect(run('a', expand)).rejects.toThrow(ComputationBusyError)
    expect(await run('b', expand)).toEqual(EXPANDED)
    await computations.close()
    await Promise.all(waiting)
  })

  it('does not begin what waits for a handler that was given up', async () => {
    begin({ threads: 1, deadlineMs: 3000 })
    const first = run('a', dear).catch((error: unknown) => error)
    let given: Promise<unknown> = Promise.resolve()
    const handler = new WorkTime({ totalMs: 50, networkMs: 50 })
    expect(await handler.run(() => (given = run('a', dear)))).toBeNull()
    expect(computations.load.waiting).toBe(1)
    await expect(given).rejects.toBeInstanceOf(HandlerTimeoutError)
    expect(await first).toBeInstanceOf(ComputationLimitError)
    expect(computations.outcomes).toMatchObject({ limit: 1, busy: 1 })
  })

  it('names the documents that it lacks, and goes on without those that cannot be had', async () => {
    begin()
    const other = 'https://example.org/context'
    const credential = toCredential({ '@context': [V1, other] })
    const documents = { [other]: JSON.stringify({ '@context': { '@vocab': 'https://example.org/#' } }) }
    const expandOther = (texts: object) => run('a', toTask('jsonld.expandedTypes', { credential }, texts))
    expect(await expandOther({})).toEqual({ missing: [other] })
    expect(await expandOther(documents)).toEqual(EXPANDED)
    await expect(expandOther({ [other]: null })).rejects.toThrow(other)
  })

  it('tells equal objects apart, but no more of them than can be told apart in time', async () => {
    begin()
    const prepare = (credentialSubject: object) =>
      run('a', toTask('jsonld.prepareCredential', { ...signing, credential: toCredential({ credentialSubject }) }))
    expect(
      await prepare({ list: Array.from({ length: 500 }, () => ({ kind: 'same', inner: { v: 1 } })) })
    ).toHaveProperty('result.data')
    expect(await prepare(ring(4))).toHaveProperty('result.data')
    await expect(prepare(ring(10))).rejects.toThrow('blank nodes')
  })

  it('takes documents of 20,000 statements, and no larger ones', async () => {
    begin()
    // the library takes quadratic time for the values of one member
    const groups = Array.from({ length: 199 }, (_, g) => ({ v: Array.from({ length: 99 }, (_one, n) => g * 99 + n) }))
    // five of a credential itself: two types, issuer, date and subject; one hundred of a group; one of a value
    const prepare = (values: number) => {
      const credentialSubject = { id: DID, groups, value: Array.from({ length: values }, (_, n) => n) }
      return run(
        'a',
        toTask('jsonld.prepareCredential', { ...signing, credential: toCredential({ credentialSubject }) })
      )
    }
    expect(await prepare(95)).toHaveProperty('result.data')
    await expect(prepare(96)).rejects.toThrow('20000 statements')
  })

  it('searches patterns in linear time, and takes none that cannot be', async () => {
    begin({ deadlineMs: 5000 })
    const toDefinition = (pattern: string) => ({
      id: 'patterns',
      input_descriptors: [
        {
          id: 'one',
          schema: [{ uri: V1 }],
          constraints: { fields: [{ path: ['$.credentialSubject.name'], filter: { type: 'string', pattern } }] },
        },
      ],
    })
    const matches = async (pattern: string, name: string) => {
      const input = {
        definition: toDefinition(pattern),
        credentials: [toCredential({ credentialSubject: { id: DID, name } })],
      }
      return (await run('a', toTask('presentation.select', input))) as object
    }
    expect(await matches('^(a+)+$', 'a'.repeat(10_000))).toHaveProperty('result.areRequirementsSatisfied', true)
    expect(await matches('^(a+)+$', `${'a'.repeat(10_000)}!`)).toHaveProperty('result.areRequirementsSatisfied', false)
    const faults = (pattern: string) => run('a', toTask('presentation.faults', { definition: toDefinition(pattern) }))
    expect(await faults('a'.repeat(512))).toEqual({ result: [] })
    await expect(faults('a'.repeat(513))).rejects.toThrow('longer than 512')
    expect(await faults('a{996}')).toEqual({ result: [] })
    await expect(faults('(a{1,40}){1,20}')).rejects.toThrow('too large')
    for (const pattern of ['(?=a)', '(a)\\1', '(?<n>a)\\k<n>', '('])
      await expect(faults(pattern)).rejects.toThrow('RE2')
  })

  it('evaluates no expression in a path, should one get so far', async () => {
    begin()
    const path = ['$..[?(@.name)]', '$[(@.length-1)]']
    const definition = {
      id: 'scripts',
      input_descriptors: [{ id: 'one', schema: [{ uri: V1 }], constraints: { fields: [{ path }] } }],
    }
    const found = run('a', toTask('presentation.select', { definition, credentials: [toCredential()] }))
    expect(await found.catch(() => ({}))).not.toHaveProperty('result.areRequirementsSatisfied', true)
  })

  it('says why an input is refused, in no more than 1,000 characters', async () => {
    begin()
    const proofType = 'x'.repeat(5000)
    const task = toTask('jsonld.prepareCredential', { ...signing, proofType, credential: toCredential() })
    const error = await run('a', task).catch((reason: Error) => reason)
    expect(error).toHaveProperty('message', expect.stringMatching(/^No signature suite.{900}/))
    expect((error as Error).message).toHaveLength(1000)
  })
})
