import type { CredentialExchange, CredentialFormatName } from './CredentialExchange'
import type { AgentContext, CredentialExchangeRecord } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

import { AnonCredsCredentialMetadataKey } from '@credo-ts/anoncreds'
import { CredentialRole, CredentialsApi, injectable } from '@credo-ts/core'

import { RegistryStore } from '../registry'

import { RevocationStore } from './RevocationStore'

interface AnonCredsData {
  schema_id?: string
  cred_def_id?: string
}

type FormatData = Partial<Record<CredentialFormatName, AnonCredsData & { credential?: JsonObject }>>

const FORMATS: CredentialFormatName[] = ['indy', 'anoncreds', 'jsonld']

/** Shows Credo's record of a credential exchange, with what only its messages hold. */
@injectable()
export class CredentialExchangeReader {
  public constructor(
    private readonly store: RegistryStore,
    private readonly revocations: RevocationStore
  ) {}

  public async read(context: AgentContext, record: CredentialExchangeRecord): Promise<CredentialExchange> {
    const data = await context.dependencyManager.resolve(CredentialsApi).getFormatData(record.id)
    // an offer that was answered with a proposal stands no more
    const isProposal = record.state.startsWith('proposal-')
    const [said, preview] = isProposal
      ? [data.proposal ?? data.offer, data.proposalAttributes]
      : [data.offer ?? data.proposal ?? data.request, data.offerAttributes ?? data.proposalAttributes]
    const agreed = (said ?? {}) as FormatData
    const format = FORMATS.find((name) => agreed[name] !== undefined) ?? null
    const content = format ? agreed[format] : undefined
    const known = record.metadata.get<Record<string, string>>(AnonCredsCredentialMetadataKey) ?? {}
    const attributes = preview ?? record.credentialAttributes ?? []
    const issued =
      format === 'jsonld' ? ((data.credential as { jsonld?: JsonObject } | undefined)?.jsonld ?? null) : null
    const { revocationRegistryId = null, credentialRevocationId } = known
    const revocationIndex = credentialRevocationId ? Number(credentialRevocationId) : null
    return {
      id: record.id,
      state: record.state,
      role: record.role,
      protocolVersion: record.protocolVersion,
      format,
      connectionId: record.connectionId ?? null,
      threadId: record.threadId,
      schemaId: await this.qualify(known.schemaId ?? content?.schema_id),
      credentialDefinitionId: await this.qualify(known.credentialDefinitionId ?? content?.cred_def_id),
      attributes: attributes.length > 0 ? Object.fromEntries(attributes.map(({ name, value }) => [name, value])) : null,
      credential: issued ?? content?.credential ?? null,
      credentialIds: record.credentials.map(({ credentialRecordId }) => credentialRecordId),
      revocationRegistryId,
      revocationIndex,
      revokedAt: await this.findRevokedAt(context, record, revocationRegistryId, revocationIndex),
      autoAccept: record.autoAcceptCredential ?? null,
      error: record.errorMessage ?? null,
      createdAt: record.createdAt.getTime(),
      updatedAt: (record.updatedAt ?? record.createdAt).getTime(),
    }
  }

  /** One thing has one id over REST, whatever the protocol has on the wire. Ids of others stay as they came. */
  private async qualify(id: string | undefined): Promise<string | null> {
    if (id === undefined || id === '') return null
    return (await this.store.findObject(id))?.object_id ?? id
  }

  /** The issuer knows it, a holder as far as it was told. */
  private async findRevokedAt(
    { contextCorrelationId: tenantId }: AgentContext,
    { id: exchangeId, role }: CredentialExchangeRecord,
    registryId: string | null,
    index: number | null
  ): Promise<number | null> {
    if (registryId === null || index === null) return null
    return role === CredentialRole.Issuer
      ? this.revocations.findRevokedAt(registryId, index)
      : this.revocations.findNotice(tenantId, { exchangeId })
  }
}
