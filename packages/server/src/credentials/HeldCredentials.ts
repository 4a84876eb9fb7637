import type { AgentContext, W3cCredentialRecord } from '@credo-ts/core'
import type { JsonObject, Page, PageRequest } from '@didcomm-gateway/core'

import { AnonCredsApi } from '@credo-ts/anoncreds'
import { ClaimFormat, JsonTransformer, W3cCredentialRepository, injectable } from '@credo-ts/core'
import { HELD_CREDENTIAL_KIND, RecordIndex, RecordNotFoundInTenantError, TenantContexts } from '@didcomm-gateway/core'

import { RevocationStore } from './RevocationStore'

/** A credential in the wallet of a tenant. */
export interface HeldCredential {
  id: string
  format: 'anoncreds' | 'jsonld' | 'jwt'
  issuerId: string
  schemaId: string | null
  credentialDefinitionId: string | null
  revocationRegistryId: string | null
  revocationIndex: number | null
  /** when its issuer told that it is revoked, epoch milliseconds */
  revokedAt: number | null
  /** of AnonCreds: by name; otherwise what the credential says about its subject */
  attributes: JsonObject
  /** W3C credential; null for AnonCreds */
  credential: JsonObject | null
  createdAt: number
}

/** What a tenant holds. */
@injectable()
export class HeldCredentials {
  public constructor(
    private readonly contexts: TenantContexts,
    private readonly repository: W3cCredentialRepository,
    private readonly revocations: RevocationStore,
    private readonly index: RecordIndex
  ) {}

  /** Newest first. */
  public list(tenantId: string, request: PageRequest): Promise<Page<HeldCredential>> {
    return this.contexts.run(tenantId, (context) =>
      this.index.pageOfRecords(tenantId, HELD_CREDENTIAL_KIND, {}, request, async (row) => {
        const record = await this.repository.findById(context, row.record_id)
        return record && this.read(context, record)
      })
    )
  }

  /** @throws {RecordNotFoundInTenantError} */
  public get(tenantId: string, id: string): Promise<HeldCredential> {
    return this.contexts.run(tenantId, async (context) => this.read(context, await this.getRecord(context, id)))
  }

  /** @throws {RecordNotFoundInTenantError} */
  public delete(tenantId: string, id: string): Promise<void> {
    return this.contexts.run(tenantId, async (context) => {
      await this.repository.delete(context, await this.getRecord(context, id))
      await this.revocations.deleteNotices(tenantId, id)
    })
  }

  private async getRecord(context: AgentContext, id: string): Promise<W3cCredentialRecord> {
    const record = await this.repository.findById(context, id)
    if (!record) throw new RecordNotFoundInTenantError(`There is no credential ${id}.`)
    return record
  }

  private async read(context: AgentContext, record: W3cCredentialRecord): Promise<HeldCredential> {
    const { credential } = JsonTransformer.toJSON(record) as { credential: JsonObject }
    const common = { id: record.id, issuerId: record.credential.issuerId, createdAt: record.createdAt.getTime() }
    if (!record.getTag('anonCredsCredentialDefinitionId' as never)) {
      const isJwt = record.credential.claimFormat === ClaimFormat.JwtVc
      return {
        ...{ ...common, format: isJwt ? 'jwt' : 'jsonld', credential },
        attributes: (credential.credentialSubject ?? {}) as JsonObject,
        ...{ schemaId: null, credentialDefinitionId: null, revocationRegistryId: null, revocationIndex: null },
        revokedAt: null,
      }
    }
    const info = await context.dependencyManager.resolve(AnonCredsApi).getCredential(record.id)
    return {
      ...{ ...common, format: 'anoncreds', credential: null },
      schemaId: info.schemaId,
      credentialDefinitionId: info.credentialDefinitionId,
      revocationRegistryId: info.revocationRegistryId,
      revocationIndex: info.credentialRevocationId === null ? null : Number(info.credentialRevocationId),
      revokedAt: await this.revocations.findNotice(context.contextCorrelationId, { credentialId: record.id }),
      attributes: info.attributes as JsonObject,
    }
  }
}
