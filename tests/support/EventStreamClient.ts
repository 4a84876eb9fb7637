import type { IncomingMessage } from 'node:http'

import { request } from 'node:http'
import { createInterface } from 'node:readline'

export interface StreamedEvent {
  id: string
  data: { id: string; sequence: number; type: string | null; direction: string }
}

/** Reads GET /events/stream, or another stream, as an EventSource would. */
export class EventStreamClient {
  public lastEventId: string | null = null
  public comments = 0
  public ended = false
  private readonly events: StreamedEvent[] = []
  private readonly waiting: Array<() => void> = []

  private constructor(public readonly response: IncomingMessage) {
    void this.read()
  }

  public static async open(
    client: { baseUrl: string; apiKey: string | null },
    lastEventId?: string | number,
    path = '/events/stream'
  ): Promise<EventStreamClient> {
    const headers = {
      authorization: `Bearer ${client.apiKey}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
    }
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request(`${client.baseUrl}/api/v1${path}`, { headers }, resolve).on('error', reject).end()
    })
    return new EventStreamClient(response)
  }

  /** The next event; waits for it. */
  public async next(): Promise<StreamedEvent> {
    for (;;) {
      const event = this.events.shift()
      if (event) return event
      if (this.ended) throw new Error('The stream has ended.')
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
  }

  /** Resolves when the stream has ended. */
  public async end(): Promise<void> {
    while (!this.ended) await new Promise<void>((resolve) => this.waiting.push(resolve))
  }

  public close(): void {
    this.response.destroy()
  }

  private async read(): Promise<void> {
    let data = ''
    try {
      for await (const line of createInterface({ input: this.response })) {
        if (line.startsWith('id: ')) this.lastEventId = line.slice(4)
        if (line.startsWith('data: ')) data += line.slice(6)
        if (line.startsWith(':')) this.comments++
        if (line === '' && data !== '') {
          this.events.push({ id: this.lastEventId ?? '', data: JSON.parse(data) })
          data = ''
        }
        this.tell()
      }
    } catch {
      // cut off
    }
    this.ended = true
    this.tell()
  }

  private tell(): void {
    for (const resolve of this.waiting.splice(0)) resolve()
  }
}
