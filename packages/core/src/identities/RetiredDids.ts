import type { AgentContext, ConnectionRecord } from '@credo-ts/core'

import { ConnectionService, injectable } from '@credo-ts/core'

import { NamedLocks } from '../exchanges/NamedLocks'
import { endRetired, retiredDidsOf } from '../repository'

/**
 * How long messages still count under the DID of before a rotation, once its partner is known to use the new one, or to have the ack:
 * those that were on their way. Short, since a key that was stolen is a reason to rotate.
 */
export const LATE_MESSAGES_MS = 600_000
/** The same where neither is known: longer than an ack is tried to be sent. A partner without the ack may go on as before. */
export const UNACKNOWLEDGED_MS = 4 * 24 * 3_600_000

/** Name of the lock under which the DIDs and the state of a connection change, one change at a time on all instances. */
export function connectionLock({ contextCorrelationId }: AgentContext, connectionId: string): string {
  return `connection/${contextCorrelationId}/${connectionId}`
}

/** Ends the time of DIDs that a rotation has replaced (RFC 0794). */
@injectable()
export class RetiredDids {
  public constructor(
    private readonly connections: ConnectionService,
    private readonly locks: NamedLocks
  ) {}

  /**
   * The partner uses its new DID, or has taken our ack: from now on only what was on its way counts under those of before.
   * @param now epoch milliseconds
   * @returns the connection as it is then
   */
  public async endTheirs(
    agentContext: AgentContext,
    connection: ConnectionRecord,
    now: number
  ): Promise<ConnectionRecord> {
    if (!retiredDidsOf(connection, 'theirs').some(({ until }) => until > now + LATE_MESSAGES_MS)) return connection
    return this.locks.run(connectionLock(agentContext, connection.id), async () => {
      const current = await this.connections.findById(agentContext, connection.id)
      if (!current) return connection
      if (endRetired(current, 'theirs', now + LATE_MESSAGES_MS)) await this.connections.update(agentContext, current)
      return current
    })
  }
}
