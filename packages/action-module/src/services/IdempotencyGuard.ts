import type { KeyedRequest } from './keyedRequest'
import type { ActionIdempotencyRow } from '../repository'
import type { CoreTables } from '@didcomm-gateway/core'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { IdempotencyConflictError } from '../errors'
import { IdempotencyRepository } from '../repository'

/** Lets a keyed request be carried out once; repeated ones get the action of the first. */
@injectable()
export class IdempotencyGuard {
  public constructor(private readonly repository: IdempotencyRepository) {}

  /**
   * @returns uuid of the action when the request was carried out before, else null
   * @throws {IdempotencyConflictError} when the key belongs to another request
   */
  public async find(tenantId: string, keyed: KeyedRequest | null): Promise<string | null> {
    return keyed && check(keyed, await this.repository.find(null, tenantId, keyed.keyHash))
  }

  /**
   * Takes the key in the transaction that carries the request out.
   * @returns uuid of the action when another one was faster, else null
   * @throws {IdempotencyConflictError} when the key belongs to another request
   */
  public async claim(
    trx: Transaction<CoreTables>,
    tenantId: string,
    keyed: KeyedRequest | null,
    actionUuid: string
  ): Promise<string | null> {
    if (!keyed) return null
    const claimed = await this.repository.claim(trx, {
      tenant_id: tenantId,
      key_hash: keyed.keyHash,
      request_hash: keyed.requestHash,
      action_id: actionUuid,
      created_at: Date.now(),
    })
    return claimed ? null : check(keyed, await this.repository.find(trx, tenantId, keyed.keyHash))
  }
}

function check(keyed: KeyedRequest, row: ActionIdempotencyRow | null): string | null {
  if (row && row.request_hash !== keyed.requestHash) {
    throw new IdempotencyConflictError('This Idempotency-Key was used for another request. Use a new one.')
  }
  return row?.action_id ?? null
}
