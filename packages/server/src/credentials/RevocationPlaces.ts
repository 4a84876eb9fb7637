import type { DefinitionRow } from '../registry'
import type { RevocationPlace } from './NextRegistryStore'

import { injectable } from '@credo-ts/core'
import { setTimeout as wait } from 'node:timers/promises'

import { NextRegistryStore } from './NextRegistryStore'
import { NextRegistryWorker } from './NextRegistryWorker'
import { RevocationRegistryFullError } from './credentialErrors'

/** Share of a registry's places that are taken when the next one is begun. */
const BEGIN_AT = 0.5
/** Longest that an offer waits for a registry, milliseconds. */
const WAIT_MS = 20_000
const INTERVAL_MS = 100

/**
 * Gives each offer of a revocable credential its place. The next registry is begun when half of the present one is taken, so that it is
 * there when that is full; an offer that comes sooner waits for it.
 */
@injectable()
export class RevocationPlaces {
  public constructor(
    private readonly store: NextRegistryStore,
    private readonly worker: NextRegistryWorker
  ) {}

  /** @throws {RevocationRegistryFullError} when the next registry is not ready in time */
  public async take({ id, tenant_id: tenantId }: DefinitionRow): Promise<RevocationPlace> {
    const deadline = Date.now() + WAIT_MS
    for (;;) {
      const place = await this.store.takePlace(id)
      if (place === null || place.share >= BEGIN_AT) await this.begin(tenantId, id)
      if (place) return place
      if (Date.now() > deadline) throw await this.full(id)
      await wait(INTERVAL_MS)
    }
  }

  private async begin(tenantId: string, definition: string): Promise<void> {
    if (await this.store.plan(tenantId, definition)) this.worker.wake()
  }

  private async full(definition: string): Promise<RevocationRegistryFullError> {
    const planned = await this.store.findPlanned(definition)
    const reason = planned?.reason ? ` The last attempt failed: ${planned.reason}` : ''
    return new RevocationRegistryFullError(
      `Every place of the revocation registry is taken, and the next registry is being made still. Try again.${reason}`
    )
  }
}
