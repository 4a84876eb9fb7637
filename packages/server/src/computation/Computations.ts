import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import { CredoError } from '@credo-ts/core'
import { HandlerTimeoutError, TenantLimits, WorkTime, parseJsonInSteps } from '@didcomm-gateway/core'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'

import { ComputationBusyError, ComputationLimitError } from './computationErrors'

export interface ComputationOptions {
  /** most threads at the same time */
  threads: number
  /** longest that a computation takes, milliseconds of one thread */
  deadlineMs: number
}

/** What a computation is made of: texts only, so that nothing but bytes is copied to its thread. */
export interface ComputationTask {
  /** e.g. `jsonld.verifyCredential`, see `jsonLdTasks.cjs` and `presentationTasks.cjs` */
  task: string
  /** JSON */
  input: string
  /** of what it names, by URL: JSON, or null for what cannot be had */
  documents: Record<string, string | null>
}

/** The result, or the URLs of documents that it lacks. */
export type ComputationAnswer<T> = { result: T } | { missing: string[] }

/** Time that is left to a computation, which can have several turns. */
export interface Allowance {
  leftMs: number
}

export type ComputationOutcome = 'done' | 'limit' | 'busy' | 'failed'

/** Longest that a thread takes to start and to load its libraries, milliseconds. */
const START_MS = 30_000
/** Threads that have had nothing to do for so long end, milliseconds. */
const IDLE_MS = 10_000
/** Most computations of one tenant, and of all, that wait or run. */
const MOST_PER_TENANT = 32
const MOST = 512
/** Memory of a thread, megabytes. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
const MAX_NESTING = 1000
const WORKER = join(__dirname, 'worker.cjs')

/**
 * Computes on threads what strangers can make dear: canonicalisation and presentation exchange. Threads start when they are
 * needed and end when they are idle. At its deadline a computation's thread is ended, whatever it is doing. No tenant has
 * more than half of them, so that the partners of one keep nobody else waiting.
 */
export class Computations {
  /** ended computations by outcome */
  public readonly outcomes: Record<ComputationOutcome, number> = { done: 0, limit: 0, busy: 0, failed: 0 }
  private readonly limits: TenantLimits
  private readonly unfinished = new Map<string, number>()
  private pool: Piscina | null = null
  private count = 0
  private running = 0
  private closed = false

  public constructor(private readonly options: ComputationOptions) {
    const { threads } = options
    this.limits = new TenantLimits(threads, Math.max(1, Math.floor(threads / 2)))
  }

  /** threads that live, those of them that compute, and computations that wait for one */
  public get load(): { threads: number; busy: number; waiting: number } {
    return { threads: this.pool?.threads.length ?? 0, busy: this.running, waiting: this.count - this.running }
  }

  public allowance(): Allowance {
    return { leftMs: this.options.deadlineMs }
  }

  /**
   * @param allowance gets less by the time that it takes
   * @throws {HandlerTimeoutError} the handler that asks was given up before its turn
   * @throws {ComputationLimitError} {@link ComputationBusyError}, or a CredoError where the input is refused
   */
  public async run<T>(tenantId: string, task: ComputationTask, allowance: Allowance): Promise<ComputationAnswer<T>> {
    this.enter(tenantId)
    const time = WorkTime.current()
    try {
      const answer = await this.limits.run(tenantId, () => this.compute(task, allowance, time))
      this.outcomes.done++
      return answer as ComputationAnswer<T>
    } catch (error) {
      this.outcomes[outcomeOf(error)]++
      throw error
    } finally {
      this.leave(tenantId)
    }
  }

  /** Ends all threads; what they compute fails. */
  public async close(): Promise<void> {
    this.closed = true
    await this.pool?.destroy()
  }

  private async compute(task: ComputationTask, allowance: Allowance, time: WorkTime | undefined): Promise<JsonValue> {
    if (this.closed) throw new ComputationBusyError('The gateway is stopping.')
    if (time?.isOver) throw new HandlerTimeoutError('The handler that asks for this was given up before its turn.')
    const text = await this.onThread(task, allowance)
    const answer = (await parseJsonInSteps(Buffer.from(text), { maxNesting: MAX_NESTING })) as JsonObject
    if (typeof answer.limit === 'string') throw new ComputationLimitError(answer.limit)
    if (typeof answer.error === 'string') throw new CredoError(answer.error)
    return answer
  }

  private async onThread(task: ComputationTask, allowance: Allowance): Promise<string> {
    const deadline = new AbortController()
    const { port1: begins, port2: begun } = new MessageChannel()
    // a thread that has to start takes its time on a busy machine, and what is to be computed has no part in it
    let timer = setTimeout(() => deadline.abort(), START_MS)
    let since: number | null = null
    begins.once('message', () => {
      clearTimeout(timer)
      since = performance.now()
      timer = setTimeout(() => deadline.abort(), Math.max(1, allowance.leftMs))
    })
    this.running++
    try {
      return (await this.threads().run(
        { ...task, begun },
        { signal: deadline.signal, transferList: [begun] }
      )) as string
    } catch (error) {
      if (deadline.signal.aborted && since === null) throw new ComputationBusyError('No thread starts. Try again.')
      if (deadline.signal.aborted) {
        throw new ComputationLimitError(`It takes longer than ${this.options.deadlineMs / 1000} s to compute.`)
      }
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
        throw new ComputationLimitError(`It takes more than ${MEMORY.maxOldGenerationSizeMb} MB of memory to compute.`)
      }
      throw error
    } finally {
      clearTimeout(timer)
      begins.close()
      this.running--
      if (since !== null) allowance.leftMs -= performance.now() - since
    }
  }

  private threads(): Piscina {
    if (this.pool) return this.pool
    this.pool = new Piscina({
      filename: WORKER,
      minThreads: 0,
      maxThreads: this.options.threads,
      idleTimeout: IDLE_MS,
      resourceLimits: MEMORY,
      // a thread sees nothing of the environment, where secrets may be
      env: {},
      execArgv: [],
    })
    // of a thread that fails while it computes nothing; another one is started when it is needed
    this.pool.on('error', () => undefined)
    return this.pool
  }

  private enter(tenantId: string): void {
    const mine = this.unfinished.get(tenantId) ?? 0
    if (mine >= MOST_PER_TENANT || this.count >= MOST) {
      this.outcomes.busy++
      throw new ComputationBusyError('Too much waits to be computed. Try again.')
    }
    this.unfinished.set(tenantId, mine + 1)
    this.count++
  }

  private leave(tenantId: string): void {
    const left = (this.unfinished.get(tenantId) ?? 0) - 1
    if (left > 0) this.unfinished.set(tenantId, left)
    else this.unfinished.delete(tenantId)
    this.count--
  }
}

function outcomeOf(error: unknown): ComputationOutcome {
  if (error instanceof ComputationLimitError) return 'limit'
  return error instanceof HandlerTimeoutError ? 'busy' : 'failed'
}
