import type { Logger } from '@credo-ts/core'
import type { Request, Response } from 'express'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'
import { EventLog, EventObservers, MessageDeliveries } from '@didcomm-gateway/core'

import { ApiKeys } from '../../auth'
import { readApiKey } from '../../auth/readApiKey'
import { HttpProblem } from '../../problems'

import { EventStream } from './EventStream'
import { withDeliveries } from './withDeliveries'

const MAX_STREAMS_PER_TENANT = 20
/** How often all streams together ask whether another instance has recorded something, milliseconds. */
const POLL_INTERVAL_MS = 500
const HEARTBEAT_INTERVAL_MS = 15_000

/**
 * The open event streams of this instance. A commit here wakes the streams of its tenant at once; what other instances
 * commit is found by polling, one query for all streams.
 */
@injectable()
export class EventStreams {
  private readonly streams = new Map<string, Set<EventStream>>()
  private timers: NodeJS.Timeout[] = []
  private polling = false
  private closed = false

  public constructor(
    private readonly events: EventLog,
    private readonly deliveries: MessageDeliveries,
    private readonly apiKeys: ApiKeys,
    observers: EventObservers,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {
    observers.add({ onCommitted: (tenantId) => this.wake(tenantId) })
  }

  /**
   * Sends every event after `lastSequence`, and what comes, until the client or the gateway ends the stream, or the API
   * key is revoked.
   * @param lastSequence null: only what comes
   * @throws HttpProblem 429 when the tenant has too many streams open, 503 when the gateway stops
   */
  public async open(
    tenantId: string,
    lastSequence: number | null,
    request: Request,
    response: Response
  ): Promise<void> {
    const position = lastSequence ?? (await this.events.lastSequences([tenantId])).get(tenantId) ?? 0
    if (this.closed) throw new HttpProblem(503, 'server.not_ready', 'The gateway is stopping. Try again.')
    const apiKey = readApiKey(request) ?? ''
    const stream = new EventStream(response, position, {
      listAfter: async (sequence, limit) =>
        withDeliveries(this.deliveries, tenantId, await this.events.listAfter(tenantId, sequence, limit)),
      mayRead: async () => (await this.apiKeys.findCaller(apiKey)) !== null,
    })
    this.add(tenantId, stream)
    response.once('close', () => this.remove(tenantId, stream))
    stream.start().catch((error: unknown) => {
      this.logger.error('event stream ended', { tenantId, error: String(error) })
      stream.end()
    })
  }

  /** Ends all streams; clients come back with the id of the last event they got. */
  public close(): void {
    this.closed = true
    for (const streams of this.streams.values()) for (const stream of streams) stream.end()
    this.stopTimers()
  }

  private wake(tenantId: string): void {
    for (const stream of this.streams.get(tenantId) ?? []) stream.wake()
  }

  private add(tenantId: string, stream: EventStream): void {
    const streams = this.streams.get(tenantId) ?? new Set()
    if (streams.size >= MAX_STREAMS_PER_TENANT) {
      throw new HttpProblem(
        429,
        'events.too_many_streams',
        `There are ${MAX_STREAMS_PER_TENANT} event streams open already. Close one first.`
      )
    }
    this.streams.set(tenantId, streams.add(stream))
    if (this.timers.length > 0) return
    this.timers = [
      setInterval(() => void this.poll(), POLL_INTERVAL_MS),
      setInterval(() => this.beat(), HEARTBEAT_INTERVAL_MS),
    ]
  }

  private remove(tenantId: string, stream: EventStream): void {
    stream.end()
    const streams = this.streams.get(tenantId)
    streams?.delete(stream)
    if (streams?.size === 0) this.streams.delete(tenantId)
    if (this.streams.size === 0) this.stopTimers()
  }

  private stopTimers(): void {
    this.timers.forEach(clearInterval)
    this.timers = []
  }

  private async poll(): Promise<void> {
    if (this.polling) return
    this.polling = true
    try {
      for (const [tenantId, last] of await this.events.lastSequences([...this.streams.keys()])) {
        for (const stream of this.streams.get(tenantId) ?? []) if (stream.position < last) stream.wake()
      }
    } catch (error) {
      this.logger.warn('event streams cannot look for new events', { error: String(error) })
    } finally {
      this.polling = false
    }
  }

  private beat(): void {
    for (const streams of this.streams.values()) for (const stream of streams) stream.beat()
  }
}
