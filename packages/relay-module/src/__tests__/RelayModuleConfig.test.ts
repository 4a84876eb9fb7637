import type { RelayModuleConfigOptions } from '../RelayModuleConfig'

import { DEFAULT_RETRY_SCHEDULE_MS } from '@didcomm-gateway/core'

import { RelayModuleConfig } from '../RelayModuleConfig'

describe('RelayModuleConfig', () => {
  it('has the documented defaults', () => {
    expect(new RelayModuleConfig()).toMatchObject({
      retryScheduleMs: DEFAULT_RETRY_SCHEDULE_MS,
      requestTimeoutMs: 15_000,
      leaseMs: 30_000,
      pollIntervalMs: 1000,
      concurrency: 64,
      concurrencyPerTenant: 16,
      concurrencyPerWebhook: 8,
      retentionMs: 30 * 86_400_000,
      disableAfterMs: 5 * 86_400_000,
    })
  })

  it.each<[string, RelayModuleConfigOptions]>([
    ['requestTimeoutMs', { requestTimeoutMs: 0 }],
    ['leaseMs', { leaseMs: 15_000 }],
    ['concurrency', { concurrency: 1.5 }],
    ['retentionDays', { retentionDays: NaN }],
    ['retryScheduleMs[1]', { retryScheduleMs: [1, -1] }],
    ['10.0.0.1', { webhookAllow: ['10.0.0.1'] }],
  ])('names what is wrong: %s', (name, options) => {
    expect(() => new RelayModuleConfig(options)).toThrow(
      expect.objectContaining({ message: expect.stringContaining(name) })
    )
  })
})
