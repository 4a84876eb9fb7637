import type { ReplyChannel } from './ReplyChannel'

import { injectable } from '@credo-ts/core'

interface ReturnRoute {
  tenantId: string
  /** sender key of the message that asked for the return route: replies are packed for it */
  partnerKey: string
  /** key of ours that the message came to: only what is sent for that key, or for its connection, goes this way */
  ourKey: string
  /** null: every message to this partner */
  threadId: string | null
  channel: ReplyChannel
}

/** Most return routes; the newest stand, the oldest go. */
export interface ReturnRouteLimits {
  /** of one partner of a tenant: threads that it names, on all its connections */
  perPartner: number
  /** connections on which one partner waits; the oldest is closed when nobody else uses it */
  channelsPerPartner: number
  /** over one connection: a mediator speaks for many partners on one */
  perChannel: number
  /** over one connection, of those who have not shown yet that they hold a connection with the tenant */
  strangersPerChannel: number
  /** of those of one tenant; the oldest goes of the connection over which there are most */
  strangersPerTenant: number
  /** of the others of one tenant */
  knownPerTenant: number
  /** the same of all tenants together */
  strangers: number
  known: number
}

export const RETURN_ROUTE_LIMITS: ReturnRouteLimits = {
  perPartner: 100,
  channelsPerPartner: 8,
  perChannel: 10_000,
  strangersPerChannel: 50,
  strangersPerTenant: 200,
  knownPerTenant: 20_000,
  strangers: 20_000,
  known: 100_000,
}

/** The oldest first. */
interface Group {
  strangers: Set<ReturnRoute>
  known: Set<ReturnRoute>
}

interface Partner {
  tenantId: string
  partnerKey: string
  isKnown: boolean
  /** the oldest first */
  routes: Set<ReturnRoute>
}

/**
 * Return routes of the connections that this instance holds open. Forgetting one loses nothing: messages rest in the outbox.
 * Partners decide how many there are, so each kind has a bound.
 * @see RFC 0092 Transports Return Route
 */
@injectable()
export class ReturnRoutes {
  protected readonly limits: ReturnRouteLimits = RETURN_ROUTE_LIMITS
  private readonly partners = new Map<string, Partner>()
  private readonly ofChannels = new Map<ReplyChannel, Set<ReturnRoute>>()
  private readonly strangersOfChannels = new Map<ReplyChannel, Set<ReturnRoute>>()
  private readonly ofTenants = new Map<string, Group>()
  private readonly all: Group = { strangers: new Set(), known: new Set() }
  private onLastClosed: ((tenantId: string, partnerKey: string) => void) | null = null

  public get size(): number {
    return this.all.strangers.size + this.all.known.size
  }

  public add(route: ReturnRoute): void {
    const name = nameOf(route.tenantId, route.partnerKey)
    const { tenantId, partnerKey } = route
    const partner = this.partners.get(name) ?? { tenantId, partnerKey, isKnown: false, routes: new Set() }
    for (const other of partner.routes) {
      const isSame = other.channel === route.channel && other.threadId === route.threadId
      if (isSame && other.ourKey === route.ourKey) this.unlink(partner, other)
    }
    this.partners.set(name, partner)
    this.link(partner, route)
    this.keepWithinLimits(partner, route)
  }

  /** The partner has a connection with the tenant: its routes are not counted among those of strangers any more. */
  public confirm(tenantId: string, partnerKey: string): void {
    const partner = this.partners.get(nameOf(tenantId, partnerKey))
    if (!partner || partner.isKnown) return
    partner.isKnown = true
    for (const route of partner.routes) removeFrom(this.strangersOfChannels, route)
    for (const group of [this.groupOf(tenantId), this.all]) {
      for (const route of partner.routes) {
        group.strangers.delete(route)
        group.known.add(route)
      }
    }
  }

  /** Ends all return routes over a channel, or only those of one partner (`return_route: none`). */
  public remove(channel: ReplyChannel, of?: { tenantId: string; partnerKey: string }): void {
    const routes = of ? this.partners.get(nameOf(of.tenantId, of.partnerKey))?.routes : this.ofChannels.get(channel)
    for (const route of [...(routes ?? [])]) if (route.channel === channel) this.end(route)
  }

  public has(tenantId: string, partnerKey: string): boolean {
    return this.partners.has(nameOf(tenantId, partnerKey))
  }

  /** @param listener called when the last return route of a partner has ended */
  public whenLastCloses(listener: (tenantId: string, partnerKey: string) => void): void {
    this.onLastClosed = listener
  }

  /**
   * The newest route on which a message of this thread may be returned to one of the partner's keys. A partner says itself which
   * keys it has, and can name another's: so the route must have been asked for at a key of ours that this partner knows.
   * @param ourKeys keys of ours that the message's partner writes to
   * @param except channels that have been tried
   */
  public find(
    tenantId: string,
    partnerKeys: string[],
    ourKeys: string[],
    threadId: string | null,
    except?: Set<ReplyChannel>
  ): ReturnRoute | null {
    for (const partnerKey of partnerKeys) {
      const routes = [...(this.partners.get(nameOf(tenantId, partnerKey))?.routes ?? [])]
      const fits = (route: ReturnRoute) =>
        ourKeys.includes(route.ourKey) && (route.threadId === null || route.threadId === threadId)
      const route = routes.reverse().find((one) => fits(one) && !except?.has(one.channel))
      if (route) return route
    }
    return null
  }

  private keepWithinLimits(partner: Partner, { tenantId, channel }: ReturnRoute): void {
    const { limits } = this
    const tenant = this.groupOf(tenantId)
    this.keepWithin(partner.routes, limits.perPartner)
    this.keepChannelsWithin(partner, limits.channelsPerPartner)
    this.keepWithin(this.ofChannels.get(channel), limits.perChannel)
    this.keepWithin(this.strangersOfChannels.get(channel), limits.strangersPerChannel)
    if (tenant.strangers.size > limits.strangersPerTenant) this.drop(oldestOfMost(tenant.strangers))
    this.keepWithin(tenant.known, limits.knownPerTenant)
    this.keepWithin(this.all.strangers, limits.strangers)
    this.keepWithin(this.all.known, limits.known)
  }

  private keepWithin(routes: Set<ReturnRoute> | undefined, most: number): void {
    if (!routes || routes.size <= most) return
    const [oldest] = routes
    this.drop(oldest)
  }

  /** The connection is closed when nobody else uses it. */
  private drop(route: ReturnRoute): void {
    this.end(route)
    if (!this.ofChannels.has(route.channel)) route.channel.close()
  }

  private keepChannelsWithin({ routes }: Partner, most: number): void {
    const channels = new Set([...routes].reverse().map(({ channel }) => channel))
    for (const channel of [...channels].slice(most)) {
      for (const route of [...routes]) if (route.channel === channel) this.end(route)
      if (!this.ofChannels.has(channel)) channel.close()
    }
  }

  private end(route: ReturnRoute): void {
    const name = nameOf(route.tenantId, route.partnerKey)
    const partner = this.partners.get(name)
    if (!partner?.routes.has(route)) return
    this.unlink(partner, route)
    if (partner.routes.size > 0) return
    this.partners.delete(name)
    this.onLastClosed?.(route.tenantId, route.partnerKey)
  }

  private link(partner: Partner, route: ReturnRoute): void {
    partner.routes.add(route)
    addTo(this.ofChannels, route)
    if (!partner.isKnown) addTo(this.strangersOfChannels, route)
    for (const group of [this.groupOf(route.tenantId), this.all]) {
      group[partner.isKnown ? 'known' : 'strangers'].add(route)
    }
  }

  private unlink(partner: Partner, route: ReturnRoute): void {
    partner.routes.delete(route)
    removeFrom(this.ofChannels, route)
    removeFrom(this.strangersOfChannels, route)
    const tenant = this.groupOf(route.tenantId)
    for (const { strangers, known } of [tenant, this.all]) {
      strangers.delete(route)
      known.delete(route)
    }
    if (tenant.strangers.size === 0 && tenant.known.size === 0) this.ofTenants.delete(route.tenantId)
  }

  private groupOf(tenantId: string): Group {
    const group = this.ofTenants.get(tenantId) ?? { strangers: new Set(), known: new Set() }
    this.ofTenants.set(tenantId, group)
    return group
  }
}

const nameOf = (tenantId: string, partnerKey: string) => `${tenantId} ${partnerKey}`

function addTo(channels: Map<ReplyChannel, Set<ReturnRoute>>, route: ReturnRoute): void {
  channels.set(route.channel, (channels.get(route.channel) ?? new Set()).add(route))
}

function removeFrom(channels: Map<ReplyChannel, Set<ReturnRoute>>, route: ReturnRoute): void {
  const routes = channels.get(route.channel)
  routes?.delete(route)
  if (routes?.size === 0) channels.delete(route.channel)
}

/** Who opens many over one connection loses its own before those of others. */
function oldestOfMost(routes: Set<ReturnRoute>): ReturnRoute {
  const channels = new Map<ReplyChannel, Set<ReturnRoute>>()
  for (const route of routes) addTo(channels, route)
  let [most] = channels.values()
  for (const one of channels.values()) if (one.size > most.size) most = one
  const [oldest] = most
  return oldest
}
