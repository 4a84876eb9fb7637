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

import { ConnectionEndedError, RecordNotFoundInTenantError, StateConflictError } from '../errors'
import { PartnerDids } from '../identities/PartnerDids'
import { lateDidsOf, pendingRotationOf } from '../repository'

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

type Way = Pick<PartnerRoute, 'services' | 'partnerKeys'>

const NO_WAY: Way = { services: [], partnerKeys: [] }

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
   * @throws {ConnectionEndedError} when it is abandoned
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
    if (connection.state === DidExchangeState.Abandoned) {
      throw new ConnectionEndedError('The connection is "abandoned"; nothing is sent over it any more.')
    }
    const prior = target.priorDid ? await this.wayUnder(target.priorDid, context, connection, target) : NO_WAY
    const present = await this.wayTo(context, connection, target)
    const services = [...prior.services, ...present.services]
    const senderKey = await this.keyOf(context, connection.did)
    return {
      services: services.filter(({ endpoint }) => URL.canParse(endpoint) && !endpoint.startsWith('didcomm:')),
      partnerKeys: [...new Set([...prior.partnerKeys, ...present.partnerKeys])],
      ourKeys: [
        senderKey.publicKeyBase58,
        ...(await this.otherKeysOf(context, connection)),
        ...(await this.invitationKeysOf(context, connection)),
      ],
      senderKey,
    }
  }

  /** The way under a DID of before; one that cannot be found any more is none. */
  private async wayUnder(
    theirDid: string,
    context: AgentContext,
    connection: ConnectionRecord,
    target: OutboxTarget
  ): Promise<Way> {
    const before = connection.clone()
    before.theirDid = theirDid
    return this.wayTo(context, before, target).catch(() => NO_WAY)
  }

  private async wayTo(context: AgentContext, connection: ConnectionRecord, target: OutboxTarget): Promise<Way> {
    const services = await this.servicesOf(context, connection, target)
    return { services, partnerKeys: await this.partnerKeysOf(context, connection, services) }
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

  /** While a DID of ours changes, the partner may wait for what comes from either. */
  private otherKeysOf(context: AgentContext, connection: ConnectionRecord): Promise<string[]> {
    const next = pendingRotationOf(connection)?.did
    const dids = [...(next ? [next] : []), ...lateDidsOf(connection, 'ours', Date.now())]
    return Promise.all(dids.map(async (did) => (await this.keyOf(context, did)).publicKeyBase58))
  }

  private async keyOf(context: AgentContext, did: string | undefined): Promise<Key> {
    if (!did) throw new StateConflictError('The connection has no DID of ours yet.')
    const document = await this.dids.resolveDidDocument(context, did)
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
