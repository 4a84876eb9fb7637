import type { EncryptedMessage } from '@credo-ts/core'

import { injectable } from '@credo-ts/core'

/** The open end of a connection on which a partner takes replies: an HTTP response not yet sent, or a WebSocket. */
export interface ReplyChannel {
  /**
   * Sends one packed message.
   * @returns false when the channel takes no more (closed, or an HTTP response that is used up)
   */
  send(envelope: EncryptedMessage): Promise<boolean>
}

interface ReturnRoute {
  tenantId: string
  /** sender key of the message that asked for the return route: replies are packed for it */
  partnerKey: string
  /** recipient key of that message: replies are packed with it */
  ourKey: string
  /** null: every message to this partner */
  threadId: string | null
  channel: ReplyChannel
}

/**
 * Return routes of the connections that this instance holds open. Forgetting one loses nothing: messages rest in the outbox.
 * @see RFC 0092 Transports Return Route
 */
@injectable()
export class ReturnRoutes {
  /** by tenant and partner key; the newest first */
  private readonly routes = new Map<string, ReturnRoute[]>()
  /** under which names a channel is in {@link routes} */
  private readonly names = new Map<ReplyChannel, Set<string>>()
  private onLastClosed: ((tenantId: string, partnerKey: string) => void) | null = null

  public add(route: ReturnRoute): void {
    const name = nameOf(route.tenantId, route.partnerKey)
    const others = (this.routes.get(name) ?? []).filter(
      (other) => other.channel !== route.channel || other.threadId !== route.threadId
    )
    this.routes.set(name, [route, ...others])
    this.names.set(route.channel, (this.names.get(route.channel) ?? new Set()).add(name))
  }

  /** Ends all return routes over a channel, or only those of one partner (`return_route: none`). */
  public remove(channel: ReplyChannel, partner?: { tenantId: string; partnerKey: string }): void {
    const names = this.names.get(channel)
    if (!names) return
    for (const name of partner ? [nameOf(partner.tenantId, partner.partnerKey)] : [...names]) {
      if (names.delete(name)) this.removeFrom(name, channel)
    }
    if (names.size === 0) this.names.delete(channel)
  }

  public has(tenantId: string, partnerKey: string): boolean {
    return this.routes.has(nameOf(tenantId, partnerKey))
  }

  /** @param listener called when the last return route of a partner has ended */
  public whenLastCloses(listener: (tenantId: string, partnerKey: string) => void): void {
    this.onLastClosed = listener
  }

  /** The newest route on which a message of this thread may be returned to one of the partner's keys. */
  public find(tenantId: string, partnerKeys: string[], threadId: string | null): ReturnRoute | null {
    for (const partnerKey of partnerKeys) {
      const routes = this.routes.get(nameOf(tenantId, partnerKey)) ?? []
      const route = routes.find((candidate) => candidate.threadId === null || candidate.threadId === threadId)
      if (route) return route
    }
    return null
  }

  private removeFrom(name: string, channel: ReplyChannel): void {
    const routes = this.routes.get(name) ?? []
    const kept = routes.filter((route) => route.channel !== channel)
    if (kept.length > 0) {
      this.routes.set(name, kept)
      return
    }
    this.routes.delete(name)
    if (routes.length > 0) this.onLastClosed?.(routes[0].tenantId, routes[0].partnerKey)
  }
}

const nameOf = (tenantId: string, partnerKey: string) => `${tenantId} ${partnerKey}`
