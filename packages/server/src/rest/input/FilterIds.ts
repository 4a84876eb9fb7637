import { injectable } from '@credo-ts/core'
import { ActionReader } from '@didcomm-gateway/action-module'
import {
  ALL_INVITATION_KINDS,
  CONNECTION_KIND,
  EventLog,
  IdentityService,
  RECEIVED_INVITATION_KIND,
  RecordIndex,
  RecordNotFoundInTenantError,
  TenantKeys,
  invitationHash,
} from '@didcomm-gateway/core'
import { DeliveryService, WebhookService } from '@didcomm-gateway/relay-module'

/** The members of lists' filters that name something of the tenant. */
export interface NamedIds {
  connectionId?: string
  actionUuid?: string
  webhookId?: string
  eventUuid?: string
  identityId?: string
  invitationId?: string
}

/**
 * An id of something that the tenant never had is not found, in a list's query as in a path. Asked only where a page
 * came out empty: a page with items has shown that the id is the tenant's.
 */
@injectable()
export class FilterIds {
  public constructor(
    private readonly index: RecordIndex,
    private readonly events: EventLog,
    private readonly actions: ActionReader,
    private readonly deliveries: DeliveryService,
    private readonly webhooks: WebhookService,
    private readonly identities: IdentityService,
    private readonly keys: TenantKeys
  ) {}

  /** @throws an error of the kind `not_found` */
  public async check(tenantId: string, ids: NamedIds): Promise<void> {
    const { connectionId, actionUuid, webhookId, eventUuid, identityId, invitationId } = ids
    if (connectionId !== undefined) await this.checkConnection(tenantId, connectionId)
    if (actionUuid !== undefined) await this.actions.getRow(tenantId, actionUuid)
    if (webhookId !== undefined) await this.checkWebhook(tenantId, webhookId)
    if (eventUuid !== undefined) await this.events.get(tenantId, eventUuid)
    if (identityId !== undefined) await this.identities.get(tenantId, identityId)
    if (invitationId !== undefined) await this.checkInvitation(tenantId, invitationId)
  }

  /** Events of a connection that was deleted stay. */
  private async checkConnection(tenantId: string, connectionId: string): Promise<void> {
    if (await this.index.find(tenantId, CONNECTION_KIND, connectionId)) return
    const { items } = await this.events.list(tenantId, { connectionId }, { limit: 1 })
    if (items.length === 0) throw new RecordNotFoundInTenantError(`There is no connection ${connectionId}.`)
  }

  private async checkInvitation(tenantId: string, invitationId: string): Promise<void> {
    if (await this.index.findOfKinds(tenantId, ALL_INVITATION_KINDS, invitationId)) return
    // a partner's has an id of the partner's
    const filter = { invitationHash: invitationHash(await this.keys.get(tenantId), invitationId) }
    const { items } = await this.index.page(tenantId, RECEIVED_INVITATION_KIND, filter, { limit: 1 })
    if (items.length === 0) throw new RecordNotFoundInTenantError(`There is no invitation ${invitationId}.`)
  }

  /** Deliveries of a webhook that was removed stay. */
  private async checkWebhook(tenantId: string, webhookId: string): Promise<void> {
    const { items } = await this.deliveries.list(tenantId, { webhookId }, { limit: 1 })
    if (items.length === 0) await this.webhooks.get(tenantId, webhookId)
  }
}
