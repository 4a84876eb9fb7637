import type { AnonCredsPoolOptions } from '../AnonCredsPool'

import { HandlerTimeoutError, WorkTime } from '@didcomm-gateway/core'
import { AnoncredsError } from '@hyperledger/anoncreds-shared'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { until } from '../../../../../tests/support/until'
import { AnonCredsPool } from '../AnonCredsPool'
import { AnonCredsBusyError, AnonCredsDeadlineError, AnonCredsProcessEndedError } from '../anonCredsErrors'

const NEVER_MS = 3_600_000

describe('AnonCredsPool', () => {
  let folder: string
  let pools: AnonCredsPool[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tails-'))
  })
  afterEach(async () => {
    await Promise.all(pools.map((pool) => pool.close()))
    pools = []
  })
  afterAll(() => rm(folder, { recursive: true }))

  function createPool(options: Partial<AnonCredsPoolOptions> = {}): AnonCredsPool {
    const waiting = { most: 10, perTenant: 10 }
    const long = { afterMs: NEVER_MS, processes: 0 }
    const defaults = { processes: 2, perTenant: 1, deadlineMs: NEVER_MS, long, idleMs: NEVER_MS, waiting }
    const pool = new AnonCredsPool({ ...defaults, ...options })
    pools.push(pool)
    return pool
  }

  /** A computation of many minutes; the promise fails when it is killed. */
  function compute(pool: AnonCredsPool, tenantId: string, signal?: AbortSignal): Promise<unknown> {
    const schema = { issuerId: 'did:example:issuer', name: 'schema', version: '1.0', attrNames: ['name'] }
    const revocation = {
      registryId: 'registry',
      registryTag: 'tag',
      capacity: 2_000_000,
      tailsFolder: folder,
      tailsUrl: '',
    }
    const ids = { schemaId: 'did:example:schema', issuerId: schema.issuerId, definitionId: 'did:example:definition' }
    const done = pool.run(tenantId, 'createDefinition', { schema, ...ids, tag: 'tag', revocation }, signal)
    done.catch(() => undefined)
    return done
  }

  const secret = (pool: AnonCredsPool, tenantId = 'tenant') => pool.run(tenantId, 'createLinkSecret', {})

  /** Its bindings are loaded: it has begun to compute. */
  const computing = (pid: number) =>
    until(async () => (await readFile(`/proc/${pid}/maps`, 'latin1')).includes('libanoncreds'), 30_000)

  const lives = (pid: number) => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }

  /** The process that the pool has started, other than `gone`. */
  const started = (pool: AnonCredsPool, gone?: number) => until(async () => pool.processIds.find((pid) => pid !== gone))

  it('starts a process when there is something to compute, keeps it, and ends it when there is nothing for a while', async () => {
    const pool = createPool({ idleMs: 1000 })
    expect(pool.processIds).toEqual([])
    const [first, second] = [await secret(pool), await secret(pool)]
    expect(first).toMatch(/^\d{50,}$/)
    expect(second).not.toBe(first)
    const [pid, ...others] = pool.processIds
    expect(others).toEqual([])
    await until(async () => !lives(pid))
    expect(pool.processIds).toEqual([])
    expect(await secret(pool)).toMatch(/^\d+$/)
    expect(pool.outcomes).toEqual({ done: 3, refused: 0, deadline: 0, ended: 0, busy: 0 })
  })

  it('kills what is not done at its deadline; the next request gets a fresh process', async () => {
    const pool = createPool({ deadlineMs: 10_000 })
    const late = compute(pool, 'tenant')
    const pid = await started(pool)
    await expect(late).rejects.toBeInstanceOf(AnonCredsDeadlineError)
    expect(lives(pid)).toBe(false)
    expect(await secret(pool)).toMatch(/^\d+$/)
    expect(pool.processIds).not.toContain(pid)
    expect(pool.outcomes).toMatchObject({ deadline: 1, done: 1 })
  }, 60_000)

  it('gives a request whose process died to another one, once', async () => {
    const pool = createPool()
    const running = compute(pool, 'tenant')
    const first = await started(pool)
    process.kill(first, 'SIGKILL')
    const second = await started(pool, first)
    const other = secret(pool, 'other')
    process.kill(second, 'SIGKILL')
    await expect(running).rejects.toBeInstanceOf(AnonCredsProcessEndedError)
    expect(await other).toMatch(/^\d+$/)
    expect(pool.outcomes).toMatchObject({ ended: 1, done: 1 })
  })

  it('gives no tenant every process, however much it asks for', async () => {
    const pool = createPool()
    const dear = [compute(pool, 'greedy'), compute(pool, 'greedy'), compute(pool, 'greedy')]
    expect(await secret(pool, 'modest')).toMatch(/^\d+$/)
    expect(await secret(pool, 'modest')).toMatch(/^\d+$/)
    expect(pool.waitingCount).toBe(2)
    await pool.close()
    await expect(dear[0]).rejects.toBeInstanceOf(AnonCredsProcessEndedError)
    await expect(dear[1]).rejects.toBeInstanceOf(AnonCredsBusyError)
  })

  it('keeps nobody waiting for those that take long, up to a number of them', async () => {
    const pool = createPool({ long: { afterMs: 1, processes: 2 } })
    for (const tenant of ['first', 'second']) void compute(pool, tenant)
    await secret(pool, 'third')
    expect(pool.processIds).toHaveLength(3)

    // the places are taken by others that do not end
    for (const tenant of ['third', 'fourth']) void compute(pool, tenant)
    await until(async () => pool.processIds.length === 4)
    void secret(pool, 'fifth').catch(() => undefined)
    expect(pool.waitingCount).toBe(1)
    // a tenant has no more in hand for being long
    void secret(pool, 'first').catch(() => undefined)
    expect(pool.waitingCount).toBe(2)
  })

  it('refuses what there is no room for, of a tenant and of all', async () => {
    const pool = createPool({ waiting: { most: 3, perTenant: 2 } })
    for (const tenant of ['a', 'b', 'a', 'a', 'b']) void compute(pool, tenant)
    expect(pool.waitingCount).toBe(3)
    await expect(compute(pool, 'a')).rejects.toBeInstanceOf(AnonCredsBusyError)
    void compute(pool, 'c')
    expect(pool.waitingCount).toBe(3)
    expect(pool.outcomes.busy).toBe(2)
  })

  it('gives up what is aborted, whether it waits or runs', async () => {
    const pool = createPool()
    const abort = new AbortController()
    const jobs = [compute(pool, 'a', abort.signal), compute(pool, 'a', abort.signal)]
    const pid = await started(pool)
    abort.abort(new Error('stop'))
    for (const job of jobs) await expect(job).rejects.toThrow('stop')
    expect(lives(pid)).toBe(false)
    await expect(compute(pool, 'a', abort.signal)).rejects.toThrow('stop')
    expect(pool.waitingCount).toBe(0)
  })

  it('does not begin what waits for a handler that was given up', async () => {
    const pool = createPool()
    const abort = new AbortController()
    void compute(pool, 'a', abort.signal)
    let given: Promise<unknown> = Promise.resolve()
    const handler = new WorkTime({ totalMs: 50, networkMs: 50 })
    expect(await handler.run(() => (given = compute(pool, 'a')))).toBeNull()
    const still = new WorkTime({ totalMs: NEVER_MS, networkMs: NEVER_MS }).run(() => secret(pool, 'a'))
    abort.abort(new Error('stop'))
    await expect(given).rejects.toBeInstanceOf(HandlerTimeoutError)
    expect(await still).toMatch(/^\d+$/)
    expect(pool.outcomes).toMatchObject({ busy: 1, done: 1 })
  })

  it('passes on what the library refuses, without numbers as long as keys', async () => {
    const pool = createPool()
    const privateKey = '1234567890'.repeat(10)
    const correctnessProof = { c: privateKey, xz_cap: `no number ${privateKey}`, xr_cap: [] }
    const refused = await pool
      .run('tenant', 'createOffer', { schemaId: 'schema', credentialDefinitionId: 'definition', correctnessProof })
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(AnoncredsError)
    expect((refused as Error).message).not.toContain('1234567890')
    expect(await secret(pool)).toMatch(/^\d+$/)
    expect(pool.processIds).toHaveLength(1)
  })

  const onLinux = process.platform === 'linux' ? it : it.skip // only there /proc shows what a process was given
  onLinux('tells a process nothing but where libraries are, outside of its pipes', async () => {
    process.env.GATEWAY_WALLET_KEY = 'not for you'
    const pool = createPool()
    void compute(pool, 'tenant')
    const pid = await started(pool)
    delete process.env.GATEWAY_WALLET_KEY
    await computing(pid)
    const environment = (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0').filter((entry) => entry !== '')
    const allowed = ['PATH', 'PWD', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'LIB_ANONCREDS_PATH']
    expect(environment.map((entry) => entry.split('=')[0]).filter((name) => !allowed.includes(name))).toEqual([])
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8')
    for (const word of ['not for you', 'did:example:issuer']) expect(command).not.toContain(word)
    const limits = await readFile(`/proc/${pid}/limits`, 'utf8')
    expect(limits).toMatch(/Max core file size\s+0\s/)
    expect(limits).toMatch(/Max data size\s+1073741824\s/)
  })
})
