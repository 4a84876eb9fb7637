import { randomFrom } from '../../crash/random'

/** Choices that follow from a seed. */
export class Dice {
  private readonly random: () => number

  public constructor(seed: number) {
    this.random = randomFrom(seed)
  }

  /** From 0 to below `limit`. */
  public below(limit: number): number {
    return Math.floor(this.random() * limit)
  }

  public chance(share: number): boolean {
    return this.random() < share
  }

  public pick<T>(values: readonly T[]): T {
    if (values.length === 0) throw new Error('There is nothing to pick from.')
    return values[this.below(values.length)]
  }

  /** One of several ways, each as often as its weight says. */
  public choose<T>(...ways: ReadonlyArray<readonly [weight: number, way: () => T]>): T {
    const total = ways.reduce((sum, [weight]) => sum + weight, 0)
    let rest = this.random() * total
    for (const [weight, way] of ways) {
      rest -= weight
      if (rest < 0) return way()
    }
    return ways[ways.length - 1][1]()
  }

  public uuid(): string {
    const digits = Array.from({ length: 32 }, () => this.below(16).toString(16)).join('')
    const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `a${digits.slice(17, 20)}`]
    return [...parts, digits.slice(20)].join('-')
  }
}
