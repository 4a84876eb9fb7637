import type { TenantBudget } from './inbound/refusalOf'

import { InputInvalidError } from './errors'
import { DEFAULT_HANDLED_PROTOCOLS } from './protocols/isHandledProtocol'

export interface GeneralMessagesModuleConfigOptions {
  /** Largest envelope that is kept, bytes. Default 5,000,000 */
  maxMessageBytes?: number
  /** Deepest nesting of arrays and objects in a message. Default 500 */
  maxNesting?: number
  /** Most recipients of one envelope that are looked at. Default 1,000 */
  maxRecipients?: number
  /** Waits between attempts to send an outgoing message, milliseconds. Default 5s, 5m, 30m, 2h, 5h, 10h, 14h, 20h, 24h */
  retryScheduleMs?: number[]
  /** A claim of a dead instance is free again after this many milliseconds. Default 30,000 */
  leaseMs?: number
  /** How often workers look for work that nobody hinted at, milliseconds. Default 1,000 */
  pollIntervalMs?: number
  /** Received messages handled at the same time by this instance. Default 32 */
  inboundConcurrency?: number
  /** Of these, of one tenant. Default 8 */
  inboundConcurrencyPerTenant?: number
  /**
   * Messages whose handlers run at the same time at this instance, beside the others: so many of each kind, those that ask
   * nobody, handshakes that fetch DID documents, and credentials and proofs. Default 32
   */
  handlerConcurrency?: number
  /** Of these, of one tenant. Default 8 */
  handlerConcurrencyPerTenant?: number
  /** A handler that takes longer has failed, milliseconds. Default 60,000 */
  handlerTimeoutMs?: number
  /** Longest that a handler may wait for the network, all its requests together, milliseconds. Default 15,000 */
  handlerNetworkMs?: number
  /** Outgoing messages sent at the same time by this instance. Default 64 */
  outboundConcurrency?: number
  /** Of these, of one tenant. Default 16 */
  outboundConcurrencyPerTenant?: number
  /** A partner that takes longer to answer, milliseconds, has failed this attempt. Default 15,000 */
  sendTimeoutMs?: number
  /** What may rest for a tenant in all, events and what waits, bytes; 0: no limit. Default 50,000,000,000 */
  tenantBytes?: number
  /** What of a tenant may wait in the inbox, bytes. Default 1,000,000,000 */
  waitingBytes?: number
  /** The same, messages. Default 50,000 */
  waitingMessages?: number
  /** Part of each that senders without a connection can have together, percent. Default 25 */
  strangerShare?: number
  /** Part of the messages that wait for a tenant that one sender can have, percent. Default 50 */
  senderShare?: number
  /**
   * A partner that takes longer to read what goes back on a connection that it holds open, milliseconds, beside 1 s for each
   * 50 kB, has not taken it. Default 10,000
   */
  replyTimeoutMs?: number
  /** A message leaves the place of {@link outboundConcurrency} for those of {@link outboundWaiting} after this, milliseconds. Default 2,000 */
  outboundQuickMs?: number
  /** Outgoing messages of this instance that wait for their partners; beyond, those that wait longest are given up. Default 256 */
  outboundWaiting?: number
  /** Of these, of one tenant. Default 64 */
  outboundWaitingPerTenant?: number
  /** Tenant contexts kept open between uses. Default 100 */
  warmContexts?: number
  /** Data keys of tenants remembered between uses. Default 1,000 */
  warmKeys?: number
  /** CIDRs of private addresses that partners' endpoints may have, e.g. `127.0.0.0/8`. Default none */
  partnerAllow?: string[]
  /** What errors call `partnerAllow`, e.g. the environment variable that it comes from */
  partnerAllowSetting?: string
  /** Protocols left to Credo's handlers, `<name>/<major>`; all others are general messages. Default {@link DEFAULT_HANDLED_PROTOCOLS} */
  handledProtocols?: string[]
  /** Address under which this agent is reached; always allowed as an endpoint */
  publicUrl?: string
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Waits between attempts that Standard Webhooks proposes; used for partners and webhooks alike. */
export const DEFAULT_RETRY_SCHEDULE_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]

/** Options of {@link GeneralMessagesModule} with their defaults, checked once. */
export class GeneralMessagesModuleConfig {
  public readonly maxMessageBytes: number
  public readonly maxNesting: number
  public readonly maxRecipients: number
  public readonly retryScheduleMs: number[]
  public readonly leaseMs: number
  public readonly pollIntervalMs: number
  public readonly inboundConcurrency: number
  public readonly inboundConcurrencyPerTenant: number
  public readonly handlerConcurrency: number
  public readonly handlerConcurrencyPerTenant: number
  public readonly handlerTimeoutMs: number
  public readonly handlerNetworkMs: number
  public readonly outboundConcurrency: number
  public readonly outboundConcurrencyPerTenant: number
  public readonly sendTimeoutMs: number
  public readonly budget: TenantBudget
  public readonly replyTimeoutMs: number
  public readonly outboundQuickMs: number
  public readonly outboundWaiting: number
  public readonly outboundWaitingPerTenant: number
  public readonly warmContexts: number
  public readonly warmKeys: number
  public readonly partnerAllow: string[]
  public readonly partnerAllowSetting: string
  public readonly handledProtocols: string[]
  public readonly publicUrl: string | null

  public constructor(options: GeneralMessagesModuleConfigOptions = {}) {
    this.maxMessageBytes = atLeast(1, 'maxMessageBytes', options.maxMessageBytes ?? 5_000_000)
    this.maxNesting = atLeast(1, 'maxNesting', options.maxNesting ?? 500)
    this.maxRecipients = atLeast(1, 'maxRecipients', options.maxRecipients ?? 1000)
    this.retryScheduleMs = options.retryScheduleMs ?? DEFAULT_RETRY_SCHEDULE_MS
    this.leaseMs = atLeast(1000, 'leaseMs', options.leaseMs ?? 30_000)
    this.pollIntervalMs = atLeast(10, 'pollIntervalMs', options.pollIntervalMs ?? 1000)
    this.inboundConcurrency = atLeast(1, 'inboundConcurrency', options.inboundConcurrency ?? 32)
    const inboundPart = options.inboundConcurrencyPerTenant ?? 8
    this.inboundConcurrencyPerTenant = atLeast(1, 'inboundConcurrencyPerTenant', inboundPart)
    this.handlerConcurrency = atLeast(1, 'handlerConcurrency', options.handlerConcurrency ?? 32)
    const handlerPart = options.handlerConcurrencyPerTenant ?? 8
    this.handlerConcurrencyPerTenant = atLeast(1, 'handlerConcurrencyPerTenant', handlerPart)
    this.handlerTimeoutMs = atLeast(1, 'handlerTimeoutMs', options.handlerTimeoutMs ?? 60_000)
    this.handlerNetworkMs = atLeast(1, 'handlerNetworkMs', options.handlerNetworkMs ?? 15_000)
    this.outboundConcurrency = atLeast(1, 'outboundConcurrency', options.outboundConcurrency ?? 64)
    const outboundPart = options.outboundConcurrencyPerTenant ?? 16
    this.outboundConcurrencyPerTenant = atLeast(1, 'outboundConcurrencyPerTenant', outboundPart)
    this.sendTimeoutMs = atLeast(1, 'sendTimeoutMs', options.sendTimeoutMs ?? 15_000)
    this.budget = {
      tenantBytes: atLeast(0, 'tenantBytes', options.tenantBytes ?? 50_000_000_000),
      waitingBytes: atLeast(1, 'waitingBytes', options.waitingBytes ?? 1_000_000_000),
      waitingMessages: atLeast(1, 'waitingMessages', options.waitingMessages ?? 50_000),
      strangerShare: percent('strangerShare', options.strangerShare ?? 25),
      senderShare: percent('senderShare', options.senderShare ?? 50),
    }
    this.replyTimeoutMs = atLeast(1, 'replyTimeoutMs', options.replyTimeoutMs ?? 10_000)
    this.outboundQuickMs = atLeast(1, 'outboundQuickMs', options.outboundQuickMs ?? 2000)
    this.outboundWaiting = atLeast(1, 'outboundWaiting', options.outboundWaiting ?? 256)
    const waitingPart = options.outboundWaitingPerTenant ?? 64
    this.outboundWaitingPerTenant = atLeast(1, 'outboundWaitingPerTenant', waitingPart)
    this.warmContexts = atLeast(0, 'warmContexts', options.warmContexts ?? 100)
    this.warmKeys = atLeast(1, 'warmKeys', options.warmKeys ?? 1000)
    this.partnerAllow = options.partnerAllow ?? []
    this.partnerAllowSetting = options.partnerAllowSetting ?? 'partnerAllow'
    this.handledProtocols = options.handledProtocols ?? DEFAULT_HANDLED_PROTOCOLS
    this.publicUrl = options.publicUrl ?? null
    this.retryScheduleMs.forEach((wait, i) => atLeast(0, `retryScheduleMs[${i}]`, wait))
  }
}

function percent(name: string, value: number): number {
  if (value > 100) throw new InputInvalidError(`${name} must be at most 100 percent, not ${value}.`)
  return atLeast(1, name, value)
}

function atLeast(minimum: number, name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < minimum) {
    throw new InputInvalidError(`${name} must be a whole number of at least ${minimum}, not ${value}.`)
  }
  return value
}
