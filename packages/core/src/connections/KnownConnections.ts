import type { AgentContext, ConnectionRecord } from '@credo-ts/core'

import { ConnectionService, DidExchangeState, Key, KeyType, injectable } from '@credo-ts/core'

import { CONNECTION_KIND, RecordIndex } from '../repository'

/** What a received message says of its connection. */
export type SendingConnection = Pick<ConnectionRecord, 'id' | 'theirDid'>

/** Ed25519 keys of an envelope, base58. */
export interface KeyPair {
  senderKey: string
  recipientKey: string
}

const REMEMBERED_CONNECTIONS = 10_000

/**
 * Which connection a pair of keys belongs to. Finding out takes three queries of the wallet, and a partner's messages come with the
 * same keys, whose connection never changes once it is completed; so that is remembered. Whether the connection is still
 * there is looked up each time, in the index that all instances share.
 */
@injectable()
export class KnownConnections {
  private readonly known = new Map<string, SendingConnection>()

  public constructor(
    private readonly connectionService: ConnectionService,
    private readonly index: RecordIndex
  ) {}

  public async find(context: AgentContext, keys: KeyPair): Promise<SendingConnection | null> {
    const tenantId = context.contextCorrelationId
    const cacheKey = `${tenantId}/${keys.senderKey}/${keys.recipientKey}`
    const known = this.known.get(cacheKey)
    this.known.delete(cacheKey)
    if (known && (await this.isCompleted(tenantId, known.id))) return this.remember(cacheKey, known)
    const record = await this.findRecord(context, keys)
    if (record?.state !== DidExchangeState.Completed) return record
    return this.remember(cacheKey, { id: record.id, theirDid: record.theirDid })
  }

  /** The record itself, for handlers: always from the wallet. */
  public findRecord(context: AgentContext, { senderKey, recipientKey }: KeyPair): Promise<ConnectionRecord | null> {
    return this.connectionService.findByKeys(context, {
      senderKey: Key.fromPublicKeyBase58(senderKey, KeyType.Ed25519),
      recipientKey: Key.fromPublicKeyBase58(recipientKey, KeyType.Ed25519),
    })
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
