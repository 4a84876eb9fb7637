import { WindowCounts } from '../WindowCounts'

describe('WindowCounts', () => {
  it('remembers no more than it is given room for, whatever names come', () => {
    const counts = new WindowCounts(60_000, 100)
    for (let n = 0; n < 1000; n++) counts.of(`address ${n}`, 1000).used = n
    expect(counts.size).toBe(100)
    expect(counts.find('address 999')?.used).toBe(999)
    expect(counts.find('address 0')).toBeUndefined()
  })

  it('lets go of windows that have ended', () => {
    const counts = new WindowCounts(60_000)
    for (let n = 0; n < 1000; n++) counts.of(`address ${n}`, 1000)
    counts.of('a late one', 61_000)
    expect(counts.size).toBe(1)
  })

  it('begins a window with its first use', () => {
    const counts = new WindowCounts(60_000)
    counts.of('a', 1000).used = 5
    expect(counts.of('a', 60_999).used).toBe(5)
    expect(counts.of('a', 61_000).used).toBe(0)
  })
})
