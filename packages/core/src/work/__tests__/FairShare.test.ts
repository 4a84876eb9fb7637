import { FairShare } from '../FairShare'

describe('FairShare', () => {
  it('lets a tenant have its part and the others the rest', () => {
    const share = new FairShare(5, 2)
    expect(share.room).toBe(2)
    share.take('a')
    // one claim could be all of one tenant, which has one already
    expect(share.room).toBe(1)
    share.take('a')
    expect(share.full).toEqual(['a'])
    expect(share.room).toBe(2)
    share.take('b')
    share.take('b')
    expect(share.full).toEqual(['a', 'b'])
    expect(share.room).toBe(1)
    share.take('c')
    expect(share.room).toBe(0)
    share.give('a')
    expect(share.full).toEqual(['b'])
    expect(share.room).toBe(1)
  })

  it('never lets a tenant beyond its part, whatever is claimed', () => {
    const share = new FairShare(16, 4)
    const counts = new Map<string, number>()
    for (let n = 0; share.room > 0; n++) {
      const tenantId = `tenant ${n % 7}`
      if (share.full.includes(tenantId)) continue
      for (let claimed = share.room; claimed > 0; claimed--) {
        share.take(tenantId)
        counts.set(tenantId, (counts.get(tenantId) ?? 0) + 1)
      }
    }
    expect(Math.max(...counts.values())).toBe(4)
    expect([...counts.values()].reduce((a, b) => a + b)).toBe(16)
  })
})
