import type { Invitation } from './Invitation'
import type { Identity } from '../identities'
import type { Page, PageRequest } from '../models'
import type { AgentContext } from '@credo-ts/core'

import {
  DidKey,
  OutOfBandDidCommService,
  OutOfBandInvitation,
  OutOfBandRecord,
  OutOfBandRole,
  OutOfBandService,
  OutOfBandState,
  RoutingService,
  injectable,
} from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { RecordNotFoundInTenantError } from '../errors'
import { IdentityService } from '../identities'
import { INVITATION_KIND, RecordIndex, findInvitationIdentity, setInvitationIdentity } from '../repository'
import { TenantContexts } from '../tenancy'

import { toInvitation } from './Invitation'
import { didExchangeProtocols } from './didExchangeVersion'

export interface InvitationOptions {
  /** Default: the tenant's default identity */
  identityId?: string
  /** Name that the partner sees. Default: the identity's label */
  label?: string
  /** Name for the connections that the invitation makes; the partner does not see it */
  alias?: string
  /** Default false: for one connection */
  multiUse?: boolean
  /** What the connection is for, in words */
  goal?: string
  /** What the connection is for, as a code that the partner's system knows */
  goalCode?: string
  /** Default true; false leaves requests at `request-received` until they are accepted */
  autoAccept?: boolean
}

const ACCEPT = ['didcomm/aip1', 'didcomm/aip2;env=rfc19']

/**
 * Makes and keeps the invitations of a tenant: out-of-band 1.1 with DID Exchange 1.1 and 1.0, each with a key of its own.
 * Works below Credo's `OutOfBandApi`, which cannot note the identity in the same write.
 */
@injectable()
export class InvitationService {
  public constructor(
    private readonly contexts: TenantContexts,
    private readonly identities: IdentityService,
    private readonly invitations: OutOfBandService,
    private readonly routing: RoutingService,
    private readonly index: RecordIndex,
    private readonly config: GeneralMessagesModuleConfig
  ) {}

  /** @throws {RecordNotFoundInTenantError} when the identity does not exist */
  public async create(tenantId: string, options: InvitationOptions): Promise<Invitation> {
    const identity = await this.identities.choose(tenantId, options.identityId)
    return this.contexts.run(tenantId, async (context) => {
      const record = await this.createRecord(context, identity, options)
      await this.invitations.save(context, record)
      this.invitations.emitStateChangedEvent(context, record, null)
      return this.view(context, record)
    })
  }

  /** Newest first; those that a partner made and this tenant received are not among them. */
  public list(tenantId: string, request: PageRequest): Promise<Page<Invitation>> {
    return this.contexts.run(tenantId, (context) =>
      this.index.pageOfRecords(tenantId, INVITATION_KIND, {}, request, async (row) => {
        const record = await this.invitations.findById(context, row.record_id)
        return record && this.view(context, record)
      })
    )
  }

  /** @throws {RecordNotFoundInTenantError} */
  public get(tenantId: string, id: string): Promise<Invitation> {
    return this.contexts.run(tenantId, async (context) => this.view(context, await this.getRecord(context, id)))
  }

  /**
   * No request to it is taken any more; connections that it made stay.
   * @throws {RecordNotFoundInTenantError}
   */
  public delete(tenantId: string, id: string): Promise<void> {
    return this.contexts.run(tenantId, async (context) => {
      const record = await this.getRecord(context, id)
      await this.invitations.deleteById(context, record.id)
    })
  }

  private async createRecord(
    context: AgentContext,
    identity: Identity,
    options: InvitationOptions
  ): Promise<OutOfBandRecord> {
    const { recipientKey, routingKeys, endpoints } = await this.routing.getRouting(context)
    // ACA-Py takes exactly one service; the connection's DID names all endpoints
    const service = new OutOfBandDidCommService({
      id: '#inline-0',
      serviceEndpoint: endpoints[0],
      recipientKeys: [new DidKey(recipientKey).did],
      routingKeys: routingKeys.map((key) => new DidKey(key).did),
    })
    const outOfBandInvitation = new OutOfBandInvitation({
      label: options.label ?? identity.label,
      goal: options.goal,
      goalCode: options.goalCode,
      accept: ACCEPT,
      handshakeProtocols: didExchangeProtocols(),
      services: [service],
    })
    const record = new OutOfBandRecord({
      id: outOfBandInvitation.id,
      outOfBandInvitation,
      role: OutOfBandRole.Sender,
      state: OutOfBandState.AwaitResponse,
      alias: options.alias,
      reusable: options.multiUse ?? false,
      autoAcceptConnection: options.autoAccept ?? true,
      tags: { recipientKeyFingerprints: [recipientKey.fingerprint] },
    })
    setInvitationIdentity(record, identity.id)
    return record
  }

  private async getRecord(context: AgentContext, id: string): Promise<OutOfBandRecord> {
    const row = await this.index.find(context.contextCorrelationId, INVITATION_KIND, id)
    const record = row ? await this.invitations.findById(context, id) : null
    if (!record) throw new RecordNotFoundInTenantError(`There is no invitation ${id}.`)
    return record
  }

  private view(context: AgentContext, record: OutOfBandRecord): Invitation {
    const [endpoint] = context.config.endpoints.filter((address) => address.startsWith('http'))
    return toInvitation(record, findInvitationIdentity(record), this.config.publicUrl ?? endpoint)
  }
}
