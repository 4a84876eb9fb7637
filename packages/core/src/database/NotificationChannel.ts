import type { ClientConfig } from 'pg'

import { Client } from 'pg'

const RECONNECT_MS = 1000

/**
 * One connection that listens on a PostgreSQL channel and notifies it. It connects again when it is cut off; what is
 * sent or said meanwhile is lost, so a notification can only be a hint.
 */
export class NotificationChannel {
  private client: Client | null = null
  private connecting: Promise<void> | null = null
  private timer: NodeJS.Timeout | null = null
  private stopped = false

  public constructor(
    private readonly connection: ClientConfig,
    private readonly name: string,
    private readonly onPayload: (payload: string) => void
  ) {}

  /** Ends when the first try to connect has ended, well or not. */
  public async start(): Promise<void> {
    this.stopped = false
    await this.connect()
  }

  /** @param payload below 8,000 bytes */
  public send(payload: string): void {
    this.client?.query('select pg_notify($1, $2)', [this.name, payload]).catch(() => undefined)
  }

  public async stop(): Promise<void> {
    this.stopped = true
    if (this.timer) clearTimeout(this.timer)
    await this.connecting
    await this.client?.end().catch(() => undefined)
    this.client = null
  }

  private connect(): Promise<void> {
    this.timer = null
    this.connecting = this.tryConnect().finally(() => (this.connecting = null))
    return this.connecting
  }

  private async tryConnect(): Promise<void> {
    const client = new Client({ ...this.connection, keepAlive: true })
    // without a listener an error would end the process
    client.on('error', () => undefined)
    client.on('notification', ({ payload }) => this.onPayload(payload ?? ''))
    client.once('end', () => this.connectAgain())
    try {
      await client.connect()
      await client.query(`listen ${client.escapeIdentifier(this.name)}`)
      this.client = client
    } catch {
      await client.end().catch(() => undefined)
      this.connectAgain()
    }
  }

  private connectAgain(): void {
    this.client = null
    if (this.stopped) return
    this.timer ??= setTimeout(() => void this.connect(), RECONNECT_MS).unref()
  }
}
