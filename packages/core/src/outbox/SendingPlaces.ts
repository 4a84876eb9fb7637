import { FairShare } from '../work'

export interface SendingPlacesOptions {
  /** quick places: messages that are packed, and sent to partners that take them at once */
  most: number
  /** of these, of one tenant */
  perTenant: number
  /** a message leaves its quick place after so long, milliseconds */
  quickMs: number
  /** messages that wait for their partners */
  waiting: number
  /** of these, of one tenant */
  waitingPerTenant: number
  /** bytes of all messages that wait for their partners */
  waitingBytes: number
}

/**
 * The places of messages on their way out. Whoever waits for a partner steps aside, so that partners who do not read or answer
 * keep nobody else's messages waiting. Among those who stand aside there is always room for one more: it is that of
 * whoever has waited longest.
 */
export class SendingPlaces {
  private readonly quick: FairShare
  /** of each tenant, those who have waited longest first */
  private readonly aside = new Map<string, Set<Sending>>()
  private asideCount = 0
  private asideBytes = 0

  /** @param onRoom called when a quick place has become free before its message is through */
  public constructor(
    private readonly options: SendingPlacesOptions,
    private readonly onRoom: () => void
  ) {
    this.quick = new FairShare(options.most, options.perTenant)
  }

  public get room(): number {
    return this.quick.room
  }

  /** Tenants that get no quick place now. */
  public get full(): string[] {
    return this.quick.full
  }

  /** Messages in hand. */
  public get inUse(): { quick: number; waiting: number } {
    return { quick: this.quick.inUse, waiting: this.asideCount }
  }

  public begin(tenantId: string): Sending {
    this.quick.take(tenantId)
    return new Sending(tenantId, this, this.options.quickMs)
  }

  /** @internal */
  public moveAside(sending: Sending): void {
    this.quick.give(sending.tenantId)
    const others = this.aside.get(sending.tenantId) ?? new Set()
    this.aside.set(sending.tenantId, others.add(sending))
    this.count(1, sending.bytes)
    if (others.size > this.options.waitingPerTenant) this.crowdOut(others)
    this.keepWithin()
    this.onRoom()
  }

  /** @internal */
  public grow(bytes: number): void {
    this.count(0, bytes)
    this.keepWithin()
  }

  /** @internal */
  public leaveQuick(sending: Sending): void {
    this.quick.give(sending.tenantId)
  }

  /** @internal */
  public leaveAside(sending: Sending): void {
    const others = this.aside.get(sending.tenantId)
    if (!others?.delete(sending)) return
    if (others.size === 0) this.aside.delete(sending.tenantId)
    this.count(-1, -sending.bytes)
  }

  private keepWithin(): void {
    const { waiting, waitingBytes } = this.options
    while (this.asideCount > waiting) this.crowdOut(this.tenantWithMost(() => 1))
    while (this.asideBytes > waitingBytes && this.asideCount > 1)
      this.crowdOut(this.tenantWithMost(({ bytes }) => bytes))
  }

  private tenantWithMost(weigh: (sending: Sending) => number): Set<Sending> {
    const weights = [...this.aside.values()].map((sendings) => {
      return { sendings, weight: [...sendings].reduce((sum, sending) => sum + weigh(sending), 0) }
    })
    return weights.reduce((most, one) => (one.weight > most.weight ? one : most)).sendings
  }

  private crowdOut([oldest]: Set<Sending>): void {
    this.leaveAside(oldest)
    oldest.giveUp()
  }

  private count(sendings: number, bytes: number): void {
    this.asideCount += sendings
    this.asideBytes += bytes
  }
}

/** One message on its way out. */
export class Sending {
  /** known when the message has been read */
  public messageType: string | null = null
  private readonly abort = new AbortController()
  private readonly timer: NodeJS.Timeout
  private place: 'quick' | 'aside' | 'none' = 'quick'
  private size = 0
  private crowdedOut = false

  public constructor(
    public readonly tenantId: string,
    private readonly places: SendingPlaces,
    quickMs: number
  ) {
    this.timer = setTimeout(() => this.stepAside(), quickMs)
  }

  /** Others needed the place. */
  public get isCrowdedOut(): boolean {
    return this.crowdedOut
  }

  /** Aborted when the message must wait for its partner no longer. */
  public get signal(): AbortSignal {
    return this.abort.signal
  }

  public get bytes(): number {
    return this.size
  }

  /** @param bytes of the packed message, which memory holds while it is sent */
  public holds(bytes: number): void {
    const more = bytes - this.size
    this.size = bytes
    if (this.place === 'aside') this.places.grow(more)
  }

  /** From here on it depends on the partner how long it takes. */
  public stepAside(): void {
    if (this.place !== 'quick') return
    clearTimeout(this.timer)
    this.place = 'aside'
    this.places.moveAside(this)
  }

  public end(): void {
    clearTimeout(this.timer)
    if (this.place === 'quick') this.places.leaveQuick(this)
    if (this.place === 'aside') this.places.leaveAside(this)
    this.place = 'none'
  }

  public cutOff(): void {
    this.abort.abort()
  }

  /** @internal */
  public giveUp(): void {
    this.place = 'none'
    this.crowdedOut = true
    this.cutOff()
  }
}
