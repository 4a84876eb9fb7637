import { RecentCounts } from '../RecentCounts'

describe('RecentCounts', () => {
  it('counts within a window that begins with the first', () => {
    const counts = new RecentCounts(1000, 10)
    counts.add('a', 0)
    counts.add('a', 999)
    expect([counts.count('a', 999), counts.count('b', 999), counts.count('a', 1000)]).toEqual([2, 0, 0])
    counts.add('a', 1500)
    expect([counts.count('a', 2499), counts.count('a', 2500)]).toEqual([1, 0])
  })

  it('forgets the name that was begun first, when there are too many', () => {
    const counts = new RecentCounts(1000, 2)
    for (const name of ['a', 'b', 'c']) counts.add(name, 0)
    expect(['a', 'b', 'c'].map((name) => counts.count(name, 0))).toEqual([0, 1, 1])
  })
})
