import type { RefusalReason } from './Refusals'

/** What rests for a tenant. */
export interface TenantUsage {
  /** all events, see `tenant_sequences` */
  storedBytes: number
  storedStrangerBytes: number
  /** what is in the inbox */
  waiting: Waiting
  waitingOfStrangers: Waiting
  /** of the sender of the message that is to come in */
  waitingOfSender: Waiting
}

export interface Waiting {
  bytes: number
  messages: number
}

export interface TenantBudget {
  /** what may rest for a tenant in all, bytes; 0: no limit */
  tenantBytes: number
  /** of these what may wait in the inbox */
  waitingBytes: number
  waitingMessages: number
  /** part of each that all senders without a connection can have together, percent */
  strangerShare: number
  /** part of what waits that one sender can have, percent */
  senderShare: number
}

/**
 * Whether a message has room.
 * @param bytes of its envelope
 * @param isStranger its sender has no connection with the tenant
 * @returns null when it has
 */
export function refusalOf(
  usage: TenantUsage,
  budget: TenantBudget,
  bytes: number,
  isStranger: boolean
): RefusalReason | null {
  const { tenantBytes, strangerShare, senderShare } = budget
  const isTooMuch = (waiting: Waiting, stored: number, percent: number) =>
    tenantBytes > 0 && waiting.bytes + stored + bytes > partOf(tenantBytes, percent)
  if (isStranger) {
    const { waitingOfStrangers, storedStrangerBytes } = usage
    if (isTooMuch(waitingOfStrangers, storedStrangerBytes, strangerShare)) return 'stranger_share'
    if (isOver(waitingOfStrangers, budget, bytes, strangerShare)) return 'stranger_share'
  }
  if (isTooMuch(usage.waiting, usage.storedBytes, 100)) return 'tenant_bytes'
  if (isOver(usage.waiting, budget, bytes, 100)) return 'tenant_waiting'
  return isOver(usage.waitingOfSender, budget, bytes, senderShare) ? 'sender_share' : null
}

/** Whether, with one more message, so much rests that its part may be full for somebody. */
export function isNearlyFull({ waiting, storedBytes }: TenantUsage, budget: TenantBudget, bytes: number): boolean {
  const { tenantBytes, strangerShare, senderShare } = budget
  // half, since messages that other instances keep in the same moment are not seen
  const percent = Math.min(strangerShare, senderShare) / 2
  const isTooMuch = tenantBytes > 0 && waiting.bytes + storedBytes + bytes > partOf(tenantBytes, percent)
  return isTooMuch || isOver(waiting, budget, bytes, percent)
}

function isOver(waiting: Waiting, budget: TenantBudget, bytes: number, percent: number): boolean {
  return (
    waiting.bytes + bytes > partOf(budget.waitingBytes, percent) ||
    waiting.messages + 1 > partOf(budget.waitingMessages, percent)
  )
}

const partOf = (whole: number, percent: number) => (whole * percent) / 100
