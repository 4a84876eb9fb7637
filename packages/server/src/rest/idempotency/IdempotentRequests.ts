import type { IdempotentRoute } from './idempotentRoute'
import type { Claim } from './IdempotencyStore'
import type { IdempotencyKeyRow } from '../../database/ServerTables'
import type { Logger } from '@credo-ts/core'
import type { JsonValue, TenantKey } from '@didcomm-gateway/core'
import type { NextFunction, Request, RequestHandler, Response } from 'express'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'
import { LeaseKeeper, RecordNotes, TenantContexts, TenantKeys, newId, stringifyInSteps } from '@didcomm-gateway/core'

import { problems } from '../../problems'
import { TENANT_KIND } from '../../tenants/TenantService'

import { IdempotencyStore, KEPT_MS } from './IdempotencyStore'
import { MadeRecords } from './MadeRecords'
import { holdEnd } from './holdEnd'
import { idempotentRoute, keepsAnswer } from './idempotentRoute'

const MAX_KEY_LENGTH = 255
/** A key of a dead instance can be taken over after this, milliseconds; a living one prolongs its own. */
const LEASE_MS = 30_000
const SWEEP_INTERVAL_MS = 60_000
const KEYS_BETWEEN_CLEAN_UPS = 10_000
/** Tenants whose keys are counted; where there are more, counting begins anew. */
const MOST_COUNTED = 10_000
/** Larger answers are not kept. */
const MAX_ANSWER_BYTES = 65_536

/** A request that is carried out with its key. */
interface KeyedRequest {
  claim: Claim
  key: TenantKey
  route: IdempotentRoute
  /** the record that it makes, as soon as that is known */
  recordId: string | null
}

const place = ({ tenant_id, key_hash }: Pick<IdempotencyKeyRow, 'tenant_id' | 'key_hash'>) =>
  `idempotency_keys.sealed_answer:${tenant_id}:${key_hash}`

/**
 * Carries out POST requests with an `Idempotency-Key` once, on whichever instance they come; a repeated one gets the
 * answer of the first. The key is claimed before the request is looked at, and what it has done is written down before
 * anybody is told. A request that fails leaves its key free.
 *
 * Where a crash comes between the effect and that writing, the next request with the key finds a claim of a dead
 * instance. Routes that make a record have noted its id before it was there: it is answered when it is whole, and made
 * anew when it is not; a key of its own that nobody has seen is replaced. Others are done again, which changes nothing or is refused; those of which neither holds are
 * answered 409, and done by nobody.
 */
@injectable()
export class IdempotentRequests {
  private readonly leases: LeaseKeeper
  private sweptAt = 0
  /** keys that a tenant has used here since its last clean-up */
  private readonly begun = new Map<string, number>()

  public constructor(
    private readonly store: IdempotencyStore,
    private readonly made: MadeRecords,
    private readonly keys: TenantKeys,
    private readonly contexts: TenantContexts,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {
    const prolong = (tokens: string[], until: number) => this.store.prolong(tokens, until)
    this.leases = new LeaseKeeper(LEASE_MS, prolong, (error) => this.warn('leases were not prolonged', error))
  }

  /** Behind authentication and the parser of bodies. */
  public get handler(): RequestHandler {
    return (request, response, next) => {
      const given = request.method === 'POST' ? request.get('idempotency-key') : undefined
      const route = given === undefined ? null : idempotentRoute(request.path)
      if (given === undefined || route === null) return next()
      this.handle(request, response, next, given, route).catch(next)
    }
  }

  private async handle(
    request: Request,
    response: Response,
    next: NextFunction,
    given: string,
    route: IdempotentRoute
  ): Promise<void> {
    if (given === '' || given.length > MAX_KEY_LENGTH) {
      const message = `Idempotency-Key must have 1 to ${MAX_KEY_LENGTH} characters`
      throw problems.validationFailed([{ path: 'Idempotency-Key', message }])
    }
    const { caller } = request
    const owner = caller?.kind === 'tenant' ? caller.tenantId : this.contexts.rootTenantId
    const key = await this.keys.get(owner)
    const row = await newRow(key, request, given, this.leases.leaseUntil())
    this.cleanUpAtTimes(owner)
    const keyed: KeyedRequest = { claim: row, key, route, recordId: null }
    if (!(await this.store.insert(row, Date.now()))) {
      const known = await this.store.find(row)
      if (known && known.request_hash !== row.request_hash) throw problems.idempotencyConflict()
      if (known?.state === 'done') return this.repeat(response, keyed, known)
      if (!known || !(await this.store.takeOver(row, row.lease_token, this.leases.leaseUntil(), Date.now()))) {
        throw problems.idempotencyInProgress()
      }
      if (await this.answerUnfinished(response, keyed, known)) return
    }
    this.carryOut(response, next, keyed)
  }

  /** The same request was carried out. */
  private async repeat(
    response: Response,
    { key, route, claim }: KeyedRequest,
    known: IdempotencyKeyRow
  ): Promise<void> {
    if (known.sealed_answer !== null) {
      const body = key.open(known.sealed_answer, place(known))
      replay(response, known.status).type('application/json').send(body)
      return
    }
    const shown = typeof route === 'object' && !keepsAnswer(route) && known.record_id !== null
    const view = shown ? await this.made.view(claim.tenant_id, route.makes, known.record_id ?? '') : null
    if (view === null) throw problems.idempotencyAnswerGone()
    replay(response, known.status).json(view)
  }

  /**
   * The same request was begun by an instance that is dead.
   * @returns false when it is to be carried out (again)
   */
  private async answerUnfinished(response: Response, keyed: KeyedRequest, known: IdempotencyKeyRow): Promise<boolean> {
    const { route, claim, key } = keyed
    try {
      if (route === 'repeatable') return false
      if (route === 'once') throw problems.idempotencyOutcomeUnknown()
      if (known.record_id === null) return false
      const view = await this.made.viewWhole(claim.tenant_id, route.makes, known.record_id)
      if (view === null) return false
      const body = Buffer.from(JSON.stringify(view))
      await this.store.finish(claim, 201, keepsAnswer(route) ? key.seal(body, place(claim)) : null, Date.now())
      replay(response, 201).type('application/json').send(body)
      return true
    } catch (error) {
      await this.store.abandon(claim)
      throw error
    }
  }

  private carryOut(response: Response, next: NextFunction, keyed: KeyedRequest): void {
    const { claim, route } = keyed
    const token = claim.lease_token
    this.leases.hold(token)
    this.leases.start()
    const note = async (tenantId: string, kind: string, recordId: string) => {
      if (typeof route !== 'object' || kind !== route.makes || recordId === keyed.recordId) return
      // the operator's requests make what is a tenant's
      if (tenantId !== claim.tenant_id && kind !== TENANT_KIND) return
      await this.store.note(claim, recordId)
      keyed.recordId = recordId
    }
    let endNotes = () => {}
    holdEnd(response, async (body) => {
      endNotes()
      this.leases.release(token)
      if (this.leases.size === 0) this.leases.stop()
      // what was done is done: whoever repeats it finds a claim that runs out
      await this.settle(response.statusCode, body, keyed).catch((error: unknown) =>
        this.warn('the end of a keyed request was not written down', error)
      )
    })
    endNotes = RecordNotes.begin(note, next)
  }

  private async settle(status: number, body: Buffer, keyed: KeyedRequest): Promise<void> {
    const { claim, key, route, recordId } = keyed
    if (status < 300) {
      const isKept = (recordId === null || keepsAnswer(route)) && body.length <= MAX_ANSWER_BYTES
      await this.store.finish(claim, status, isKept ? key.seal(body, place(claim)) : null, Date.now())
    } else if (status < 500 || (status === 503 && typeof route !== 'object')) {
      await this.store.free(claim)
    } else {
      await this.store.abandon(claim)
    }
  }

  private cleanUpAtTimes(owner: string): void {
    const now = Date.now()
    const begun = (this.begun.get(owner) ?? 0) + 1
    this.begun.set(owner, begun % KEYS_BETWEEN_CLEAN_UPS)
    const work: Array<Promise<void>> = []
    if (begun === KEYS_BETWEEN_CLEAN_UPS) work.push(this.store.dropOldest(owner))
    if (now >= this.sweptAt + SWEEP_INTERVAL_MS) {
      this.sweptAt = now
      work.push(this.store.sweep(now))
      if (this.begun.size > MOST_COUNTED) this.begun.clear()
    }
    Promise.all(work).catch((error: unknown) => this.warn('old idempotency keys were not removed', error))
  }

  private warn(message: string, error: unknown): void {
    this.logger.warn(message, { error })
  }
}

/** The row of a request that is begun now; who makes it holds the key. */
async function newRow(
  key: TenantKey,
  request: Request,
  given: string,
  leaseUntil: number
): Promise<IdempotencyKeyRow & Claim> {
  const now = Date.now()
  const body = await stringifyInSteps(request.body as JsonValue)
  return {
    tenant_id: key.tenantId,
    key_hash: key.hash('idempotency key', given),
    // of one API key: what another may see of the answer is not asked here
    request_hash: key.hash('idempotent request', callerId(request), request.originalUrl, body),
    state: 'running',
    lease_token: newId(),
    lease_until: leaseUntil,
    record_id: null,
    status: null,
    sealed_answer: null,
    answered_at: null,
    created_at: now,
    expires_at: now + KEPT_MS,
  }
}

function callerId({ caller }: Request): string {
  return caller?.kind === 'tenant' ? caller.keyId : 'operator'
}

function replay(response: Response, status: number | null): Response {
  return response.status(status ?? 200).set('Idempotency-Replayed', 'true')
}
