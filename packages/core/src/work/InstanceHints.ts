import type { NotificationChannel } from '../database/NotificationChannel'

import { injectable } from '@credo-ts/core'
import { randomUUID } from 'node:crypto'

import { GatewayDatabase } from '../database'

/**
 * What instances tell one another: `committed` a tenant has new rows, `waiting` messages of an inbox order wait for the
 * one in hand, `changed` what is remembered of a tenant no longer holds.
 */
export type HintTopic = 'committed' | 'waiting' | 'changed'

interface HintBatch {
  from: string
  topic: HintTopic
  ids: string[]
}

/** Hints that come together are sent together, milliseconds */
const WINDOW_MS = 50
/** Ids are UUIDs or shorter: so many stay below what one notification of PostgreSQL holds. */
const IDS_PER_NOTIFICATION = 180

/**
 * Hints between the instances on one PostgreSQL database. They only make others look sooner at what polling finds
 * anyway. On SQLite there is nobody to tell.
 */
@injectable()
export class InstanceHints {
  private readonly instance = randomUUID()
  private readonly listeners: Array<{ topic: HintTopic; hear: (id: string) => void }> = []
  private readonly unsent = new Map<HintTopic, Set<string>>()
  private readonly channel: NotificationChannel | null
  private timer: NodeJS.Timeout | null = null
  private sentAt = 0

  public constructor(database: GatewayDatabase) {
    this.channel = database.openChannel((payload) => this.receive(payload))
  }

  public async start(): Promise<void> {
    await this.channel?.start()
  }

  public async stop(): Promise<void> {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.send()
    await this.channel?.stop()
  }

  /** Calls `hear` for what other instances announce, not for what this one does. */
  public on(topic: HintTopic, hear: (id: string) => void): void {
    this.listeners.push({ topic, hear })
  }

  public announce(topic: HintTopic, id: string): void {
    if (!this.channel) return
    const ids = this.unsent.get(topic) ?? new Set()
    this.unsent.set(topic, ids.add(id))
    const wait = this.sentAt + WINDOW_MS - Date.now()
    if (wait <= 0 && !this.timer) this.send()
    else this.timer ??= setTimeout(() => this.send(), wait)
  }

  private send(): void {
    this.timer = null
    this.sentAt = Date.now()
    for (const [topic, ids] of this.unsent) {
      const all = [...ids]
      for (let i = 0; i < all.length; i += IDS_PER_NOTIFICATION) {
        const batch: HintBatch = { from: this.instance, topic, ids: all.slice(i, i + IDS_PER_NOTIFICATION) }
        this.channel?.send(JSON.stringify(batch))
      }
    }
    this.unsent.clear()
  }

  private receive(payload: string): void {
    const batch = parse(payload)
    if (!batch || batch.from === this.instance) return
    for (const { topic, hear } of this.listeners) {
      if (topic === batch.topic) batch.ids.forEach((id) => hear(id))
    }
  }
}

/** Anyone with access to the database can notify the channel. */
function parse(payload: string): HintBatch | null {
  try {
    const batch = JSON.parse(payload) as Partial<HintBatch>
    return typeof batch.topic === 'string' && Array.isArray(batch.ids) ? (batch as HintBatch) : null
  } catch {
    return null
  }
}
