import { AsyncLocalStorage } from 'node:async_hooks'

export interface WorkTimeLimits {
  /** longest that the work may take at all, milliseconds */
  totalMs: number
  /** of that, longest that it may wait for the network, all its requests together, milliseconds */
  networkMs: number
}

const running = new AsyncLocalStorage<WorkTime>()
/** work that has not ended, be it waited for or not */
let unfinished = 0

/** Following every promise costs the whole process some time; so it is done only while somebody needs it. */
async function follow<T>(time: WorkTime, work: () => Promise<T>): Promise<T> {
  unfinished++
  try {
    return await running.run(time, work)
  } finally {
    if (--unfinished === 0) running.disable()
  }
}

/**
 * The time that one piece of work has, known to everything that is called in it: whoever waits for the network asks
 * {@link current} how long it may. So a partner that names servers which do not answer keeps a place for one bounded try,
 * however many it names.
 */
export class WorkTime {
  /** a request of this work got no answer, or one that is no 2xx: another run would wait for it again */
  public networkFailed = false
  /** a request of this work got no answer in time */
  public networkTimedOut = false
  private readonly endsAt: number
  private waitedMs = 0
  private waiting = 0
  private waitingSince = 0
  private ended = false

  public constructor(private readonly limits: WorkTimeLimits) {
    this.endsAt = performance.now() + limits.totalMs
  }

  /** The time of the work that this call is part of. */
  public static current(): WorkTime | undefined {
    return running.getStore()
  }

  /** For what goes on in the background: what has woken it is not what it works for. */
  public static outside<T>(work: () => T): T {
    return running.exit(work)
  }

  /**
   * Does the work; the time goes on over several calls.
   * @returns what the work returned, or null when its time was over before: then what it still does {@link isOver}
   */
  public async run<T>(work: () => Promise<T>): Promise<T | null> {
    let timer: NodeJS.Timeout | undefined
    const end = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), Math.max(0, this.endsAt - performance.now()))
    })
    const done = follow(this, work)
    // nobody looks any more at what fails later
    done.catch(() => undefined)
    try {
      const result = await Promise.race([done, end])
      if (result === null) this.ended = true
      return result
    } finally {
      clearTimeout(timer)
    }
  }

  /** Nobody waits for the work any more: it must change nothing that others see. */
  public get isOver(): boolean {
    return this.ended
  }

  /** How long a request may take that begins now, milliseconds; 0: it must not begin. */
  public get networkLeftMs(): number {
    const now = performance.now()
    const waited = this.waitedMs + (this.waiting > 0 ? now - this.waitingSince : 0)
    return Math.max(0, Math.floor(Math.min(this.limits.networkMs - waited, this.endsAt - now)))
  }

  /** A request begins; those at the same time count once. */
  public beginWait(): void {
    if (this.waiting++ === 0) this.waitingSince = performance.now()
  }

  public endWait(outcome: 'answered' | 'failed' | 'timed out'): void {
    if (--this.waiting === 0) this.waitedMs += performance.now() - this.waitingSince
    if (outcome !== 'answered') this.networkFailed = true
    if (outcome === 'timed out') this.networkTimedOut = true
  }
}
