import type { GatewayLimits } from '../middleware/GatewayLimits'
import type { RateLimits } from '../middleware/RateLimits'
import type { MessageAtDoor, RefusalReason, Refusals, SenderLimits } from '@didcomm-gateway/core'

import { GatewayError, addressGroup } from '@didcomm-gateway/core'

import { HttpProblem, problems } from '../problems'

/** What is wrong with an envelope or request is its sender's doing. */
const SENDERS_FAULTS = ['malformed', 'not_found', 'too_large', 'invalid']

/**
 * How much one address may send. Who it is tells only the opened envelope, and a mediator speaks for thousands: so an envelope
 * that opens for a connection counts as that connection's, and all else, whatever is wrong with it, as a stranger's. However much
 * an address sends as a stranger, what it sends for connections is still taken.
 */
export class DoorLimits implements SenderLimits {
  private readonly address: string

  public constructor(
    private readonly limits: GatewayLimits,
    private readonly refusals: Refusals,
    address: string
  ) {
    this.address = addressGroup(address)
  }

  /** @throws HttpProblem 429 */
  public async admit({ tenantId, connectionId, bytes }: MessageAtDoor): Promise<void> {
    const { limits, address } = this
    if (connectionId !== null) {
      // with the address: whoever posts a recorded envelope of the connection uses up nothing of its own
      await this.count('connection_rate', limits.connections, `${connectionId} ${address}`)
      await this.count('address_rate', limits.connectedOfAddress, address)
      return
    }
    await this.count('stranger_rate', limits.strangers, address)
    await this.count('tenant_stranger_rate', limits.strangersOfTenant, tenantId)
    await this.count('stranger_bytes', limits.strangerBytes, address, bytes)
    try {
      await this.count('tenant_stranger_bytes', limits.strangerBytesOfTenant, tenantId, bytes)
    } catch (refusal) {
      limits.strangerBytes.giveBack(address, bytes)
      throw refusal
    }
  }

  /** What takes no room counts as a request only, and one that repeats what is known not as its connection's. */
  public notKept({ tenantId, connectionId, bytes }: MessageAtDoor, why: 'known' | 'no room'): void {
    const { limits, address } = this
    if (connectionId === null) {
      limits.strangerBytes.giveBack(address, bytes)
      limits.strangerBytesOfTenant.giveBack(tenantId, bytes)
    } else if (why === 'known') {
      limits.connections.giveBack(`${connectionId} ${address}`)
      limits.connectedOfAddress.giveBack(address)
      void limits.strangers.count(address)
    }
  }

  /**
   * Counts what failed and was not counted yet: it opened for nobody.
   * @returns what the sender is answered
   */
  public async afterFailure(error: unknown): Promise<unknown> {
    if (!isSendersFault(error)) return error
    try {
      await this.count('stranger_rate', this.limits.strangers, this.address)
      return error
    } catch (refusal) {
      return refusal
    }
  }

  private async count(reason: RefusalReason, limits: RateLimits, who: string, amount?: number): Promise<void> {
    const retryAfterSeconds = await limits.count(who, amount)
    if (retryAfterSeconds === null) return
    this.refusals.add(reason)
    throw problems.rateLimited(retryAfterSeconds)
  }
}

function isSendersFault(error: unknown): boolean {
  if (error instanceof GatewayError) return SENDERS_FAULTS.includes(error.kind)
  return error instanceof HttpProblem && error.status >= 400 && error.status < 500 && error.status !== 429
}
