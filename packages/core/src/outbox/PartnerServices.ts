import type { OutboxTarget } from './OutboxTarget'
import type { AgentContext, ConnectionRecord, OutOfBandRecord } from '@credo-ts/core'

import {
  ConnectionRepository,
  DidExchangeState,
  DidResolverService,
  Key,
  KeyType,
  MessageSender,
  OutOfBandRepository,
  OutOfBandRole,
  getKeyFromVerificationMethod,
  injectable,
} from '@credo-ts/core'

import { RecordNotFoundInTenantError, StateConflictError } from '../errors'
import { PartnerDids } from '../identities/PartnerDids'

/** One way to reach a partner. Keys are Ed25519. */
export interface PartnerService {
  endpoint: string
  recipientKeys: Key[]
  routingKeys: Key[]
}

export interface PartnerRoute {
  /** in the order of the partner's DID document */
  services: PartnerService[]
  /** keys under which the partner may be waiting on an open return route */
  partnerKeys: string[]
  /** keys of ours at which the partner may have asked for one */
  ourKeys: string[]
  senderKey: Key
}

interface ResolvedService {
  serviceEndpoint: string
  recipientKeys: Key[]
  routingKeys: Key[]
}

/** Credo's own resolution of a partner's services: private in its sender, and the service behind it is not exported. */
interface ServiceResolution {
  retrieveServicesByConnection(
    context: AgentContext,
    connection: ConnectionRecord,
    transportPriority: undefined,
    outOfBand: OutOfBandRecord | undefined
  ): Promise<{ services: ResolvedService[]; queueService?: ResolvedService }>
}

/** Finds where a message goes and with which keys, anew for each attempt: a partner's DID document can change. */
@injectable()
export class PartnerServices {
  public constructor(
    private readonly connections: ConnectionRepository,
    private readonly outOfBands: OutOfBandRepository,
    private readonly dids: DidResolverService,
    private readonly messageSender: MessageSender,
    private readonly partnerDids: PartnerDids
  ) {}

  /**
   * @throws {RecordNotFoundInTenantError} when the connection is gone
   * @throws {StateConflictError} when the connection's DIDs are not known yet
   */
  public async resolve(
    context: AgentContext,
    connectionId: string | null,
    target: OutboxTarget
  ): Promise<PartnerRoute> {
    if (target.service) {
      const { endpoint, recipientKeys, replyKeys = recipientKeys, routingKeys, senderKey } = target.service
      const service = { endpoint, recipientKeys: recipientKeys.map(toKey), routingKeys: routingKeys.map(toKey) }
      return { services: [service], partnerKeys: replyKeys, ourKeys: [senderKey], senderKey: toKey(senderKey) }
    }
    const connection = connectionId ? await this.connections.findById(context, connectionId) : null
    if (!connection) throw new RecordNotFoundInTenantError('The connection is gone.')
    const services = await this.servicesOf(context, connection, target)
    const senderKey = await this.senderKeyOf(context, connection)
    return {
      services: services.filter(({ endpoint }) => URL.canParse(endpoint) && !endpoint.startsWith('didcomm:')),
      partnerKeys: await this.partnerKeysOf(context, connection, services),
      ourKeys: [senderKey.publicKeyBase58, ...(await this.invitationKeysOf(context, connection))],
      senderKey,
    }
  }

  private async servicesOf(
    context: AgentContext,
    connection: ConnectionRecord,
    target: OutboxTarget
  ): Promise<PartnerService[]> {
    const outOfBandId = target.outOfBandId ?? connection.outOfBandId
    const outOfBand = connection.theirDid || !outOfBandId ? null : await this.outOfBands.findById(context, outOfBandId)
    const sender = this.messageSender as unknown as ServiceResolution
    const resolved = await sender.retrieveServicesByConnection(context, connection, undefined, outOfBand ?? undefined)
    const all = resolved.queueService ? [...resolved.services, resolved.queueService] : resolved.services
    return all.map(({ serviceEndpoint, recipientKeys, routingKeys }) => ({
      endpoint: serviceEndpoint,
      recipientKeys,
      routingKeys,
    }))
  }

  /** Another's key that the document lists must not lead to that one's return route. */
  private async partnerKeysOf(
    context: AgentContext,
    { theirDid }: ConnectionRecord,
    services: PartnerService[]
  ): Promise<string[]> {
    const listed = services.flatMap(({ recipientKeys }) => recipientKeys)
    const counting = theirDid ? await this.partnerDids.countingKeys(context, theirDid) : null
    const keys = counting ? listed.filter(({ fingerprint }) => counting.includes(fingerprint)) : listed
    return keys.map((key) => key.publicKeyBase58)
  }

  /** A request came to a key of our invitation. The keys of another's invitation are its word, and may be any. */
  private async invitationKeysOf(context: AgentContext, { outOfBandId, state }: ConnectionRecord): Promise<string[]> {
    if (state === DidExchangeState.Completed || !outOfBandId) return []
    const outOfBand = await this.outOfBands.findById(context, outOfBandId)
    if (outOfBand?.role !== OutOfBandRole.Sender) return []
    return outOfBand.getTags().recipientKeyFingerprints.map((print) => Key.fromFingerprint(print).publicKeyBase58)
  }

  private async senderKeyOf(context: AgentContext, connection: ConnectionRecord): Promise<Key> {
    if (!connection.did) throw new StateConflictError('The connection has no DID of ours yet.')
    const document = await this.dids.resolveDidDocument(context, connection.did)
    const [first] = document.authentication ?? []
    if (!first) throw new StateConflictError('The DID of ours has no authentication key.')
    return getKeyFromVerificationMethod(
      typeof first === 'string' ? document.dereferenceVerificationMethod(first) : first
    )
  }
}

function toKey(base58: string): Key {
  return Key.fromPublicKeyBase58(base58, KeyType.Ed25519)
}
