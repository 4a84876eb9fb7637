import type { Connection } from './Connection'
import type { Page, PageRequest } from '../models'
import type { AgentContext, ConnectionRecord } from '@credo-ts/core'

import { ConnectionService, DidExchangeState, injectable } from '@credo-ts/core'

import { RecordNotFoundInTenantError } from '../errors'
import { NamedLocks } from '../exchanges/NamedLocks'
import { connectionLock } from '../identities'
import { CONNECTION_KIND, RecordIndex } from '../repository'
import { TenantContexts } from '../tenancy'

import { toConnection } from './Connection'
import { ConnectionAcceptance } from './ConnectionAcceptance'
import { DidExchangeContinuation } from './DidExchangeContinuation'
import { Hangups } from './Hangups'
import { OwnRotations } from './OwnRotations'
import { forgetUnusedDids } from './forgetUnusedDids'

/** The connections of a tenant. */
@injectable()
export class Connections {
  public constructor(
    private readonly contexts: TenantContexts,
    private readonly connections: ConnectionService,
    private readonly index: RecordIndex,
    private readonly acceptance: ConnectionAcceptance,
    private readonly continuation: DidExchangeContinuation,
    private readonly rotations: OwnRotations,
    private readonly hangups: Hangups,
    private readonly locks: NamedLocks
  ) {}

  /** Newest first. */
  public list(tenantId: string, request: PageRequest): Promise<Page<Connection>> {
    return this.contexts.run(tenantId, (context) =>
      this.index.pageOfRecords(tenantId, CONNECTION_KIND, {}, request, async (row) => {
        const record = await this.connections.findById(context, row.record_id)
        return record && toConnection(record, row.identity_id)
      })
    )
  }

  /** @throws {RecordNotFoundInTenantError} */
  public get(tenantId: string, id: string): Promise<Connection> {
    return this.contexts.run(tenantId, async (context) => this.view(context, await this.getRecord(context, id)))
  }

  /**
   * Accepts a request or a response that waits because the invitation was made, or received, without automatic
   * acceptance. The answer to the partner is durable when this returns.
   * @throws {RecordNotFoundInTenantError} {@link ConnectionStateError}
   */
  public accept(tenantId: string, id: string): Promise<Connection> {
    return this.contexts.run(tenantId, (context) =>
      // two calls at once would send two responses, with different DIDs
      this.locks.run(connectionLock(context, id), async () => {
        const record = await this.getRecord(context, id)
        const isResumed = await this.continuation.resume(context, record)
        if (!isResumed) await this.acceptance.accept(context, record)
        return this.view(context, record)
      })
    )
  }

  /**
   * Gives us a new DID for this connection and has its partner told (RFC 0794). `myDid` changes when the partner has acknowledged it; until then
   * messages to either are taken. Durable when this returns. Called again before the answer, it has the partner told again.
   * @throws {RecordNotFoundInTenantError} {@link ConnectionStateError}
   */
  public rotate(tenantId: string, id: string): Promise<Connection> {
    return this.contexts.run(tenantId, (context) =>
      this.locks.run(connectionLock(context, id), async () => {
        const record = await this.getRecord(context, id)
        await this.rotations.begin(context, record)
        return this.view(context, record)
      })
    )
  }

  /**
   * Forgets the connection and the partner's keys, unless another connection uses them too. The partner of a completed one is told by a hangup,
   * which is durable before the connection goes. What it still sends is kept as from a sender without a connection.
   * @throws {RecordNotFoundInTenantError}
   */
  public delete(tenantId: string, id: string): Promise<void> {
    return this.contexts.run(tenantId, (context) =>
      this.locks.run(connectionLock(context, id), async () => {
        const record = await this.getRecord(context, id)
        if (record.state === DidExchangeState.Completed) await this.hangups.tell(context, record)
        await this.connections.deleteById(context, record.id)
        await forgetUnusedDids(context, [...(record.theirDid ? [record.theirDid] : []), ...record.previousTheirDids])
      })
    )
  }

  private async view(context: AgentContext, record: ConnectionRecord): Promise<Connection> {
    const row = await this.index.find(context.contextCorrelationId, CONNECTION_KIND, record.id)
    return toConnection(record, row?.identity_id ?? null)
  }

  private async getRecord(context: AgentContext, id: string): Promise<ConnectionRecord> {
    const record = await this.connections.findById(context, id)
    if (!record) throw new RecordNotFoundInTenantError(`There is no connection ${id}.`)
    return record
  }
}
