import { nestsDeeperThan } from '../nestsDeeperThan'

describe('nestsDeeperThan', () => {
  const nested = (depth: number) =>
    JSON.parse(`${'[{"a":1,"b":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`) as unknown

  it('counts arrays and objects alike', async () => {
    expect(await nestsDeeperThan(nested(10), 10)).toBe(false)
    expect(await nestsDeeperThan(nested(10), 9)).toBe(true)
    expect(await nestsDeeperThan('text', 0)).toBe(false)
    expect(await nestsDeeperThan(null, 0)).toBe(false)
  })

  it('needs no stack, and takes what is wide', async () => {
    expect(await nestsDeeperThan(nested(100_000), 2000)).toBe(true)
    expect(
      await nestsDeeperThan(
        Array.from({ length: 100_000 }, () => ({})),
        2
      )
    ).toBe(false)
  })
})
