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

import { PartnerDids } from '../identities'
import { CONNECTION_KIND, RecordIndex, isBoundByDid } from '../repository'

/** What a received message says of its connection. */
export type SendingConnection = Pick<ConnectionRecord, 'id' | 'theirDid'>

/** Ed25519 keys of an envelope, base58. */
export interface KeyPair {
  senderKey: string
  recipientKey: string
}

const REMEMBERED_CONNECTIONS = 10_000
/** DIDs of before a partner's rotations whose late messages are still taken. */
const LATE_DIDS = 5

/**
 * Which connection a pair of keys belongs to. The recipient's key says it: each connection has a DID of ours that only its
 * partner knows. Then the sender's key must count for the partner's DID. So it does not matter which other documents
 * list a partner's key, and one partner with one key may have several connections.
 *
 * Finding out takes three queries of the wallet, and a partner's messages come with the same keys; so what was found is
 * remembered, where it cannot change: for DIDs that hold their document. Whether the connection is still there is looked up
 * each time, in the index that all instances share.
 */
@injectable()
export class KnownConnections {
  private readonly known = new Map<string, SendingConnection>()

  public constructor(
    private readonly connectionService: ConnectionService,
    private readonly didRepository: DidRepository,
    private readonly partnerDids: PartnerDids,
    private readonly index: RecordIndex
  ) {}

  public async find(context: AgentContext, keys: KeyPair): Promise<SendingConnection | null> {
    const tenantId = context.contextCorrelationId
    const cacheKey = `${tenantId}/${keys.senderKey}/${keys.recipientKey}`
    const known = this.known.get(cacheKey)
    this.known.delete(cacheKey)
    if (known && (await this.isCompleted(tenantId, known.id))) return this.remember(cacheKey, known)
    const record = await this.findRecord(context, keys)
    if (record?.state !== DidExchangeState.Completed || !isFixed(record)) return record
    return this.remember(cacheKey, { id: record.id, theirDid: record.theirDid })
  }

  /** The record itself, for handlers: always from the wallet. Only connections that can be used. */
  public async findRecord(
    context: AgentContext,
    { senderKey, recipientKey }: KeyPair
  ): Promise<ConnectionRecord | null> {
    const sender = toKey(senderKey)
    for (const connection of await this.findAllOfKey(context, toKey(recipientKey))) {
      if (connection.isReady && (await this.isPartner(context, connection, sender))) return connection
    }
    return null
  }

  public findById(context: AgentContext, id: string): Promise<ConnectionRecord | null> {
    return this.connectionService.findById(context, id)
  }

  /**
   * Connections, in any state, whose DID of ours has a key. There is one, or none; more only in data of before each connection
   * had a DID of its own.
   */
  public async findAllOfKey(context: AgentContext, ourKey: Key): Promise<ConnectionRecord[]> {
    const query = { recipientKeyFingerprints: [ourKey.fingerprint], role: DidDocumentRole.Created }
    const ours = await this.didRepository.findByQuery(context, query)
    if (ours.length === 0) return []
    return this.connectionService.findAllByQuery(context, {
      $or: ours.flatMap(({ did }) => [{ did }, { previousDids: [did] }]),
    })
  }

  /** Whether a sender's key counts for the partner of a connection. */
  public async isPartner(context: AgentContext, connection: ConnectionRecord, sender: Key): Promise<boolean> {
    const { theirDid, previousTheirDids } = connection
    for (const did of [theirDid, ...previousTheirDids.slice(-LATE_DIDS).reverse()]) {
      if (did !== undefined && (await this.partnerDids.counts(context, did, sender))) return true
    }
    return false
  }

  private async isCompleted(tenantId: string, connectionId: string): Promise<boolean> {
    const row = await this.index.find(tenantId, CONNECTION_KIND, connectionId)
    return row?.state === DidExchangeState.Completed
  }

  private remember(cacheKey: string, connection: SendingConnection): SendingConnection {
    this.known.set(cacheKey, connection)
    if (this.known.size > REMEMBERED_CONNECTIONS) {
      const oldest = this.known.keys().next().value
      if (oldest !== undefined) this.known.delete(oldest)
    }
    return connection
  }
}

/** The keys of a DID that holds its document only become more. */
function isFixed({ theirDid, previousTheirDids }: ConnectionRecord): boolean {
  return [theirDid ?? '', ...previousTheirDids].every(isBoundByDid)
}

function toKey(base58: string): Key {
  return Key.fromPublicKeyBase58(base58, KeyType.Ed25519)
}
