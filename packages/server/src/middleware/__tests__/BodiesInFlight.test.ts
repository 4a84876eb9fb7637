import { BodiesInFlight } from '../BodiesInFlight'

describe('BodiesInFlight', () => {
  const begin = (bodies: BodiesInFlight, address: string) => {
    const giveUp = jest.fn()
    return { giveUp, ...bodies.begin(address, giveUp) }
  }

  it('takes so much of an address and gives its oldest up for one byte more', () => {
    const bodies = new BodiesInFlight(1000, 10)
    const [oldest, newest, other] = ['a', 'a', 'b'].map((address) => begin(bodies, address))
    expect([oldest.add(5), newest.add(5), other.add(10)]).toEqual([true, true, true])
    expect(newest.add(1)).toBe(true)
    expect(oldest.giveUp).toHaveBeenCalledTimes(1)
    expect(oldest.add(1)).toBe(false)
    expect([newest.giveUp, other.giveUp].every(({ mock }) => mock.calls.length === 0)).toBe(true)
    expect(bodies.bytes).toBe(16)
  })

  it('takes so much of all and gives up the oldest of the address with most', () => {
    const bodies = new BodiesInFlight(20, 20)
    const [slow, slower, honest] = ['a', 'a', 'b'].map((address) => begin(bodies, address))
    slow.add(8)
    slower.add(8)
    expect(honest.add(4)).toBe(true)
    expect(honest.add(1)).toBe(true)
    expect(slow.giveUp).toHaveBeenCalledTimes(1)
    expect([slower.giveUp, honest.giveUp].every(({ mock }) => mock.calls.length === 0)).toBe(true)
  })

  it('counts what has ended no more', () => {
    const bodies = new BodiesInFlight(20, 20)
    const body = begin(bodies, 'a')
    body.add(20)
    body.end()
    body.end()
    expect(bodies.bytes).toBe(0)
    expect(begin(bodies, 'a').add(20)).toBe(true)
  })
})
