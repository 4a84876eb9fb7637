import type { ReadyWebhook, Running } from '../shareSlots'

import { shareSlots } from '../shareSlots'

const IDLE: Running = { ofTenant: () => 0, ofWebhook: () => 0 }
const ready = (tenantId: string, webhookId: string, probe = false): ReadyWebhook => ({
  tenantId,
  webhookId,
  probe,
  ordered: false,
})
const share = (webhooks: ReadyWebhook[], limits: Partial<Parameters<typeof shareSlots>[1]>, running = IDLE) =>
  Object.fromEntries(
    shareSlots(webhooks, { free: 100, perTenant: 100, perWebhook: 100, ...limits }, running, () => 0).map(
      ({ webhook, limit }) => [webhook.webhookId, limit]
    )
  )

describe('shareSlots', () => {
  it('deals in turn to tenants, and to the webhooks of each', () => {
    expect(share([ready('a', 'a1'), ready('a', 'a2'), ready('a', 'a3'), ready('b', 'b1')], { free: 8 })).toEqual({
      ...{ a1: expect.any(Number) as number, a2: expect.any(Number) as number, a3: expect.any(Number) as number },
      b1: 4,
    })
    expect(share([ready('a', 'a1'), ready('a', 'a2')], { free: 6 })).toEqual({ a1: 3, a2: 3 })
  })

  it('gives nobody more than the caps, with what runs counted in', () => {
    const running = { ofTenant: (id: string) => (id === 'a' ? 2 : 0), ofWebhook: (id: string) => (id === 'a1' ? 2 : 0) }
    const webhooks = [ready('a', 'a1'), ready('a', 'a2'), ready('b', 'b1')]
    expect(share(webhooks, { perTenant: 4, perWebhook: 3 }, running)).toEqual({ a1: 1, a2: 1, b1: 3 })
    expect(share(webhooks, { perTenant: 2, perWebhook: 3 }, running)).toEqual({ b1: 2 })
    expect(share(webhooks, { perTenant: 9, perWebhook: 2 }, running)).toEqual({ a2: 2, b1: 2 })
  })

  it('gives a webhook that is probed one call, and none while one runs', () => {
    expect(share([ready('a', 'a1', true), ready('b', 'b1')], { free: 5 })).toEqual({ a1: 1, b1: 4 })
    expect(share([ready('a', 'a1', true)], {}, { ...IDLE, ofWebhook: () => 1 })).toEqual({})
  })

  it('gives nothing where there is nothing', () => {
    expect(share([], {})).toEqual({})
    expect(share([ready('a', 'a1')], { free: 0 })).toEqual({})
  })

  it('draws who begins, so that with few slots everyone has a turn at some time', () => {
    const webhooks = Array.from({ length: 10 }, (_, i) => ready(`t${i}`, `w${i}`))
    const served = new Set<string>()
    for (let draw = 0; draw < 100; draw++) {
      const random = () => (Math.sin(draw * 12.9898 + served.size) + 1) / 2.0001
      for (const { webhook } of shareSlots(webhooks, { free: 2, perTenant: 9, perWebhook: 9 }, IDLE, random))
        served.add(webhook.webhookId)
    }
    expect(served.size).toBe(10)
  })
})
