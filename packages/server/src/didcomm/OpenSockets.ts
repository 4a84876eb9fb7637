/** How many WebSockets are open, in all and from each address. */
export class OpenSockets {
  private readonly ofAddresses = new Map<string, number>()
  private total = 0

  /**
   * @param most at the same time
   * @param perAddress of these, of one address
   */
  public constructor(
    private readonly most: number,
    private readonly perAddress: number
  ) {}

  public get size(): number {
    return this.total
  }

  /** @returns false when there is no room for one more */
  public tryAdd(address: string): boolean {
    const count = this.ofAddresses.get(address) ?? 0
    if (this.total >= this.most || count >= this.perAddress) return false
    this.ofAddresses.set(address, count + 1)
    this.total++
    return true
  }

  public remove(address: string): void {
    const left = (this.ofAddresses.get(address) ?? 0) - 1
    if (left > 0) this.ofAddresses.set(address, left)
    else this.ofAddresses.delete(address)
    this.total--
  }
}
