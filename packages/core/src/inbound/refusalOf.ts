import type { RefusalReason } from './Refusals'

/** What rests for a tenant, with the message that is to come in. */
export interface TenantUsage {
  /** all events, see `tenant_sequences` */
  storedBytes: number
  storedStrangerBytes: number
  /** what is in the inbox */
  waiting: Waiting
  waitingOfStrangers: Waiting
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
  /** part of the messages that wait that one sender can have, percent */
  senderShare: number
}

/**
 * Whether a message has room.
 * @param isStranger its sender has no connection with the tenant
 * @returns null when it has
 */
export function refusalOf(usage: TenantUsage, budget: TenantBudget, isStranger: boolean): RefusalReason | null {
  const { storedBytes, storedStrangerBytes, waiting, waitingOfStrangers } = usage
  const isTooMuch = (waits: Waiting, stored: number, percent: number) =>
    (budget.tenantBytes > 0 && waits.bytes + stored > partOf(budget.tenantBytes, percent)) ||
    waits.bytes > partOf(budget.waitingBytes, percent) ||
    waits.messages > partOf(budget.waitingMessages, percent)
  if (isStranger && isTooMuch(waitingOfStrangers, storedStrangerBytes, budget.strangerShare)) return 'stranger_share'
  if (!isTooMuch(waiting, storedBytes, 100)) return null
  return isTooMuch(waiting, 0, 100) ? 'tenant_waiting' : 'tenant_bytes'
}

/**
 * Most messages of one sender that may wait.
 * @returns null while so few wait for the tenant that no one sender can have more
 */
export function mostOfSender({ waiting }: TenantUsage, budget: TenantBudget): number | null {
  const most = partOf(budget.waitingMessages, budget.senderShare)
  return waiting.messages > most ? most : null
}

const partOf = (whole: number, percent: number) => (whole * percent) / 100
