import type { Invitation } from './Invitation'
import type { InvitationAttachment } from './AttachedExchanges'
import type { Identity, IdentityMethod } from '../identities'
import type { JsonObject, Page, PageRequest } from '../models'
import type { AgentContext, AgentMessage } from '@credo-ts/core'

import {
  DidKey,
  DidRepository,
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
import { InputInvalidError, RecordNotFoundInTenantError } from '../errors'
import { NamedLocks } from '../exchanges/NamedLocks'
import { IdentityService } from '../identities'
import {
  INVITATION_KIND,
  RecordIndex,
  findInvitationIdentity,
  setInvitationIdentity,
  setInvitationLabels,
} from '../repository'
import { TenantContexts } from '../tenancy'

import { AttachedExchanges } from './AttachedExchanges'
import { toInvitation } from './Invitation'
import { didExchangeProtocols } from './didExchangeVersion'

/** What the connections of an invitation are called; the partner does not see it. */
export interface InvitationLabels {
  alias?: string
  /** id in a system of the tenant's */
  externalId?: string
  /** free JSON */
  metadata?: JsonObject
  tags?: string[]
}

export interface InvitationOptions extends InvitationLabels {
  /** Default: the tenant's default identity */
  identityId?: string
  /** Name that the partner sees. Default: the identity's label */
  label?: string
  /** Default false: for one connection. A `reusable` one without attachment is for many unless this says otherwise */
  multiUse?: boolean
  /**
   * Default false. Names the identity by its DID in place of a fresh key, so that a partner who knows that DID can use the connection that it has. All
   * partners see the same DID
   */
  reusable?: boolean
  /** An offer or proof request for the partner, made without a connection; the invitation is for one partner then */
  attach?: InvitationAttachment
  /** What the connection is for, in words */
  goal?: string
  /** What the connection is for, as a code that the partner's system knows */
  goalCode?: string
  /** Default true; false leaves requests at `request-received` until they are accepted */
  autoAccept?: boolean
}

/** Methods whose DIDs take requests. */
const REACHABLE: IdentityMethod[] = ['peer', 'web']
const ACCEPT = ['didcomm/aip1', 'didcomm/aip2;env=rfc19']

/**
 * Makes and keeps the invitations of a tenant: out-of-band 1.1 with DID Exchange 1.1 and 1.0, each with a key of its own, or with the DID of the identity.
 * Works below Credo's `OutOfBandApi`, which cannot note the identity in the same write.
 */
@injectable()
export class InvitationService {
  public constructor(
    private readonly contexts: TenantContexts,
    private readonly identities: IdentityService,
    private readonly invitations: OutOfBandService,
    private readonly routing: RoutingService,
    private readonly didRepository: DidRepository,
    private readonly attached: AttachedExchanges,
    private readonly locks: NamedLocks,
    private readonly index: RecordIndex,
    private readonly config: GeneralMessagesModuleConfig
  ) {}

  /**
   * @throws {RecordNotFoundInTenantError} when the identity, or what is to be attached, does not exist
   * @throws {InputInvalidError} {@link InvitationAttachmentError}
   */
  public async create(tenantId: string, options: InvitationOptions): Promise<Invitation> {
    const { attach } = options
    if (attach && options.multiUse) {
      throw new InputInvalidError(
        'An offer or request is for one partner: an invitation that has one cannot be multiUse.'
      )
    }
    const identity = await this.identities.choose(tenantId, options.identityId)
    const create = () => this.contexts.run(tenantId, (context) => this.createAndSave(context, identity, options))
    if (!attach) return create()
    // of two calls at once, one attaches it
    return this.locks.run(`invitation.attach/${tenantId}/${attach.credentialId ?? attach.proofId ?? ''}`, create)
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

  private async createAndSave(
    context: AgentContext,
    identity: Identity,
    options: InvitationOptions
  ): Promise<Invitation> {
    const record = await this.createRecord(context, identity, options)
    await this.invitations.save(context, record)
    this.invitations.emitStateChangedEvent(context, record, null)
    return this.view(context, record)
  }

  private async createRecord(
    context: AgentContext,
    identity: Identity,
    options: InvitationOptions
  ): Promise<OutOfBandRecord> {
    const message = options.attach && (await this.attached.getMessage(context, options.attach))
    const { service, recipientKeyFingerprints } = options.reusable
      ? await this.didService(context, identity)
      : await this.freshService(context)
    const outOfBandInvitation = new OutOfBandInvitation({
      label: options.label ?? identity.label,
      goal: options.goal,
      goalCode: options.goalCode,
      accept: ACCEPT,
      handshakeProtocols: didExchangeProtocols(),
      services: [service],
    })
    // of the message only its JSON is taken
    if (message) outOfBandInvitation.addRequest({ toJSON: () => message } as unknown as AgentMessage)
    const record = new OutOfBandRecord({
      id: outOfBandInvitation.id,
      outOfBandInvitation,
      role: OutOfBandRole.Sender,
      state: OutOfBandState.AwaitResponse,
      alias: options.alias,
      reusable: options.multiUse ?? (options.reusable === true && !message),
      autoAcceptConnection: options.autoAccept ?? true,
      tags: { recipientKeyFingerprints },
    })
    setInvitationIdentity(record, identity.id)
    setInvitationLabels(record, options)
    return record
  }

  private async freshService(context: AgentContext) {
    const { recipientKey, routingKeys, endpoints } = await this.routing.getRouting(context)
    // ACA-Py takes exactly one service; the connection's DID names all endpoints
    const service = new OutOfBandDidCommService({
      id: '#inline-0',
      serviceEndpoint: endpoints[0],
      recipientKeys: [new DidKey(recipientKey).did],
      routingKeys: routingKeys.map((key) => new DidKey(key).did),
    })
    return { service, recipientKeyFingerprints: [recipientKey.fingerprint] }
  }

  private async didService(context: AgentContext, { did, method }: Identity) {
    const created = REACHABLE.includes(method) ? await this.didRepository.findCreatedDid(context, did) : null
    const { recipientKeyFingerprints = [] } = created?.getTags() ?? {}
    if (recipientKeyFingerprints.length > 0) return { service: did, recipientKeyFingerprints }
    throw new InputInvalidError(
      `Partners cannot reach an identity of method "${method}" by its DID. Name one of method "peer" or "web" as identityId.`
    )
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
