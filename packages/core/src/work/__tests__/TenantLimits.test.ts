import { TenantLimits } from '../TenantLimits'

describe('TenantLimits', () => {
  it('runs others while all that one tenant may run hangs', async () => {
    const limits = new TenantLimits(3, 2)
    let begun = 0
    const endings: Array<() => void> = []
    const hanging = Array.from({ length: 5 }, () =>
      limits.run('slow', () => {
        begun++
        return new Promise<void>((resolve) => endings.push(resolve))
      })
    )
    expect(await limits.run('quick', () => Promise.resolve('done'))).toBe('done')
    expect(begun).toBe(2)
    const finished = Promise.all(hanging)
    let isFinished = false
    void finished.then(() => (isFinished = true))
    while (!isFinished) {
      endings.splice(0).forEach((end) => end())
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(begun).toBe(5)
  })

  it('gives the place of work that fails to the next', async () => {
    const limits = new TenantLimits(1, 1)
    await expect(limits.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await limits.run('a', () => Promise.resolve(1))).toBe(1)
  })
})
