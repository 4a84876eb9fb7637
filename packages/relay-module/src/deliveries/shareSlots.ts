/** A webhook with deliveries that are due. */
export interface ReadyWebhook {
  webhookId: string
  tenantId: string
  /** one call only, to see whether it is back */
  probe: boolean
  /** its deliveries are called in the order of their threads */
  ordered: boolean
}

export interface Share {
  webhook: ReadyWebhook
  /** deliveries that may be claimed, at least 1 */
  limit: number
}

export interface SlotLimits {
  free: number
  perTenant: number
  perWebhook: number
}

/** Calls that are under way here, by id. */
export interface Running {
  ofTenant: (tenantId: string) => number
  ofWebhook: (webhookId: string) => number
}

/**
 * Deals the free slots out, one at a time: tenants take turns, and of each tenant its webhooks. So a backlog, of a
 * dead webhook or of a busy tenant, delays nobody else.
 * @param random numbers from 0 to below 1: who begins is drawn, as there may be more takers than slots
 */
export function shareSlots(ready: ReadyWebhook[], limits: SlotLimits, running: Running, random: () => number): Share[] {
  const queues = new Map<string, ReadyWebhook[]>()
  for (const webhook of shuffle(ready, random)) {
    const queue = queues.get(webhook.tenantId)
    if (queue) queue.push(webhook)
    else queues.set(webhook.tenantId, [webhook])
  }
  const shares = new Map<string, Share>()
  const ofTenant = new Map([...queues.keys()].map((tenantId) => [tenantId, running.ofTenant(tenantId)]))
  let free = limits.free
  while (free > 0 && queues.size > 0) {
    for (const [tenantId, queue] of queues) {
      if (free === 0) break
      const webhook =
        (ofTenant.get(tenantId) ?? 0) < limits.perTenant ? nextTaker(queue, shares, limits, running) : null
      if (!webhook) {
        queues.delete(tenantId)
        continue
      }
      const share = shares.get(webhook.webhookId) ?? { webhook, limit: 0 }
      shares.set(webhook.webhookId, { webhook, limit: share.limit + 1 })
      ofTenant.set(tenantId, (ofTenant.get(tenantId) ?? 0) + 1)
      queue.push(webhook)
      free--
    }
  }
  return [...shares.values()]
}

/** The tenant's next webhook that may take one more; those that may not leave the queue. */
function nextTaker(
  queue: ReadyWebhook[],
  shares: Map<string, Share>,
  limits: SlotLimits,
  running: Running
): ReadyWebhook | null {
  for (let webhook = queue.shift(); webhook; webhook = queue.shift()) {
    const taken = shares.get(webhook.webhookId)?.limit ?? 0
    const most = webhook.probe ? 1 : limits.perWebhook
    if (running.ofWebhook(webhook.webhookId) + taken < most) return webhook
  }
  return null
}

/** Fisher–Yates */
function shuffle<T>(items: T[], random: () => number): T[] {
  const shuffled = [...items]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]]
  }
  return shuffled
}
