import type { Party } from '../models'
import type { AgentContext, ConnectionRecord } from '@credo-ts/core'

import { DidKey, DidRepository, Key, KeyType, injectable } from '@credo-ts/core'

import { IdentityRepository } from './IdentityRepository'

export interface Parties {
  /** the partner; null where the sender is anonymous */
  contact: Party | null
  /** the identity of ours; null only where the tenant has none */
  identity: Party | null
}

/** Connections whose identity is remembered, and keys whose DID is: neither changes. */
const REMEMBERED = 10_000

/** Says between whom a message is: the contact, and the identity of ours that the contact knows. */
@injectable()
export class PartyResolver {
  private readonly identities = new Map<string, Party>()
  /** our DIDs by one of their keys */
  private readonly dids = new Map<string, string>()

  public constructor(
    private readonly repository: IdentityRepository,
    private readonly didRepository: DidRepository
  ) {}

  /**
   * @param connection null where the message came, or goes, without one
   * @param keys Ed25519 keys of the envelope, base58; `senderKey` null for an anonymous sender
   */
  public async resolve(
    agentContext: AgentContext,
    connection: Pick<ConnectionRecord, 'id' | 'theirDid'> | null,
    keys: { senderKey: string | null; recipientKey: string | null } = { senderKey: null, recipientKey: null }
  ): Promise<Parties> {
    const tenantId = agentContext.contextCorrelationId
    if (connection) {
      const contact = { uuid: connection.id, did: connection.theirDid ?? null }
      return { contact, identity: await this.identityOfConnection(tenantId, connection.id) }
    }
    const contact = keys.senderKey === null ? null : { uuid: null, did: toDidKey(keys.senderKey) }
    return { contact, identity: await this.identityOfKey(agentContext, keys.recipientKey) }
  }

  private async identityOfConnection(tenantId: string, connectionId: string): Promise<Party | null> {
    const cacheKey = `${tenantId}/${connectionId}`
    const known = this.identities.get(cacheKey)
    if (known) return known
    const row = await this.repository.findOfConnection(tenantId, connectionId)
    if (!row) return null
    const identity = { uuid: row.id, did: row.did }
    if (row.connected) remember(this.identities, cacheKey, identity)
    return identity
  }

  /** The identity whose public DID has the key, else the default one. */
  private async identityOfKey(agentContext: AgentContext, recipientKey: string | null): Promise<Party | null> {
    const tenantId = agentContext.contextCorrelationId
    const did = recipientKey ? await this.didOfKey(agentContext, recipientKey) : null
    const addressed = did ? await this.repository.findByDid(tenantId, did) : null
    const row = addressed ?? (await this.repository.findDefault(tenantId))
    return row ? { uuid: row.id, did: row.did } : null
  }

  private async didOfKey(agentContext: AgentContext, recipientKey: string): Promise<string | null> {
    const cacheKey = `${agentContext.contextCorrelationId}/${recipientKey}`
    const known = this.dids.get(cacheKey)
    if (known !== undefined) return known
    const record = await this.didRepository.findCreatedDidByRecipientKey(agentContext, toKey(recipientKey))
    if (record) remember(this.dids, cacheKey, record.did)
    return record?.did ?? null
  }
}

function remember<T>(values: Map<string, T>, key: string, value: T): void {
  values.set(key, value)
  if (values.size <= REMEMBERED) return
  const oldest = values.keys().next().value
  if (oldest !== undefined) values.delete(oldest)
}

function toKey(base58: string): Key {
  return Key.fromPublicKeyBase58(base58, KeyType.Ed25519)
}

function toDidKey(base58: string): string {
  return new DidKey(toKey(base58)).did
}
