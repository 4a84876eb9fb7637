import type { EventWithDelivery } from './withDeliveries'
import type { Response } from 'express'

import { once } from 'node:events'

import { toEventView } from './EventViews'

const BATCH = 50
/** Longest that a client may take to read a batch: there are few streams, and its key may be revoked meanwhile. */
const TAKE_MS = 30_000

export interface EventSource {
  listAfter: (sequence: number, limit: number) => Promise<EventWithDelivery[]>
  /** whether the client's API key is still good */
  mayRead: () => Promise<boolean>
}

/**
 * One client's server-sent events. It reads small batches after its own position and waits while the client does not
 * take them, so a slow client costs one batch of memory.
 * @see WHATWG HTML, "Server-sent events"
 */
export class EventStream {
  private ended = false
  private beatDue = false
  private woken = false
  private wakeUp: (() => void) | null = null

  /**
   * @param position sequence number of the last event that the client has
   * @param takeMs a client that takes longer to read what was sent is cut off, milliseconds
   */
  public constructor(
    private readonly response: Response,
    public position: number,
    private readonly source: EventSource,
    private readonly takeMs = TAKE_MS
  ) {}

  /** Resolves when the stream has ended. */
  public async start(): Promise<void> {
    this.response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      // asks nginx not to hold events back
      'X-Accel-Buffering': 'no',
    })
    // an id without data makes no event, but is what a client that is cut off now comes back with
    await this.write(`id: ${this.position}\n\n`)
    while (!this.ended) {
      const isFull = await this.sendBatch()
      if (!isFull) await this.sleep()
    }
    this.response.end()
  }

  /** There may be something new. */
  public wake(): void {
    this.woken = true
    this.wakeUp?.()
  }

  /** Shows proxies and the client that the connection lives. */
  public beat(): void {
    this.beatDue = true
    this.wake()
  }

  public end(): void {
    this.ended = true
    this.wake()
    // a client that takes nothing would hold the gateway up
    if (this.response.writableNeedDrain) this.response.destroy()
  }

  /** @returns whether there may be more at once */
  private async sendBatch(): Promise<boolean> {
    this.woken = false
    const events = await this.source.listAfter(this.position, BATCH)
    if (events.length === 0 && !this.beatDue) return false
    if (!(await this.source.mayRead())) {
      this.ended = true
      return false
    }
    this.beatDue = false
    await this.write(events.length === 0 ? ':\n\n' : events.map(toFrame).join(''))
    this.position = events.at(-1)?.sequence ?? this.position
    return events.length === BATCH
  }

  private async write(text: string): Promise<void> {
    if (this.ended || this.response.write(text)) return
    const closed = new AbortController()
    const stop = () => closed.abort()
    this.response.once('close', stop)
    const late = setTimeout(() => this.response.destroy(), this.takeMs)
    await once(this.response, 'drain', { signal: closed.signal }).catch(() => {
      this.ended = true
    })
    clearTimeout(late)
    this.response.off('close', stop)
  }

  private async sleep(): Promise<void> {
    if (this.woken || this.ended) return
    await new Promise<void>((resolve) => {
      this.wakeUp = resolve
    })
    this.wakeUp = null
  }
}

function toFrame(event: EventWithDelivery): string {
  return `id: ${event.sequence}\ndata: ${JSON.stringify(toEventView(event))}\n\n`
}
