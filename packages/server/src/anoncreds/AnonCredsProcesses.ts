import type { AnonCredsPoolOptions } from './AnonCredsPool'
import type { OperationName, RequestOf, ResponseOf } from './AnonCredsOperations'
import type { AgentContext } from '@credo-ts/core'

import { AnonCredsPool } from './AnonCredsPool'

export interface AnonCredsProcessesOptions {
  /** most processes for exchanges, at least 2 */
  processes: number
  /** of one computation for an exchange, milliseconds */
  deadlineMs: number
}

const IDLE_MS = 30_000
const WAITING = { most: 256, perTenant: 32 }
/** What takes longer makes way; so many at most go on beside the others. */
const LONG = { afterMs: 2000, processes: 6 }
const LONG_DEFINITIONS = { afterMs: 60_000, processes: 2 }
/** Safe primes are found in half a second to half a minute, on a busy machine in minutes. */
const DEFINITION_DEADLINE_MS = 600_000

/** All AnonCreds computations of this gateway; none runs in its own process, nor is the library loaded there. */
export class AnonCredsProcesses {
  /** offers, requests, credentials, presentations, status lists; no tenant gets every process */
  public readonly exchanges: AnonCredsPool
  /** keys of credential definitions, which would keep exchanges waiting */
  public readonly definitions: AnonCredsPool

  public constructor({ processes, deadlineMs }: AnonCredsProcessesOptions) {
    const shared: Pick<AnonCredsPoolOptions, 'idleMs' | 'waiting'> = { idleMs: IDLE_MS, waiting: WAITING }
    const perTenant = Math.max(1, processes - 1)
    this.exchanges = new AnonCredsPool({ ...shared, processes, perTenant, deadlineMs, long: LONG })
    this.definitions = new AnonCredsPool({
      ...shared,
      ...{ processes: 1, perTenant: 1, deadlineMs: DEFINITION_DEADLINE_MS, long: LONG_DEFINITIONS },
    })
  }

  /** For an exchange of the context's tenant. */
  public run<Name extends OperationName>(
    context: AgentContext,
    operation: Name,
    request: RequestOf<Name>
  ): Promise<ResponseOf<Name>> {
    return this.exchanges.run(context.contextCorrelationId, operation, request)
  }

  public async close(): Promise<void> {
    await Promise.all([this.exchanges.close(), this.definitions.close()])
  }
}
