import { AddressGuard, DEFAULT_RETRY_SCHEDULE_MS, InputInvalidError } from '@didcomm-gateway/core'

export interface RelayModuleConfigOptions {
  /** CIDRs of private addresses that webhooks may reach, e.g. `127.0.0.0/8`. Default none */
  webhookAllow?: string[]
  /** What errors call `webhookAllow`, e.g. the environment variable that it comes from */
  webhookAllowSetting?: string
  /** Waits between delivery attempts, milliseconds. Default 5s, 5m, 30m, 2h, 5h, 10h, 14h, 20h, 24h */
  retryScheduleMs?: number[]
  /** A webhook that takes longer to answer, milliseconds, has failed this attempt. Default 15,000 */
  requestTimeoutMs?: number
  /** A claim of a dead instance is free again after this many milliseconds; more than `requestTimeoutMs`. Default 30,000 */
  leaseMs?: number
  /** How often the worker looks for work that nobody hinted at, milliseconds. Default 1,000 */
  pollIntervalMs?: number
  /** Calls made at the same time by this instance. Default 64 */
  concurrency?: number
  /** Of these, for one tenant. Default 16 */
  concurrencyPerTenant?: number
  /** Of these, to one webhook. Default 8 */
  concurrencyPerWebhook?: number
  /** Deliveries that are settled stay visible so long, days. Default 30 */
  retentionDays?: number
  /** A webhook that has failed without a success for so long, milliseconds, is disabled. Default 5 days */
  disableAfterMs?: number
  /** Clock, epoch milliseconds. Default Date.now */
  now?: () => number
  /** Numbers from 0 to below 1. Default Math.random */
  random?: () => number
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Options of {@link RelayModule} with their defaults, checked once. */
export class RelayModuleConfig {
  /** what webhooks may reach */
  public readonly addressGuard: AddressGuard
  public readonly retryScheduleMs: number[]
  public readonly requestTimeoutMs: number
  public readonly leaseMs: number
  public readonly pollIntervalMs: number
  public readonly concurrency: number
  public readonly concurrencyPerTenant: number
  public readonly concurrencyPerWebhook: number
  public readonly retentionMs: number
  public readonly disableAfterMs: number
  public readonly now: () => number
  public readonly random: () => number

  /** @throws {InputInvalidError} names the option */
  public constructor(options: RelayModuleConfigOptions = {}) {
    this.addressGuard = new AddressGuard({
      allow: options.webhookAllow,
      allowSetting: options.webhookAllowSetting ?? 'webhookAllow',
    })
    this.retryScheduleMs = options.retryScheduleMs ?? DEFAULT_RETRY_SCHEDULE_MS
    this.retryScheduleMs.forEach((wait, i) => atLeast(0, `retryScheduleMs[${i}]`, wait))
    this.requestTimeoutMs = atLeast(1, 'requestTimeoutMs', options.requestTimeoutMs ?? 15_000)
    this.leaseMs = atLeast(this.requestTimeoutMs + 1, 'leaseMs', options.leaseMs ?? 30_000)
    this.pollIntervalMs = atLeast(10, 'pollIntervalMs', options.pollIntervalMs ?? 1000)
    this.concurrency = atLeast(1, 'concurrency', options.concurrency ?? 64)
    this.concurrencyPerTenant = atLeast(1, 'concurrencyPerTenant', options.concurrencyPerTenant ?? 16)
    this.concurrencyPerWebhook = atLeast(1, 'concurrencyPerWebhook', options.concurrencyPerWebhook ?? 8)
    this.retentionMs = atLeast(1, 'retentionDays', options.retentionDays ?? 30) * DAY_MS
    this.disableAfterMs = atLeast(1, 'disableAfterMs', options.disableAfterMs ?? 5 * DAY_MS)
    this.now = options.now ?? Date.now
    this.random = options.random ?? Math.random
  }
}

function atLeast(minimum: number, name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < minimum) {
    throw new InputInvalidError(`${name} must be a whole number of at least ${minimum}, not ${value}.`)
  }
  return value
}
