import type { Logger } from '@credo-ts/core'

import { DidResolverService, InjectionSymbols, inject, injectable } from '@credo-ts/core'

import { TenantContexts } from '../tenancy/TenantContexts'
import { WorkTime, describeError } from '../work'

import { findWebDidUrl } from './webDid'

/** Documents that are read in the background at the same time, and that wait for it. What is more is left out. */
const CONCURRENCY = 4
const MAX_WAITING = 200
/** The same of one tenant, and of one host: it need not answer, and is the word of a partner. */
const MAX_WAITING_OF_TENANT = 20
const CONCURRENCY_OF_HOST = 2
const MAX_WAITING_OF_HOST = 5
/** A DID is not read more often than this, milliseconds: neither its origin nor a message can ask for more. */
const MIN_INTERVAL_MS = 10_000
const REMEMBERED_READINGS = 2000

interface Reading {
  tenantId: string
  did: string
  /** null where the DID names none */
  host: string | null
  useCache: boolean
}

/**
 * Reads the documents of partners' DIDs again in the background, so that the keys that count are those of today. No message
 * waits for it, and what is left out is asked for by the next message.
 */
@injectable()
export class DidRefresher {
  private readonly readings = new Map<string, number>()
  private readonly waiting: Reading[] = []
  private readonly running = new Map<Reading, Promise<void>>()

  public constructor(
    private readonly contexts: TenantContexts,
    private readonly resolver: DidResolverService,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {}

  /** @param useCache false: what another tenant has read lately does not do */
  public refresh(tenantId: string, did: string, useCache: boolean, now = Date.now()): void {
    const name = `${tenantId}/${did}`
    const last = this.readings.get(name)
    const reading = { tenantId, did, host: hostOf(did), useCache }
    if ((last !== undefined && now - last < MIN_INTERVAL_MS) || !this.hasRoomFor(reading)) return
    this.readings.delete(name)
    this.readings.set(name, now)
    const oldest = this.readings.size > REMEMBERED_READINGS ? this.readings.keys().next().value : undefined
    if (oldest !== undefined) this.readings.delete(oldest)
    this.waiting.push(reading)
    this.next()
  }

  /** Ends when nothing is being read any more. */
  public async stop(): Promise<void> {
    this.waiting.length = 0
    await this.idle()
  }

  /** Ends when everything that was asked for has been read, or could not be. */
  public async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running.values())
  }

  /** One that waits or runs already is enough. */
  private hasRoomFor({ tenantId, did, host }: Reading): boolean {
    const pending = [...this.waiting, ...this.running.keys()]
    if (pending.some((one) => one.tenantId === tenantId && one.did === did)) return false
    const ofTenant = this.waiting.filter((one) => one.tenantId === tenantId).length
    const ofHost = this.waiting.filter((one) => host !== null && one.host === host).length
    return this.waiting.length < MAX_WAITING && ofTenant < MAX_WAITING_OF_TENANT && ofHost < MAX_WAITING_OF_HOST
  }

  /** Those of other hosts pass by those of one that has its share. */
  private next(): void {
    while (this.running.size < CONCURRENCY) {
      const next = this.waiting.findIndex((reading) => this.mayRun(reading))
      if (next < 0) return
      const [reading] = this.waiting.splice(next, 1)
      // it has its own time: not that of the handler or the message that asked for it
      const done = WorkTime.outside(() => this.read(reading)).finally(() => {
        this.running.delete(reading)
        this.next()
      })
      this.running.set(reading, done)
    }
  }

  private mayRun({ host }: Reading): boolean {
    return host === null || [...this.running.keys()].filter((one) => one.host === host).length < CONCURRENCY_OF_HOST
  }

  /** The resolvers of DIDs that have an origin pass on what they read, see `PartnerDids.follow`. */
  private async read({ tenantId, did, useCache }: Reading): Promise<void> {
    try {
      await this.contexts.run(tenantId, (context) => this.resolver.resolve(context, did, { useCache }))
    } catch (error) {
      this.logger.warn('a DID document cannot be read again', { tenantId, error: describeError(error) })
    }
  }
}

/** A did:webvh names its host as a did:web does, after the SCID. */
function hostOf(did: string): string | null {
  return findWebDidUrl(did.replace(/^did:webvh:[^:]*:/, 'did:web:'))?.hostname ?? null
}
