import type { ReplyChannel } from '../ReplyChannel'

import { RETURN_ROUTE_LIMITS, ReturnRoutes } from '../ReturnRoutes'

class FewReturnRoutes extends ReturnRoutes {
  protected override readonly limits = {
    perPartner: 5,
    channelsPerPartner: 2,
    perChannel: 4,
    strangersPerChannel: 4,
    strangersPerTenant: 6,
    knownPerTenant: 8,
    strangers: 7,
    known: 10,
  }
}

interface TestChannel extends ReplyChannel {
  close: jest.Mock<void, []>
}

const openChannel = (): TestChannel => ({ send: () => Promise.resolve(true), close: jest.fn() })

describe('ReturnRoutes', () => {
  let routes: ReturnRoutes
  const add = (partnerKey: string, channel: ReplyChannel, threadId: string | null = null, tenantId = 'tenant') =>
    routes.add({ tenantId, partnerKey, ourKey: 'ours', threadId, channel })

  beforeEach(() => {
    routes = new FewReturnRoutes()
  })

  it('finds the newest that takes the thread, and the one before it when that one has been tried', () => {
    const [older, newer] = [openChannel(), openChannel()]
    add('a', older)
    add('a', newer, 'thread')
    expect(routes.find('tenant', ['b', 'a'], ['ours'], 'thread')?.channel).toBe(newer)
    expect(routes.find('tenant', ['a'], ['ours'], 'thread', new Set([newer]))?.channel).toBe(older)
    expect(routes.find('tenant', ['a'], ['ours'], 'other')?.channel).toBe(older)
    expect(routes.find('elsewhere', ['a'], ['ours'], null)).toBeNull()
    routes.remove(older)
    expect(routes.find('tenant', ['a'], ['ours'], 'other')).toBeNull()
    routes.remove(newer, { tenantId: 'tenant', partnerKey: 'a' })
    expect([routes.has('tenant', 'a'), routes.size]).toEqual([false, 0])
  })

  it('finds only those that were asked for at a key of ours that the message is sent for', () => {
    const [first, second] = [openChannel(), openChannel()]
    const route = { tenantId: 'tenant', partnerKey: 'a', threadId: null }
    routes.add({ ...route, ourKey: 'first', channel: first })
    routes.add({ ...route, ourKey: 'second', channel: second })
    routes.add({ ...route, ourKey: 'second', channel: first })
    expect(routes.find('tenant', ['a'], ['another'], null)).toBeNull()
    expect(routes.find('tenant', ['a'], [], null)).toBeNull()
    expect(routes.find('tenant', ['a'], ['first'], null)?.channel).toBe(first)
    expect(routes.find('tenant', ['a'], ['another', 'second'], null, new Set([first]))?.channel).toBe(second)
    expect(routes.size).toBe(3)
  })

  it('forgets the oldest thread of a partner that names more than it may', () => {
    const channel = openChannel()
    for (const limits of [routes, new ReturnRoutes()]) {
      routes = limits
      const most = limits instanceof FewReturnRoutes ? 4 : RETURN_ROUTE_LIMITS.perPartner
      add('a', channel, 'thread-0')
      routes.confirm('tenant', 'a')
      for (let n = 1; n <= most; n++) add('a', channel, `thread-${n}`)
      expect(routes.size).toBe(most)
      expect(routes.find('tenant', ['a'], ['ours'], 'thread-0')).toBeNull()
      expect(routes.find('tenant', ['a'], ['ours'], `thread-${most}`)).not.toBeNull()
      add('a', channel, 'thread-1')
      expect(routes.size).toBe(most)
    }
    expect(channel.close).not.toHaveBeenCalled()
  })

  it('closes the oldest connection of a partner that opens more than it may, unless others use it', () => {
    const channels = [openChannel(), openChannel(), openChannel(), openChannel()]
    add('other', channels[0])
    for (const channel of channels) add('a', channel)
    expect(channels.map(({ close }) => close.mock.calls.length)).toEqual([0, 1, 0, 0])
    expect(routes.find('tenant', ['other'], ['ours'], null)?.channel).toBe(channels[0])
    expect(routes.find('tenant', ['a'], ['ours'], null, new Set(channels.slice(2)))).toBeNull()
  })

  it('has bounds for one connection, and for the strangers of a tenant and of all, that partners do not share', () => {
    const shared = openChannel()
    for (const key of ['a', 'b', 'c', 'd', 'e']) add(key, shared)
    expect([routes.has('tenant', 'a'), routes.has('tenant', 'b'), routes.size]).toEqual([false, true, 4])

    const partner = openChannel()
    add('known', partner)
    routes.confirm('tenant', 'known')
    const strangers = Array.from({ length: 8 }, () => openChannel())
    strangers.forEach((channel, n) => add(`stranger-${n}`, channel))
    expect(routes.has('tenant', 'known')).toBe(true)
    expect(routes.size).toBe(7)
    expect(strangers.filter(({ close }) => close.mock.calls.length > 0)).toEqual(strangers.slice(0, 2))
    strangers.forEach((channel, n) => add(`stranger-${n}`, channel, null, 'another'))
    expect(routes.size).toBe(8)
    expect(routes.has('tenant', 'known')).toBe(true)
    for (let n = 0; n < 20; n++) {
      add(`partner-${n}`, openChannel())
      routes.confirm('tenant', `partner-${n}`)
    }
    add('known', partner)
    routes.confirm('tenant', 'known')
    expect(routes.size).toBeLessThanOrEqual(9 + 7)
  })

  it('takes from the connection with most strangers, so that one who names many keys ends no handshake of others', () => {
    routes = new ReturnRoutes()
    const { strangersPerChannel, strangersPerTenant } = RETURN_ROUTE_LIMITS
    const [early, hostile] = [openChannel(), openChannel()]
    add('early', early)
    for (let n = 0; n <= strangersPerTenant; n++) add(`hostile-${n}`, hostile)
    expect([routes.has('tenant', 'early'), routes.size]).toEqual([true, 1 + strangersPerChannel])
    const others = Array.from({ length: strangersPerTenant }, () => openChannel())
    others.slice(0, strangersPerTenant - 2).forEach((channel, n) => add(`other-${n}`, channel))
    expect([routes.has('tenant', 'early'), routes.size]).toEqual([true, strangersPerTenant])
    for (const channel of [early, hostile, ...others]) expect(channel.close).not.toHaveBeenCalled()
    for (const channel of [hostile, ...others]) routes.remove(channel)
    // who is confirmed is not counted any longer
    for (let n = 0; n <= strangersPerChannel; n++) {
      add(`mediated-${n}`, early)
      routes.confirm('tenant', `mediated-${n}`)
    }
    expect([routes.has('tenant', 'early'), routes.has('tenant', 'mediated-0')]).toEqual([true, true])
    routes.remove(early)
    expect(routes.size).toBe(0)
  })

  it('tells when the last route of a partner has ended, whyever', () => {
    const ended: string[] = []
    routes.whenLastCloses((_tenantId, partnerKey) => ended.push(partnerKey))
    const channel = openChannel()
    for (const key of ['a', 'b', 'c', 'd', 'e']) add(key, channel)
    expect(ended).toEqual(['a'])
    routes.remove(channel, { tenantId: 'tenant', partnerKey: 'c' })
    routes.remove(channel)
    expect(ended).toEqual(['a', 'c', 'b', 'd', 'e'])
  })
})
