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

  public add(route: ReturnRoute): void {
    const name = nameOf(route.tenantId, route.partnerKey)
    const others = (this.routes.get(name) ?? []).filter(
      (other) => other.channel !== route.channel || other.threadId !== route.threadId
    )
    this.routes.set(name, [route, ...others])
  }

  /** Ends all return routes over a channel, or only those of one partner (`return_route: none`). */
  public remove(channel: ReplyChannel, partner?: { tenantId: string; partnerKey: string }): void {
    const names = partner ? [nameOf(partner.tenantId, partner.partnerKey)] : [...this.routes.keys()]
    for (const name of names) {
      const kept = (this.routes.get(name) ?? []).filter((route) => route.channel !== channel)
      if (kept.length > 0) this.routes.set(name, kept)
      else this.routes.delete(name)
    }
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
}

const nameOf = (tenantId: string, partnerKey: string) => `${tenantId} ${partnerKey}`
