import type { Sending } from '../SendingPlaces'

import { SendingPlaces } from '../SendingPlaces'

describe('SendingPlaces', () => {
  let places: SendingPlaces
  const onRoom = jest.fn()

  beforeEach(() => {
    jest.useFakeTimers()
    onRoom.mockClear()
    const limits = { most: 4, perTenant: 2, quickMs: 100, waiting: 5, waitingPerTenant: 3, waitingBytes: 1000 }
    places = new SendingPlaces(limits, onRoom)
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  const wait = (tenantId: string, bytes = 0): Sending => {
    const sending = places.begin(tenantId)
    sending.holds(bytes)
    sending.stepAside()
    return sending
  }
  const crowdedOut = (sendings: Sending[]) => sendings.map((sending) => sending.signal.aborted && sending.isCrowdedOut)

  it('gives a quick place back when a message is through, when it waits for its partner, and after a while', () => {
    const sendings = [places.begin('a'), places.begin('a'), places.begin('b')]
    expect([places.full, places.room, places.inUse]).toEqual([['a'], 1, { quick: 3, waiting: 0 }])
    sendings[0].end()
    sendings[1].stepAside()
    expect([places.full, places.inUse]).toEqual([[], { quick: 1, waiting: 1 }])
    expect(onRoom).toHaveBeenCalledTimes(1)
    jest.advanceTimersByTime(100)
    expect([places.inUse, onRoom.mock.calls.length]).toEqual([{ quick: 0, waiting: 2 }, 2])
    for (const sending of sendings) sending.end()
    expect(places.inUse).toEqual({ quick: 0, waiting: 0 })
    expect(jest.getTimerCount()).toBe(0)
  })

  it('gives up what has waited longest of a tenant, for one more of it', () => {
    const sendings = [wait('a'), wait('b'), wait('a'), wait('a')]
    expect(crowdedOut(sendings)).toEqual([false, false, false, false])
    wait('a')
    expect(crowdedOut(sendings)).toEqual([true, false, false, false])
    sendings[0].end()
    expect(places.inUse.waiting).toBe(4)
  })

  it('gives up what has waited longest of the tenant that has most, for one more of another', () => {
    const sendings = [wait('b'), wait('c'), wait('a'), wait('a'), wait('a'), wait('d')]
    expect(crowdedOut(sendings)).toEqual([false, false, true, false, false, false])
    expect(places.inUse.waiting).toBe(5)
  })

  it('holds no more bytes than it may, but one message of any size', () => {
    const large = wait('a', 2000)
    expect(large.signal.aborted).toBe(false)
    const next = wait('b', 500)
    expect(crowdedOut([large, next])).toEqual([true, false])
    next.holds(900)
    const others = [wait('c', 10), wait('c', 10), wait('c', 10)]
    const small = wait('b', 80)
    expect(crowdedOut([next, small, ...others])).toEqual([true, false, false, false, false])
    for (const sending of [small, ...others]) sending.end()
    expect(places.inUse.waiting).toBe(0)
  })
})
