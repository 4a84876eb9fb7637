import type { Connection } from './Connection'
import type { InvitationLabels } from './InvitationService'
import type { Identity } from '../identities'
import type { JsonValue } from '../models'
import type { AgentContext, ConnectionRecord, Key } from '@credo-ts/core'

import {
  ConnectionService,
  DidExchangeProtocol,
  DidExchangeRequestMessage,
  DidExchangeState,
  DidKey,
  DidsApi,
  MessageSender,
  MessageValidator,
  OutOfBandInvitation,
  OutOfBandRecord,
  OutOfBandRole,
  OutOfBandService,
  OutOfBandState,
  OutboundMessageContext,
  RoutingService,
  injectable,
  parseDid,
} from '@credo-ts/core'

import { InputInvalidError } from '../errors'
import { EventLog } from '../events'
import { NamedLocks } from '../exchanges/NamedLocks'
import { IdentityService } from '../identities'
import { PartnerTransport } from '../outbox/PartnerTransport'
import {
  CONNECTION_KIND,
  RecordIndex,
  openRecordError,
  setInvitationIdentity,
  setInvitationLabels,
} from '../repository'
import { isThreadId, resolvableDidFault } from '../shapes'
import { TenantContexts, TenantKeys } from '../tenancy'

import { toConnection } from './Connection'
import { ConnectionSearch } from './ConnectionSearch'
import { ConnectionReuse } from './ConnectionReuse'
import { InvitationFetcher } from './InvitationFetcher'
import { InvitationAlreadyReceivedError, InvitationUnreachableError } from './connectionErrors'
import { parseInvitation } from './parseInvitation'

/** Exactly one of `invitation`, `invitationUrl` and `did`. */
export interface ReceiveInvitationOptions extends InvitationLabels {
  /** the out-of-band message */
  invitation?: JsonValue
  /** URL that holds the message, or a shortened one that leads to it */
  invitationUrl?: string
  /** public DID of the partner, which takes requests without an invitation */
  did?: string
  /** Identity that the partner gets to know. Default: the tenant's default identity */
  identityId?: string
  /** Default true; false leaves the partner's response at `response-received` until it is accepted */
  autoAccept?: boolean
  /** Default false. With true a completed connection of the identity takes the invitation's place, where it names the partner by the same DID */
  reuseConnection?: boolean
}

/** Accepts invitations of partners: makes the connection and has its DID Exchange request sent. */
@injectable()
export class InvitationReceiver {
  public constructor(
    private readonly contexts: TenantContexts,
    private readonly identities: IdentityService,
    private readonly invitations: OutOfBandService,
    private readonly connections: ConnectionService,
    private readonly routing: RoutingService,
    private readonly protocol: DidExchangeProtocol,
    private readonly messageSender: MessageSender,
    private readonly fetcher: InvitationFetcher,
    private readonly partners: PartnerTransport,
    private readonly events: EventLog,
    private readonly locks: NamedLocks,
    private readonly index: RecordIndex,
    private readonly keys: TenantKeys,
    private readonly search: ConnectionSearch,
    private readonly reuse: ConnectionReuse
  ) {}

  /**
   * Returns when the request is durable; it is sent, and answered, later. A message that is attached to the invitation is handled once the
   * connection is completed; over one that is used again, at once.
   * @throws {InputInvalidError} {@link InvitationInvalidError} {@link InvitationUnreachableError}
   * @throws {InvitationAlreadyReceivedError} for an invitation that has made a connection before; a DID may be used again
   */
  public async receive(tenantId: string, options: ReceiveInvitationOptions): Promise<Connection> {
    const invitation = await this.readInvitation(options)
    const identity = await this.identities.choose(tenantId, options.identityId)
    const receive = () =>
      this.contexts.run(tenantId, async (context) => {
        const earlier = options.did === undefined ? await this.findInterrupted(context, invitation) : null
        const record = earlier ?? (await this.saveInvitation(context, invitation, identity, options))
        const known = options.reuseConnection ? await this.reuse.find(context, invitation, identity) : null
        if (known) await this.reuse.reuse(context, record, known)
        const connection = known ?? (await this.connect(context, record, identity, options))
        const row = await this.index.find(tenantId, CONNECTION_KIND, connection.id)
        const key = await this.keys.get(tenantId)
        const details = await this.search.detailsOf(context, key, connection, row)
        return toConnection(connection, row, details, openRecordError(key, row))
      })
    if (options.did !== undefined) return receive()
    return this.locks.run(`invitation.received/${tenantId}/${invitation.id}`, receive)
  }

  private async readInvitation(options: ReceiveInvitationOptions): Promise<OutOfBandInvitation> {
    const { invitation, invitationUrl, did } = options
    if ([invitation, invitationUrl, did].filter((given) => given !== undefined).length !== 1) {
      throw new InputInvalidError('Give exactly one of invitation, invitationUrl and did.')
    }
    if (invitation !== undefined) return parseInvitation(invitation)
    if (invitationUrl !== undefined) return this.fetcher.read(invitationUrl)
    return toImplicitInvitation(did ?? '')
  }

  /**
   * An earlier call can have been cut short, by a crash, before its request was durable: that one is begun anew. So is one that would use
   * a connection again, when the partner has not agreed to that.
   * @throws {InvitationAlreadyReceivedError} when the earlier call was not cut short
   */
  private async findInterrupted(
    context: AgentContext,
    invitation: OutOfBandInvitation
  ): Promise<OutOfBandRecord | null> {
    const query = { invitationId: invitation.id, role: OutOfBandRole.Receiver }
    const [record] = await this.invitations.findAllByQuery(context, query)
    if (!record) return null
    if (record.reuseConnectionId && record.state === OutOfBandState.Done) throw alreadyReceived(invitation)
    for (const connection of await this.connections.findAllByOutOfBandId(context, record.id)) {
      const filter = { direction: 'out', connectionId: connection.id } as const
      const { items } = await this.events.list(context.contextCorrelationId, filter, { limit: 1 })
      const isBegun = connection.state !== DidExchangeState.RequestSent && connection.state !== DidExchangeState.Start
      // what has been sent long ago need not be there any more; as long as it is not answered, it is
      if (items.length > 0 || isBegun) throw alreadyReceived(invitation)
      await this.connections.deleteById(context, connection.id)
    }
    return record
  }

  private async saveInvitation(
    context: AgentContext,
    invitation: OutOfBandInvitation,
    identity: Identity,
    options: ReceiveInvitationOptions
  ): Promise<OutOfBandRecord> {
    const record = new OutOfBandRecord({
      outOfBandInvitation: invitation,
      role: OutOfBandRole.Receiver,
      state: OutOfBandState.PrepareResponse,
      alias: options.alias,
      autoAcceptConnection: options.autoAccept ?? true,
      tags: { recipientKeyFingerprints: await this.resolveFingerprints(context, invitation) },
    })
    setInvitationIdentity(record, identity.id)
    setInvitationLabels(record, options)
    await this.invitations.save(context, record)
    this.invitations.emitStateChangedEvent(context, record, null)
    return record
  }

  /** Keys that the response may be signed with. */
  private async resolveFingerprints(context: AgentContext, invitation: OutOfBandInvitation): Promise<string[]> {
    this.assertDialable(invitation)
    const fingerprints: string[] = []
    for (const service of invitation.getServices()) {
      if (typeof service !== 'string') {
        fingerprints.push(...service.recipientKeys.map((didKey) => DidKey.fromDid(didKey).key.fingerprint))
        continue
      }
      fingerprints.push(...(await this.resolvePublicKeys(context, service)).map((key) => key.fingerprint))
    }
    return fingerprints
  }

  private async resolvePublicKeys(context: AgentContext, did: string): Promise<Key[]> {
    const dids = context.dependencyManager.resolve(DidsApi)
    try {
      const { didDocument, didResolutionMetadata } = await dids.resolve(did, { useCache: false })
      // throws where the document's services name keys that it does not have
      const keys = didDocument?.recipientKeys ?? []
      if (keys.length > 0) return keys
      throw new Error(
        didResolutionMetadata.message ?? didResolutionMetadata.error ?? 'its document has no DIDComm service'
      )
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new InvitationUnreachableError(`${did} cannot be used: ${reason}`, { cause: error })
    }
  }

  /** @throws {AddressForbiddenError} when no address of the invitation could ever be dialled */
  private assertDialable(invitation: OutOfBandInvitation): void {
    const endpoints = invitation.getInlineServices().map((service) => service.serviceEndpoint)
    let refusal: unknown = null
    for (const endpoint of endpoints) {
      try {
        this.partners.guard.checkUrl(endpoint)
        return
      } catch (error) {
        refusal = error
      }
    }
    if (refusal && invitation.getDidServices().length === 0) throw refusal
  }

  private async connect(
    context: AgentContext,
    record: OutOfBandRecord,
    identity: Identity,
    options: ReceiveInvitationOptions
  ): Promise<ConnectionRecord> {
    const routing = await this.routing.getRouting(context)
    const { message, connectionRecord } = await this.protocol.createRequest(context, record, {
      label: identity.label,
      alias: options.alias,
      autoAcceptConnection: options.autoAccept ?? true,
      routing,
    })
    await this.messageSender.sendMessage(
      new OutboundMessageContext(message, { agentContext: context, connection: connectionRecord, outOfBand: record })
    )
    return connectionRecord
  }
}

/** What takes the place of an invitation where the partner has a public DID. */
function toImplicitInvitation(did: string): OutOfBandInvitation {
  try {
    // before Credo sees it, whose patterns for both never end on some texts
    if (resolvableDidFault(did) !== null || !isThreadId(did)) throw new Error('its form')
    // the request will name the DID as its parent thread, which allows fewer characters than DIDs have
    MessageValidator.validateSync(new DidExchangeRequestMessage({ label: '', did, parentThreadId: did }))
    parseDid(did)
  } catch (error) {
    throw new InputInvalidError(
      'did is no DID that a DID Exchange request can name. A key alone is none: give a DID whose document has a DIDComm service.',
      { cause: error }
    )
  }
  return new OutOfBandInvitation({
    id: did,
    services: [did],
    handshakeProtocols: [DidExchangeRequestMessage.type.protocolUri],
  })
}

function alreadyReceived(invitation: OutOfBandInvitation): InvitationAlreadyReceivedError {
  return new InvitationAlreadyReceivedError(`The invitation ${invitation.id} has been received before.`)
}
