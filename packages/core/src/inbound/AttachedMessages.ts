import type { InboxRow } from '../database'
import type { JsonObject } from '../models'
import type { AgentContext, ConnectionRecord, OutOfBandRecord } from '@credo-ts/core'

import {
  DidExchangeRole,
  DidExchangeState,
  DidRepository,
  Key,
  OutOfBandRole,
  OutOfBandService,
  injectable,
} from '@credo-ts/core'

import { GatewayDatabase, newId } from '../database'
import { EnvelopePacker } from '../envelope'
import { readHeader } from '../models'
import { ProtocolHandlers } from '../protocols/ProtocolHandlers'
import { TenantKeys } from '../tenancy/TenantKeys'

import { Inbox } from './Inbox'
import { InboxUsage } from './InboxUsage'
import { laneOf } from './Lane'

/**
 * Messages that partners attach to their invitations. When the connection that an invitation leads to can be used, its message is put
 * into the inbox, and from there on it is one that came over that connection: handled, recorded, relayed, and never lost.
 * At rest it is an envelope like any other, sealed by the tenant's key of the connection for itself.
 * @see RFC 0434, "requests~attach"
 */
@injectable()
export class AttachedMessages {
  private onKept: () => void = () => undefined

  public constructor(
    private readonly database: GatewayDatabase,
    private readonly inbox: Inbox,
    private readonly usage: InboxUsage,
    private readonly packer: EnvelopePacker,
    private readonly protocols: ProtocolHandlers,
    private readonly invitations: OutOfBandService,
    private readonly didRepository: DidRepository,
    private readonly keys: TenantKeys
  ) {}

  /** @param listener called when a message was put into the inbox */
  public whenKept(listener: () => void): void {
    this.onKept = listener
  }

  public isIn({ outOfBandInvitation }: OutOfBandRecord): boolean {
    return (outOfBandInvitation.getRequests()?.length ?? 0) > 0
  }

  /** What was attached to the invitation that a connection was requested by, once it is completed. Idempotent. */
  public async keepOf(context: AgentContext, connection: ConnectionRecord): Promise<void> {
    const { role, state, outOfBandId } = connection
    if (role !== DidExchangeRole.Requester || state !== DidExchangeState.Completed || !outOfBandId) return
    const invitation = await this.invitations.findById(context, outOfBandId)
    if (invitation?.role === OutOfBandRole.Receiver) await this.keep(context, connection, invitation)
  }

  /**
   * The message of an invitation as one of this connection: once, however often it is called. On disk when this returns.
   * @param connection completed
   */
  public async keep(context: AgentContext, connection: ConnectionRecord, invitation: OutOfBandRecord): Promise<void> {
    const message = this.choose(invitation)
    if (!message) return
    const row = await this.toRow(context, connection, invitation.id, message)
    await this.database.transaction(async (trx) => {
      await this.inbox.lockOrders(trx, [row.order_key])
      if (await this.inbox.insert(trx, row)) await this.usage.add(trx, row)
    })
    this.onKept()
  }

  /**
   * The inviter names them in the order in which it would have them: the first that there is a handler for, else the first. With the
   * invitation as its parent thread, as the answer must have it.
   */
  private choose({ outOfBandInvitation }: OutOfBandRecord): JsonObject | null {
    const messages = (outOfBandInvitation.getRequests() ?? []) as unknown as JsonObject[]
    const chosen = messages.find((message) => this.protocols.handles(readHeader(message).type)) ?? messages[0]
    if (!chosen) return null
    const thread = (chosen['~thread'] ?? {}) as JsonObject
    return { ...chosen, '~thread': { ...thread, pthid: outOfBandInvitation.id } }
  }

  private async toRow(
    context: AgentContext,
    connection: ConnectionRecord,
    invitationId: string,
    message: JsonObject
  ): Promise<InboxRow> {
    const tenantId = context.contextCorrelationId
    const key = await this.keys.get(tenantId)
    const ourKey = (await this.keyOf(context, connection)).publicKeyBase58
    const keys = { recipientKeys: [ourKey], routingKeys: [], senderKey: ourKey }
    const envelope = Buffer.from(
      JSON.stringify(await this.packer.pack(context, Buffer.from(JSON.stringify(message)), keys))
    )
    return {
      id: newId(),
      tenant_id: tenantId,
      recipient_key: ourKey,
      dedupe_hash: key.hash('dedupe', 'attached', invitationId),
      order_key: key.hash('order', 'attached', connection.id),
      envelope,
      bytes: envelope.length,
      from_stranger: 0,
      received_at: Date.now(),
      lane: laneOf(message, this.protocols.handles(readHeader(message).type)),
      attached_to: connection.id,
      attempts: 0,
      lease_until: 0,
      lease_owner: null,
    }
  }

  private async keyOf(context: AgentContext, { did }: ConnectionRecord): Promise<Key> {
    const ours = did ? await this.didRepository.findCreatedDid(context, did) : null
    const [fingerprint] = ours?.getTags().recipientKeyFingerprints ?? []
    if (!fingerprint) throw new Error('The connection has no key of ours.')
    return Key.fromFingerprint(fingerprint)
  }
}
