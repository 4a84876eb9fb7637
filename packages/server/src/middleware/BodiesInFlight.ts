/** What memory holds of one body that has come in part. */
export interface Body {
  /** @returns false when it was given up for others */
  add: (bytes: number) => boolean
  end: () => void
}

interface Entry {
  bytes: number
  giveUp: () => void
}

/** Of one address; the oldest first. */
interface Group {
  bytes: number
  entries: Set<Entry>
}

/**
 * Bytes of request bodies that have come in part, in all and of each address. Where there are too many, the oldest body of the
 * address with most is given up, not the one that comes: so nobody who sends slowly keeps others out.
 */
export class BodiesInFlight {
  private readonly ofAddresses = new Map<string, Group>()
  private total = 0

  /**
   * @param most bytes of all addresses
   * @param perAddress bytes of one
   */
  public constructor(
    private readonly most: number,
    private readonly perAddress: number
  ) {}

  public get bytes(): number {
    return this.total
  }

  /** @param giveUp called when the body is to be refused */
  public begin(address: string, giveUp: () => void): Body {
    const entry = { bytes: 0, giveUp }
    const group = this.ofAddresses.get(address) ?? { bytes: 0, entries: new Set() }
    this.ofAddresses.set(address, group)
    group.entries.add(entry)
    return {
      add: (bytes) => {
        if (!group.entries.has(entry)) return false
        this.count(group, entry, bytes)
        if (group.bytes > this.perAddress) this.giveUpOldest(address)
        while (this.total > this.most) this.giveUpOldest(this.addressWithMost())
        return group.entries.has(entry)
      },
      end: () => this.remove(address, entry),
    }
  }

  private count(group: Group, entry: Entry, bytes: number): void {
    entry.bytes += bytes
    group.bytes += bytes
    this.total += bytes
  }

  private giveUpOldest(address: string): void {
    const [oldest] = this.ofAddresses.get(address)?.entries ?? []
    if (!oldest) return
    this.remove(address, oldest)
    oldest.giveUp()
  }

  private addressWithMost(): string {
    let most: [string, number] = ['', -1]
    for (const [address, { bytes }] of this.ofAddresses) if (bytes > most[1]) most = [address, bytes]
    return most[0]
  }

  private remove(address: string, entry: Entry): void {
    const group = this.ofAddresses.get(address)
    if (!group?.entries.delete(entry)) return
    this.count(group, entry, -entry.bytes)
    if (group.entries.size === 0) this.ofAddresses.delete(address)
  }
}

/** Room for several of the largest bodies, whatever that is. */
export function bodiesInFlight(maxBytes: number): BodiesInFlight {
  return new BodiesInFlight(Math.max(256_000_000, 8 * maxBytes), Math.max(64_000_000, 2 * maxBytes))
}
