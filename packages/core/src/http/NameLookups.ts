import type { LookupAddress, LookupOptions } from 'node:dns'

export type ResolveCallback = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void

/** Resolves a name to all of its addresses; `dns.lookup` with `all: true`. */
export type ResolveFunction = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: ResolveCallback
) => void

interface NameLookup {
  key: string
  hostname: string
  options: LookupOptions
  /** its last two labels: who owns a domain has as many names as it likes */
  domain: string
  /** who waits for it, and when the last of them came, milliseconds */
  callbacks: ResolveCallback[]
  askedAt: number
}

/** Names that wait to be looked up, in all and of one domain; who asks for one more may try again later. */
const MAX_WAITING = 1000
const MAX_WAITING_OF_DOMAIN = 100
/** Nobody waits any longer for what was asked for so long ago: requests do not take this long. */
const MAX_WAIT_MS = 15_000
/** Of the places, one domain has one in so many. */
const SHARES = 4

/**
 * All that want a name at the same time share one lookup: the system's resolver takes a thread of a small pool for each,
 * and one tenant's names whose servers do not answer must not take them all. A lookup cannot be called off once it runs.
 */
export class NameLookups {
  private running = 0
  private readonly runningOfDomains = new Map<string, number>()
  private readonly lookups = new Map<string, NameLookup>()
  private queue: NameLookup[] = []

  /** @param most names looked up at the same time; a quarter of them of one domain */
  public constructor(
    private readonly resolve: ResolveFunction,
    private readonly most: number
  ) {}

  public look(hostname: string, options: LookupOptions, callback: ResolveCallback): void {
    const key = `${hostname} ${options.family ?? 0} ${options.hints ?? 0}`
    const askedAt = performance.now()
    const same = this.lookups.get(key)
    if (same) {
      same.callbacks.push(callback)
      same.askedAt = askedAt
      return
    }
    const lookup = { key, hostname, options, domain: domainOf(hostname), callbacks: [callback], askedAt }
    this.lookups.set(key, lookup)
    if (this.mayBegin(lookup)) return this.begin(lookup)
    this.dropAbandoned()
    const ofDomain = this.queue.filter(({ domain }) => domain === lookup.domain).length
    if (this.queue.length < MAX_WAITING && ofDomain < MAX_WAITING_OF_DOMAIN) this.queue.push(lookup)
    else this.refuse(lookup)
  }

  private mayBegin({ domain }: NameLookup): boolean {
    return this.running < this.most && (this.runningOfDomains.get(domain) ?? 0) < Math.ceil(this.most / SHARES)
  }

  private begin(lookup: NameLookup): void {
    this.count(lookup, 1)
    this.resolve(lookup.hostname, { ...lookup.options, all: true }, (error, addresses) => {
      this.count(lookup, -1)
      this.end(lookup, error, addresses)
      this.beginNext()
    })
  }

  /** Names of other domains pass by those of one that has its share. */
  private beginNext(): void {
    this.dropAbandoned()
    const next = this.queue.findIndex((lookup) => this.mayBegin(lookup))
    if (next >= 0) this.begin(this.queue.splice(next, 1)[0])
  }

  private dropAbandoned(): void {
    const oldest = performance.now() - MAX_WAIT_MS
    const abandoned = this.queue.filter(({ askedAt }) => askedAt < oldest)
    if (abandoned.length === 0) return
    this.queue = this.queue.filter(({ askedAt }) => askedAt >= oldest)
    for (const lookup of abandoned) this.refuse(lookup)
  }

  private refuse(lookup: NameLookup): void {
    this.end(lookup, Object.assign(new Error('Too many names are being looked up.'), { code: 'EAI_AGAIN' }), [])
  }

  private end({ key, callbacks }: NameLookup, error: NodeJS.ErrnoException | null, addresses: LookupAddress[]): void {
    this.lookups.delete(key)
    for (const one of callbacks) one(error, addresses)
  }

  private count({ domain }: NameLookup, change: 1 | -1): void {
    this.running += change
    const count = (this.runningOfDomains.get(domain) ?? 0) + change
    if (count > 0) this.runningOfDomains.set(domain, count)
    else this.runningOfDomains.delete(domain)
  }
}

function domainOf(hostname: string): string {
  return hostname.toLowerCase().replace(/\.$/, '').split('.').slice(-2).join('.')
}
