import type { Refusal } from '../traffic'

import { injectable } from '@credo-ts/core'

import { RefusalLog } from '../traffic'

/** Which limit kept a message out. A metric's label: few, and nothing of a tenant or a sender. */
export type RefusalReason =
  /** all that rests for the tenant */
  | 'tenant_bytes'
  /** what waits for it */
  | 'tenant_waiting'
  /** the part of either that is open to senders without a connection */
  | 'stranger_share'
  /** the part of what waits that is open to one sender */
  | 'sender_share'
  /** envelopes that open for no connection, of one address */
  | 'stranger_rate'
  | 'stranger_bytes'
  /** the same of all addresses, for one tenant */
  | 'tenant_stranger_rate'
  | 'tenant_stranger_bytes'
  /** envelopes of one connection, and of all connections behind one address */
  | 'connection_rate'
  | 'address_rate'

/** How many messages this instance has refused because of a limit, for watching; each has its line in the log. */
@injectable()
export class Refusals {
  private readonly counts = new Map<RefusalReason, number>()

  public constructor(private readonly log: RefusalLog) {}

  /** @param about what is known of the message */
  public add(reason: RefusalReason, about: Omit<Refusal, 'code'> = {}): void {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1)
    this.log.refused({ ...about, code: reason })
  }

  public get all(): ReadonlyMap<RefusalReason, number> {
    return this.counts
  }
}
