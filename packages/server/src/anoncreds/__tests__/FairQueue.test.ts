import { FairQueue } from '../FairQueue'

const anybody = () => true

describe('FairQueue', () => {
  it('deals turns out among tenants, the oldest of each first', () => {
    const queue = new FairQueue<string>({ most: 10, perTenant: 10 })
    for (const item of ['a1', 'a2', 'a3', 'b1', 'c1', 'c2']) expect(queue.push(item[0], item)).toBeNull()
    const order: string[] = []
    for (let next = queue.next(anybody); next; next = queue.next(anybody)) order.push(next.item)
    expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3'])
    expect(queue.size).toBe(0)
  })

  it('passes over tenants that may not run now', () => {
    const queue = new FairQueue<string>({ most: 10, perTenant: 10 })
    for (const item of ['a1', 'b1', 'a2']) queue.push(item[0], item)
    expect(queue.next((tenant) => tenant !== 'a')).toEqual({ tenantId: 'b', item: 'b1' })
    expect(queue.next((tenant) => tenant !== 'a')).toBeNull()
    expect(queue.next(anybody)?.item).toBe('a1')
  })

  it('takes as many of a tenant as its part, and refuses the next', () => {
    const queue = new FairQueue<string>({ most: 10, perTenant: 2 })
    expect([queue.push('a', 'a1'), queue.push('a', 'a2')]).toEqual([null, null])
    expect(queue.push('a', 'a3')).toBe('a3')
    expect(queue.push('b', 'b1')).toBeNull()
    expect(queue.size).toBe(3)
  })

  it('lets the tenant of whom most waits give way when all is full', () => {
    const queue = new FairQueue<string>({ most: 4, perTenant: 4 })
    for (const item of ['a1', 'a2', 'a3', 'b1']) queue.push(item[0], item)
    expect(queue.push('c', 'c1')).toBe('a3')
    expect(queue.push('a', 'a4')).toBe('a4')
    expect(queue.push('c', 'c2')).toBe('c2')
    expect(queue.size).toBe(4)
  })

  it('forgets what is removed or drained', () => {
    const queue = new FairQueue<string>({ most: 4, perTenant: 4 })
    for (const item of ['a1', 'a2', 'b1']) queue.push(item[0], item)
    expect([queue.remove('a', 'a1'), queue.remove('a', 'a1'), queue.remove('c', 'x')]).toEqual([true, false, false])
    expect(queue.drain()).toEqual(['a2', 'b1'])
    expect([queue.size, queue.next(anybody)]).toEqual([0, null])
  })
})
