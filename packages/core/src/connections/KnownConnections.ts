import type { AgentContext, ConnectionRecord } from '@credo-ts/core'

import {
  ConnectionService,
  DidDocumentRole,
  DidExchangeState,
  DidRepository,
  Key,
  KeyType,
  injectable,
} from '@credo-ts/core'

import { PartnerDids, RetiredDids } from '../identities'
import { CONNECTION_KIND, RecordIndex, didsVersionOf, isBoundByDid, lateDidsOf, pendingRotationOf } from '../repository'

/** What a received message says of its connection. */
export type SendingConnection = Pick<ConnectionRecord, 'id' | 'theirDid'>

/** Ed25519 keys of an envelope, base58. */
export interface KeyPair {
  senderKey: string
  recipientKey: string
}

const REMEMBERED_CONNECTIONS = 10_000

/** What is remembered of a connection, and of which DIDs. */
interface Remembered extends SendingConnection {
  dids: string
}

/**
 * Which connection a pair of keys belongs to. The recipient's key says it: each connection has a DID of ours that only its
 * partner knows. Then the sender's key must count for the partner's DID. So it does not matter which other documents
 * list a partner's key, and one partner with one key may have several connections. DIDs of before a rotation count for a while,
 * for what was on its way.
 *
 * Finding out takes three queries of the wallet, and a partner's messages come with the same keys; so what was found is
 * remembered, where it cannot change: for DIDs that hold their document. Whether the connection is still there, with the same DIDs, is
 * looked up each time, in the index that all instances share.
 */
@injectable()
export class KnownConnections {
  private readonly known = new Map<string, Remembered>()

  public constructor(
    private readonly connectionService: ConnectionService,
    private readonly didRepository: DidRepository,
    private readonly partnerDids: PartnerDids,
    private readonly retiredDids: RetiredDids,
    private readonly index: RecordIndex
  ) {}

  /** @param at when the message came, epoch milliseconds */
  public async find(context: AgentContext, keys: KeyPair, at = Date.now()): Promise<SendingConnection | null> {
    const tenantId = context.contextCorrelationId
    const cacheKey = `${tenantId}/${keys.senderKey}/${keys.recipientKey}`
    const known = this.known.get(cacheKey)
    this.known.delete(cacheKey)
    if (known && (await this.isAsBefore(tenantId, known))) return this.remember(cacheKey, known)
    const record = await this.findRecord(context, keys, at)
    if (record?.state !== DidExchangeState.Completed || !isFixed(record, at)) return record
    return this.remember(cacheKey, { id: record.id, theirDid: record.theirDid, dids: didsVersionOf(record) })
  }

  /** The record itself, for handlers: always from the wallet. Only connections that can be used. */
  public async findRecord(
    context: AgentContext,
    { senderKey, recipientKey }: KeyPair,
    at = Date.now()
  ): Promise<ConnectionRecord | null> {
    const sender = toKey(senderKey)
    for (const connection of await this.findAllOfKey(context, toKey(recipientKey), at)) {
      if (!connection.isReady || !(await this.isPartner(context, connection, sender, at))) continue
      return this.afterRotation(context, connection, sender)
    }
    return null
  }

  public findById(context: AgentContext, id: string): Promise<ConnectionRecord | null> {
    return this.connectionService.findById(context, id)
  }

  /**
   * Connections, in any state, whose DID of ours has a key. There is one, or none; more only in data of before each connection
   * had a DID of its own. Also while the partner may know a new DID of ours already, or has not yet forgotten the one of before.
   */
  public async findAllOfKey(context: AgentContext, ourKey: Key, at = Date.now()): Promise<ConnectionRecord[]> {
    const query = { recipientKeyFingerprints: [ourKey.fingerprint], role: DidDocumentRole.Created }
    const ours = await this.didRepository.findByQuery(context, query)
    if (ours.length === 0) return []
    const found = await this.connectionService.findAllByQuery(context, {
      $or: ours.flatMap(({ did }) => [{ did }, { previousDids: [did] }, { nextDid: did }]),
    })
    return found.filter((connection) => ours.some(({ did }) => ourDidsOf(connection, at).includes(did)))
  }

  /** Whether a sender's key counts for the partner of a connection. */
  public async isPartner(
    context: AgentContext,
    connection: ConnectionRecord,
    sender: Key,
    at = Date.now()
  ): Promise<boolean> {
    for (const did of [connection.theirDid, ...lateDidsOf(connection, 'theirs', at)]) {
      if (did !== undefined && (await this.partnerDids.counts(context, did, sender))) return true
    }
    return false
  }

  /** Whether a sender's key counts for the DID that the partner has now: one of before is for late messages and decides nothing. */
  public async isPresentPartner(context: AgentContext, { theirDid }: ConnectionRecord, sender: Key): Promise<boolean> {
    return theirDid !== undefined && this.partnerDids.counts(context, theirDid, sender)
  }

  /** A partner that uses its new DID has done with the one of before. */
  private async afterRotation(
    context: AgentContext,
    connection: ConnectionRecord,
    sender: Key
  ): Promise<ConnectionRecord> {
    const now = Date.now()
    const isRotated = lateDidsOf(connection, 'theirs', now).length > 0
    if (!isRotated || !(await this.isPresentPartner(context, connection, sender))) return connection
    return this.retiredDids.endTheirs(context, connection, now)
  }

  private async isAsBefore(tenantId: string, { id, dids }: Remembered): Promise<boolean> {
    const row = await this.index.find(tenantId, CONNECTION_KIND, id)
    return row?.state === DidExchangeState.Completed && (row.dids === null || row.dids === dids)
  }

  private remember(cacheKey: string, connection: Remembered): SendingConnection {
    this.known.set(cacheKey, connection)
    if (this.known.size > REMEMBERED_CONNECTIONS) {
      const oldest = this.known.keys().next().value
      if (oldest !== undefined) this.known.delete(oldest)
    }
    return connection
  }
}

/** The keys of a DID that holds its document only become more; those of a rotation come and go. */
function isFixed(connection: ConnectionRecord, at: number): boolean {
  const isRotating = pendingRotationOf(connection) !== null || lateDidsOf(connection, 'ours', at).length > 0
  return !isRotating && lateDidsOf(connection, 'theirs', at).length === 0 && isBoundByDid(connection.theirDid ?? '')
}

function ourDidsOf(connection: ConnectionRecord, at: number): Array<string | undefined> {
  return [connection.did, pendingRotationOf(connection)?.did, ...lateDidsOf(connection, 'ours', at)]
}

function toKey(base58: string): Key {
  return Key.fromPublicKeyBase58(base58, KeyType.Ed25519)
}
