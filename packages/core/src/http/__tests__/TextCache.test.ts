import { TextCache } from '../TextCache'

describe('TextCache', () => {
  it('keeps a text for its time', () => {
    let now = 1000
    const cache = new TextCache({ maxCharacters: 100, keptMs: 50, now: () => now })
    cache.set('a', 'text')
    now += 49
    expect(cache.get('a')).toBe('text')
    now += 1
    expect(cache.get('a')).toBeNull()
    expect(cache.size).toBe(0)
  })

  it('keeps no more characters than it may, the least recently used go first', () => {
    const cache = new TextCache({ maxCharacters: 20, keptMs: 1000 })
    for (const name of ['a', 'b', 'c', 'd']) cache.set(name, 'four')
    expect(cache.size).toBe(20)
    cache.get('a')
    cache.set('e', 'four')
    expect(['a', 'b', 'c', 'd', 'e'].filter((name) => cache.get(name) !== null)).toEqual(['a', 'c', 'd', 'e'])
    cache.set('f', 'x'.repeat(19))
    expect(cache.size).toBe(20)
    expect(cache.get('f')).toHaveLength(19)
    cache.set('g', 'x'.repeat(20))
    expect(cache.get('g')).toBeNull()
    expect(cache.get('f')).toHaveLength(19)
  })

  it('counts a text that comes again once', () => {
    const cache = new TextCache({ maxCharacters: 20, keptMs: 1000 })
    for (let i = 0; i < 10; i++) cache.set('a', 'text')
    expect(cache.size).toBe(5)
  })
})
