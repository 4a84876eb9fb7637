import type { OperationName, RequestOf, ResponseOf } from './AnonCredsOperations'
import type { GatewayError, JsonObject, JsonValue } from '@didcomm-gateway/core'

import { HandlerTimeoutError, WorkTime, parseJsonInSteps, stringifyInSteps } from '@didcomm-gateway/core'
import { AnoncredsError } from '@hyperledger/anoncreds-shared'

import { AnonCredsProcess } from './AnonCredsProcess'
import { FairQueue, type FairQueueLimits } from './FairQueue'
import { AnonCredsBusyError, AnonCredsDeadlineError, AnonCredsProcessEndedError } from './anonCredsErrors'

export interface AnonCredsPoolOptions {
  /** most at the same time */
  processes: number
  /** of these, for one tenant */
  perTenant: number
  /** of one computation, from when a process has it, milliseconds */
  deadlineMs: number
  /**
   * A computation that has taken `afterMs` makes way: it goes on beside `processes`, with as many others as `processes` here, so that
   * a few that take as long as they may keep nobody else waiting.
   */
  long: { afterMs: number; processes: number }
  /** a process that has had nothing to do for so long is ended, milliseconds */
  idleMs: number
  waiting: FairQueueLimits
}

export type Outcome = 'done' | 'refused' | 'deadline' | 'ended' | 'busy'

interface Job {
  operation: OperationName
  request: object
  signal: AbortSignal | undefined
  /** of the handler that asks; undefined: no handler does */
  time: WorkTime | undefined
  resolve: (response: never) => void
  reject: (error: unknown) => void
  /** on the signal, while it waits */
  giveUp: () => void
}

/** The bindings never free the texts that the library gives them: a process is replaced after so many requests. */
const REQUESTS_PER_PROCESS = 500
/** A process that died has taken a request with it: it is given to another one, once. */
const RUNS = 2
const MAX_NESTING = 500

/**
 * AnonCreds computations in processes of their own, which start when there is something to compute and end when there has been
 * nothing for a while. At its deadline a computation is killed with its process. Turns are dealt out among tenants.
 */
export class AnonCredsPool {
  /** how requests ended, since the start */
  public readonly outcomes: Record<Outcome, number> = { done: 0, refused: 0, deadline: 0, ended: 0, busy: 0 }
  private readonly queue: FairQueue<Job>
  private readonly processes = new Set<AnonCredsProcess>()
  private readonly idle = new Map<AnonCredsProcess, NodeJS.Timeout>()
  /** requests in hand, by tenant */
  private readonly inHand = new Map<string, number>()
  private running = 0
  private runningLong = 0
  private closed = false

  public constructor(private readonly options: AnonCredsPoolOptions) {
    this.queue = new FairQueue(options.waiting)
  }

  public get processIds(): number[] {
    return [...this.processes].flatMap(({ pid }) => pid ?? [])
  }

  public get waitingCount(): number {
    return this.queue.size
  }

  /**
   * @param tenantId whose turn it takes
   * @param signal gives it up, and kills the process that computes it
   * @throws {AnoncredsError} what the library refuses
   * @throws {HandlerTimeoutError} the handler that asks was given up before its turn
   * @throws {AnonCredsDeadlineError} {@link AnonCredsBusyError} {@link AnonCredsProcessEndedError}
   */
  public run<Name extends OperationName>(
    tenantId: string,
    operation: Name,
    request: RequestOf<Name>,
    signal?: AbortSignal
  ): Promise<ResponseOf<Name>> {
    if (this.closed) return Promise.reject(new AnonCredsBusyError('The gateway is stopping.'))
    return new Promise<ResponseOf<Name>>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const time = WorkTime.current()
      const job: Job = { operation, request, signal, time, resolve, reject, giveUp: () => undefined }
      job.giveUp = () => this.queue.remove(tenantId, job) && reject(signal?.reason)
      signal?.addEventListener('abort', job.giveUp)
      const refused = this.queue.push(tenantId, job)
      if (refused) this.refuse(refused, new AnonCredsBusyError('Too much waits to be computed. Try again.'))
      this.begin()
    })
  }

  /** Ends all processes. What they compute, and what waits, fails. */
  public async close(): Promise<void> {
    this.closed = true
    for (const job of this.queue.drain()) this.refuse(job, new AnonCredsBusyError('The gateway is stopping.'))
    await Promise.all([...this.processes].map((process) => process.kill()))
  }

  private refuse(job: Job, reason: GatewayError): void {
    this.outcomes.busy++
    job.signal?.removeEventListener('abort', job.giveUp)
    job.reject(reason)
  }

  private begin(): void {
    while (this.running < this.options.processes) {
      const next = this.queue.next((tenantId) => (this.inHand.get(tenantId) ?? 0) < this.options.perTenant)
      if (!next) return
      if (next.item.time?.isOver) {
        this.refuse(next.item, new HandlerTimeoutError('The handler that asks for this was given up before its turn.'))
        continue
      }
      void this.settle(next.item).then(this.takePlace(next.tenantId))
    }
  }

  /** @returns to be called when its computation has ended */
  private takePlace(tenantId: string): () => void {
    const { afterMs, processes } = this.options.long
    let isLong = false
    const makeWay = setTimeout(() => {
      if (this.runningLong === processes) return
      isLong = true
      this.runningLong++
      this.running--
      this.begin()
    }, afterMs)
    this.running++
    this.inHand.set(tenantId, (this.inHand.get(tenantId) ?? 0) + 1)
    return () => {
      clearTimeout(makeWay)
      if (isLong) this.runningLong--
      else this.running--
      const left = (this.inHand.get(tenantId) ?? 0) - 1
      if (left > 0) this.inHand.set(tenantId, left)
      else this.inHand.delete(tenantId)
      this.begin()
    }
  }

  private async settle(job: Job): Promise<void> {
    job.signal?.removeEventListener('abort', job.giveUp)
    try {
      job.resolve((await this.compute(job)) as never)
      this.outcomes.done++
    } catch (error) {
      this.outcomes[outcomeOf(error)]++
      job.reject(error)
    }
  }

  private async compute({ operation, request, signal }: Job): Promise<unknown> {
    const body = Buffer.from(await stringifyInSteps({ operation, request: request as JsonObject }))
    const answer = await this.askOneOrAnother(body, signal)
    return read((await parseJsonInSteps(answer, { maxNesting: MAX_NESTING })) as JsonObject, operation)
  }

  private async askOneOrAnother(body: Buffer, signal: AbortSignal | undefined): Promise<Buffer> {
    for (let run = 1; ; run++) {
      signal?.throwIfAborted()
      try {
        return await this.ask(this.takeProcess(), body, signal)
      } catch (error) {
        if (!(error instanceof AnonCredsProcessEndedError) || run === RUNS || this.closed) throw error
      }
    }
  }

  private async ask(process: AnonCredsProcess, body: Buffer, signal: AbortSignal | undefined): Promise<Buffer> {
    const { deadlineMs } = this.options
    let late = false
    const timer = setTimeout(() => {
      late = true
      void process.kill()
    }, deadlineMs)
    const onAbort = () => void process.kill()
    signal?.addEventListener('abort', onAbort)
    try {
      return await process.ask(body)
    } catch (error) {
      signal?.throwIfAborted()
      if (!late) throw error
      throw new AnonCredsDeadlineError(`This was not computed within ${deadlineMs / 1000} s, and was given up.`)
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      this.giveBack(process)
    }
  }

  private takeProcess(): AnonCredsProcess {
    const [known] = this.idle.keys()
    if (known) {
      this.forget(known)
      return known
    }
    const process = new AnonCredsProcess((ended) => {
      this.processes.delete(ended)
      this.forget(ended)
    })
    this.processes.add(process)
    return process
  }

  private giveBack(process: AnonCredsProcess): void {
    const end = () => {
      this.forget(process)
      void process.kill()
    }
    if (this.closed || process.ended || process.requestCount >= REQUESTS_PER_PROCESS) return end()
    this.idle.set(process, setTimeout(end, this.options.idleMs).unref())
  }

  /** It is idle no longer. */
  private forget(process: AnonCredsProcess): void {
    clearTimeout(this.idle.get(process))
    this.idle.delete(process)
  }
}

function read(answer: JsonObject, operation: OperationName): JsonValue {
  const { error, response } = answer as {
    error?: { code: number | null; message: string }
    response: JsonValue
  }
  if (!error) return response
  if (error.code !== null) throw new AnoncredsError({ code: error.code, message: error.message })
  throw new Error(`AnonCreds, ${operation}: ${error.message}`)
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof AnonCredsDeadlineError) return 'deadline'
  return error instanceof AnonCredsProcessEndedError ? 'ended' : 'refused'
}
