import type { CoreTables } from '@didcomm-gateway/core'
import type { AgentContext } from '@credo-ts/core'
import type { Transaction } from 'kysely'

import { ConnectionService, injectable } from '@credo-ts/core'
import { EventObservers, MessageOutbox, PartyResolver, TenantKeys } from '@didcomm-gateway/core'

import { PartnerProtocols } from '../discovery'

import { hasFirstVersion, toRevocationNotice } from './revocationNotice'

export interface NoticeToSend {
  /** of the credential's exchange */
  connectionId: string | null
  registryId: string
  index: number
  comment?: string
}

/** Puts a notice into the outbox. */
export type SendNotice = (trx: Transaction<CoreTables>) => Promise<void>

/** Tells holders that a credential of theirs was revoked: Revocation Notification 2.0 where the holder discloses it, else 1.0. */
@injectable()
export class RevocationNotifier {
  public constructor(
    private readonly connections: ConnectionService,
    private readonly protocols: PartnerProtocols,
    private readonly keys: TenantKeys,
    private readonly parties: PartyResolver,
    private readonly outbox: MessageOutbox,
    private readonly observers: EventObservers
  ) {}

  /** @returns null where there is nobody to tell any more */
  public async prepare(context: AgentContext, notice: NoticeToSend): Promise<SendNotice | null> {
    const { connectionId, registryId, index, comment } = notice
    const connection = connectionId === null ? null : await this.connections.findById(context, connectionId)
    if (!connection?.isReady) return null
    const newest = await this.protocols.newestOf(context, connection, 'revocation_notification')
    const version = newest === 2 || !hasFirstVersion(registryId) ? 2 : 1
    const message = toRevocationNotice(version, registryId, index, comment)
    const tenantId = context.contextCorrelationId
    const key = await this.keys.get(tenantId)
    const { contact: to, identity: from } = await this.parties.resolve(context, connection)
    return async (trx) => {
      await this.outbox.enqueue(trx, key, { tenantId, connectionId: connection.id, message, from, to })
    }
  }

  /** After the commit. */
  public sent(tenantId: string): void {
    this.observers.committed(tenantId)
  }
}
