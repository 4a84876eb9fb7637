import type {
  DefinitionIds,
  DefinitionPlan,
  DefinitionToPublish,
  IssuerRegistry,
  RegistryToPublish,
  SchemaDraft,
  StatusListChange,
} from './IssuerRegistry'
import type { OwnObject } from './OwnObject'
import type { RegistryObjectRow } from './RegistryTables'
import type { AnonCredsRevocationStatusList } from '@credo-ts/anoncreds'
import type { Page, PageRequest, RegistryObject, RegistryStatusList } from '@didcomm-gateway/core'

import { getUnQualifiedDidIndyDid, isIndyDid } from '@credo-ts/anoncreds'
import { injectable } from '@credo-ts/core'
import { NamedLocks, RecordNotFoundInTenantError, newId } from '@didcomm-gateway/core'

import { EMBEDDED, openObject, readSigned } from './OwnObject'
import { RegistryIdentity } from './RegistryIdentity'
import { RegistryStore } from './RegistryStore'
import { assertSameAttributes } from './assertSameAttributes'
import { NotIssuerError } from './registryErrors'

/**
 * The embedded AnonCreds registry: keeps what tenants register, signed, and hands it out under qualified and
 * unqualified ids. A tenant writes under its own did:indy only. Every write is durable when its call returns, and may be
 * repeated.
 */
@injectable()
export class AnonCredsRegistryService implements IssuerRegistry {
  public readonly name = EMBEDDED

  public constructor(
    private readonly store: RegistryStore,
    private readonly identity: RegistryIdentity,
    private readonly locks: NamedLocks
  ) {}

  /** Every id but those of DID methods that have registries of their own: schemas of other gateways are used too. */
  public owns(id: string): boolean {
    return !id.startsWith('did:') || isIndyDid(id)
  }

  /** `did:indy:<namespace>:<identifier>`, under which the tenant issues. */
  public async issuerDid(tenantId: string): Promise<string> {
    return `did:indy:${this.identity.namespace}:${await this.store.issuerIdentifier(tenantId)}`
  }

  /** @throws {SchemaExistsError} when the tenant has registered other attributes under this name and version */
  public async registerSchema(tenantId: string, draft: SchemaDraft): Promise<OwnObject<'schema'>> {
    const issuerId = await this.issuerDid(tenantId)
    const id = `${issuerId}/anoncreds/v0/SCHEMA/${draft.name}/${draft.version}`
    const known = await this.store.findObject(id)
    const row =
      known ??
      (await this.insert(tenantId, {
        ...{ kind: 'schema', id, namespace: this.identity.namespace },
        sequenceNumber: await this.store.nextSequenceNumber(),
        content: { issuerId, name: draft.name, version: draft.version, attrNames: draft.attributeNames },
      }))
    const schema = openObject<'schema'>(row)
    assertSameAttributes(schema.content, draft)
    return schema
  }

  public definitionIds({ issuerDid, sequenceNumber, tag, registryTag }: DefinitionPlan): DefinitionIds {
    return {
      definitionId: `${issuerDid}/anoncreds/v0/CLAIM_DEF/${sequenceNumber}/${tag}`,
      registryId: `${issuerDid}/anoncreds/v0/REV_REG_DEF/${sequenceNumber}/${tag}/${registryTag}`,
    }
  }

  public async isPublished(definitionId: string): Promise<boolean> {
    return (await this.find(definitionId)) !== null
  }

  /**
   * The definition itself last: one that is there is complete.
   * @throws {NotIssuerError}
   */
  public async publishDefinition(
    tenantId: string,
    { definitionId, definition, revocation, ...rest }: DefinitionToPublish
  ): Promise<void> {
    const base = { namespace: this.identity.namespace, sequenceNumber: Number(rest.sequenceNumber) }
    if (revocation) await this.publishRegistry(tenantId, revocation, rest.sequenceNumber)
    await this.assertIssuer(tenantId, definition.issuerId)
    await this.insert(tenantId, { ...base, kind: 'credential-definition', id: definitionId, content: definition })
  }

  /** @throws {NotIssuerError} */
  public async publishRegistry(
    tenantId: string,
    { registryId, registry, statusList }: RegistryToPublish,
    sequenceNumber: number | null
  ): Promise<void> {
    await this.assertIssuer(tenantId, registry.issuerId)
    const base = { namespace: this.identity.namespace, sequenceNumber: Number(sequenceNumber) }
    await this.insert(tenantId, { ...base, kind: 'revocation-registry', id: registryId, content: registry })
    // an attempt that was given up may come here late, when credentials are revoked already
    await this.updateStatusList(tenantId, registryId, (last) => Promise.resolve(last ?? statusList))
  }

  /**
   * Replaces the state of a revocation registry from now on. A list has a second of its own: where the last one has
   * this second or a later one, the new one gets the second after it.
   */
  public updateStatusList(
    tenantId: string,
    registryId: string,
    change: StatusListChange,
    now = Date.now()
  ): Promise<AnonCredsRevocationStatusList> {
    return this.locks.run(`anoncreds:${registryId}`, async () => {
      const row = await this.store.findStatusList(registryId)
      const last = row ? readSigned<RegistryStatusList>(row.signed).content : null
      const timestamp = Math.max(Math.floor(now / 1000), (last?.timestamp ?? 0) + 1)
      const content = { ...(await change(last, timestamp)), timestamp }
      await this.assertIssuer(tenantId, content.issuerId)
      const document: RegistryStatusList = {
        ...{ kind: 'status-list', id: registryId, namespace: this.identity.namespace, content },
      }
      const signed = JSON.stringify(this.identity.sign(document))
      await this.store.insertStatusList({
        ...{ registry_id: registryId, timestamp, tenant_id: tenantId },
        ...{ resource_id: null, signed },
      })
      return content
    })
  }

  public async find(id: string): Promise<RegistryObject | null> {
    const signed = await this.findSigned(id)
    return signed === null ? null : readSigned<RegistryObject>(signed)
  }

  /** @param timestamp epoch seconds */
  public async findStatusList(id: string, timestamp: number): Promise<RegistryStatusList | null> {
    const signed = await this.findSignedStatusList(id, timestamp)
    return signed === null ? null : readSigned<RegistryStatusList>(signed)
  }

  /** @returns the signed document as it is served, JSON text */
  public async findSigned(id: string): Promise<string | null> {
    return (await this.findRow(id))?.signed ?? null
  }

  public async findSignedStatusList(id: string, timestamp: number): Promise<string | null> {
    const registry = await this.findRow(id)
    if (registry?.kind !== 'revocation-registry') return null
    return (await this.store.findStatusList(registry.object_id, timestamp))?.signed ?? null
  }

  /** Those of all registries, newest first. */
  public async listSchemas(tenantId: string, request: PageRequest): Promise<Page<OwnObject<'schema'>>> {
    const { items, nextCursor } = await this.store.page(tenantId, 'schema', request)
    return { items: items.map((row) => openObject<'schema'>(row)), nextCursor }
  }

  /** @throws {RecordNotFoundInTenantError} */
  public async getSchema(tenantId: string, rowId: string): Promise<OwnObject<'schema'>> {
    const row = await this.store.findOwn(tenantId, 'schema', rowId)
    if (!row) throw new RecordNotFoundInTenantError(`There is no schema ${rowId}.`)
    return openObject<'schema'>(row)
  }

  /** Rows of other registries are none of this one. */
  private async findRow(id: string): Promise<RegistryObjectRow | null> {
    const row = await this.store.findObject(id)
    return row?.registry === EMBEDDED ? row : null
  }

  private async insert(tenantId: string, object: RegistryObject, now = Date.now()): Promise<RegistryObjectRow> {
    const row: RegistryObjectRow = {
      id: newId(),
      tenant_id: tenantId,
      registry: EMBEDDED,
      kind: object.kind,
      object_id: object.id,
      unqualified_id: getUnQualifiedDidIndyDid(object.id),
      sequence_number: object.sequenceNumber,
      signed: JSON.stringify(this.identity.sign(object)),
      created_at: now,
    }
    if (await this.store.insertObject(row)) return row
    return (await this.store.findObject(object.id)) as RegistryObjectRow
  }

  private async assertIssuer(tenantId: string, issuerId: string): Promise<void> {
    if (issuerId === (await this.issuerDid(tenantId))) return
    throw new NotIssuerError('A tenant registers objects under its own DID only.')
  }
}
