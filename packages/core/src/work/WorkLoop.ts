import { WorkTime } from './WorkTime'

/**
 * Repeats one piece of work: at once when woken, otherwise every `intervalMs`. Being woken is a hint, the interval is
 * the truth. One run at a time; a wake during a run causes another run after it.
 */
export class WorkLoop {
  private timer: NodeJS.Timeout | null = null
  private running: Promise<void> | null = null
  private wokenWhileRunning = false
  private started = false

  public constructor(
    private readonly work: () => Promise<void>,
    private readonly intervalMs: number,
    private readonly onError: (error: unknown) => void
  ) {}

  public start(): void {
    if (this.started) return
    this.started = true
    this.wake()
  }

  public wake(): void {
    if (!this.started) return
    if (this.running) {
      this.wokenWhileRunning = true
      return
    }
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.running = WorkTime.outside(this.work)
      .catch(this.onError)
      .then(() => this.afterRun())
  }

  /** Ends when a run that began after this call has ended. */
  public async pass(): Promise<void> {
    this.wake()
    const first = this.running
    await first
    if (first !== this.running) await this.running
  }

  /** Begins no new run and waits for the one that is under way. */
  public async stop(): Promise<void> {
    this.started = false
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    await this.running
  }

  private afterRun(): void {
    this.running = null
    if (!this.started) return
    if (this.wokenWhileRunning) {
      this.wokenWhileRunning = false
      this.wake()
    } else {
      this.timer = setTimeout(() => this.wake(), this.intervalMs)
    }
  }
}
