import type { GatewayLimits } from '../middleware/GatewayLimits'
import type { RateLimits } from '../middleware/RateLimits'
import type { MessageAtDoor, RefusalLog, RefusalReason, Refusals, SenderLimits } from '@didcomm-gateway/core'

import { BudgetExhaustedError, GatewayError, addressGroup } from '@didcomm-gateway/core'

import { HttpProblem, problems, toHttpProblem } from '../problems'

/** What is wrong with an envelope or request is its sender's doing. */
const SENDERS_FAULTS = ['malformed', 'not_found', 'too_large', 'invalid']

/**
 * How much one address may send. Who it is tells only the opened envelope, and a mediator speaks for thousands: so an envelope
 * that opens for a connection counts as that connection's, and all else, whatever is wrong with it, as a stranger's. However much
 * an address sends as a stranger, what it sends for connections is still taken.
 */
export class DoorLimits implements SenderLimits {
  private readonly address: string

  /** @param receivedAt when what it is about began to come, by `performance.now()` */
  public constructor(
    private readonly limits: GatewayLimits,
    private readonly refusals: Refusals,
    private readonly log: RefusalLog,
    address: string,
    private readonly receivedAt = performance.now()
  ) {
    this.address = addressGroup(address)
  }

  /** @throws HttpProblem 429 */
  public async admit(message: MessageAtDoor): Promise<void> {
    const { tenantId, connectionId, bytes } = message
    const { limits, address } = this
    if (connectionId !== null) {
      // with the address: whoever posts a recorded envelope of the connection uses up nothing of its own
      await this.count('connection_rate', limits.connections, `${connectionId} ${address}`, { message })
      await this.count('address_rate', limits.connectedOfAddress, address, { message })
      return
    }
    await this.count('stranger_rate', limits.strangers, address, { message })
    await this.count('tenant_stranger_rate', limits.strangersOfTenant, tenantId, { message })
    await this.count('stranger_bytes', limits.strangerBytes, address, { message, amount: bytes })
    try {
      await this.count('tenant_stranger_bytes', limits.strangerBytesOfTenant, tenantId, { message, amount: bytes })
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
    if (!isSendersFault(error)) {
      if (!wasToldBefore(error)) this.tell(error)
      return error
    }
    try {
      await this.count('stranger_rate', this.limits.strangers, this.address)
      this.tell(error)
      return error
    } catch (refusal) {
      return refusal
    }
  }

  private async count(
    reason: RefusalReason,
    limits: RateLimits,
    who: string,
    { message, amount }: { message?: MessageAtDoor; amount?: number } = {}
  ): Promise<void> {
    const retryAfterSeconds = await limits.count(who, amount)
    if (retryAfterSeconds === null) return
    const { tenantId, connectionId } = message ?? {}
    this.refusals.add(reason, { tenantId, connectionId, milliseconds: this.milliseconds })
    throw problems.rateLimited(retryAfterSeconds)
  }

  private tell(error: unknown): void {
    this.log.refused({ code: toHttpProblem(error).code, milliseconds: this.milliseconds })
  }

  private get milliseconds(): number {
    return Math.round(performance.now() - this.receivedAt)
  }
}

/** Limits tell of what they refuse themselves. */
function wasToldBefore(error: unknown): boolean {
  return error instanceof BudgetExhaustedError || (error instanceof HttpProblem && error.status === 429)
}

function isSendersFault(error: unknown): boolean {
  if (error instanceof GatewayError) return SENDERS_FAULTS.includes(error.kind)
  return error instanceof HttpProblem && error.status >= 400 && error.status < 500 && error.status !== 429
}
