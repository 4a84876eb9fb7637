import type { RegistryObjectRow } from './RegistryTables'
import type {
  AnonCredsCredentialDefinition,
  AnonCredsRevocationRegistryDefinition,
  AnonCredsRevocationStatusList,
} from '@credo-ts/anoncreds'
import type {
  Page,
  PageRequest,
  RegistryObject,
  RegistryObjectKind,
  RegistryObjectOf,
  RegistryStatusList,
  SignedDocument,
} from '@didcomm-gateway/core'

import { getUnQualifiedDidIndyDid } from '@credo-ts/anoncreds'
import { injectable } from '@credo-ts/core'
import { NamedLocks, RecordNotFoundInTenantError, newId } from '@didcomm-gateway/core'

import { RegistryIdentity } from './RegistryIdentity'
import { RegistryStore } from './RegistryStore'
import { NotIssuerError, SchemaExistsError } from './registryErrors'

/** An object as its tenant lists it. */
export type OwnObject<Kind extends RegistryObjectKind> = RegistryObjectOf<Kind> & { rowId: string; createdAt: number }

export interface SchemaDraft {
  name: string
  version: string
  attributeNames: string[]
}

/**
 * The embedded AnonCreds registry: keeps what tenants register, signed, and hands it out under qualified and
 * unqualified ids. A tenant writes under its own did:indy only. Every write is durable when its call returns, and may be
 * repeated.
 */
@injectable()
export class AnonCredsRegistryService {
  public constructor(
    private readonly store: RegistryStore,
    private readonly identity: RegistryIdentity,
    private readonly locks: NamedLocks
  ) {}

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
    const schema = open<'schema'>(row)
    if ([...schema.content.attrNames].sort().join('\n') !== [...draft.attributeNames].sort().join('\n')) {
      throw new SchemaExistsError(
        `You have registered the schema ${draft.name} ${draft.version} with other attributes; a schema never changes. Choose another version.`
      )
    }
    return schema
  }

  /** @throws {NotIssuerError} */
  public async registerCredentialDefinition(
    tenantId: string,
    content: AnonCredsCredentialDefinition,
    sequenceNumber: number
  ): Promise<string> {
    const id = `${content.issuerId}/anoncreds/v0/CLAIM_DEF/${sequenceNumber}/${content.tag}`
    await this.assertIssuer(tenantId, content.issuerId)
    await this.insert(tenantId, {
      ...{ kind: 'credential-definition', id, namespace: this.identity.namespace, sequenceNumber, content },
    })
    return id
  }

  /** @throws {NotIssuerError} */
  public async registerRevocationRegistry(
    tenantId: string,
    id: string,
    content: AnonCredsRevocationRegistryDefinition,
    sequenceNumber: number
  ): Promise<void> {
    await this.assertIssuer(tenantId, content.issuerId)
    await this.insert(tenantId, {
      ...{ kind: 'revocation-registry', id, namespace: this.identity.namespace, sequenceNumber, content },
    })
  }

  /**
   * Replaces the state of a revocation registry from now on. A list has a second of its own: where the last one has
   * this second or a later one, the new one gets the second after it.
   * @param change makes the next list of the last one; null where there is none yet
   */
  public updateStatusList(
    tenantId: string,
    registryId: string,
    change: (last: AnonCredsRevocationStatusList | null, timestamp: number) => Promise<AnonCredsRevocationStatusList>,
    now = Date.now()
  ): Promise<AnonCredsRevocationStatusList> {
    return this.locks.run(`anoncreds:${registryId}`, async () => {
      const row = await this.store.findStatusList(registryId)
      const last = row ? read<RegistryStatusList>(row.signed).content : null
      const timestamp = Math.max(Math.floor(now / 1000), (last?.timestamp ?? 0) + 1)
      const content = { ...(await change(last, timestamp)), timestamp }
      await this.assertIssuer(tenantId, content.issuerId)
      const document: RegistryStatusList = {
        ...{ kind: 'status-list', id: registryId, namespace: this.identity.namespace, content },
      }
      const signed = JSON.stringify(this.identity.sign(document))
      await this.store.insertStatusList({ registry_id: registryId, timestamp, tenant_id: tenantId, signed })
      return content
    })
  }

  public async find(id: string): Promise<RegistryObject | null> {
    const row = await this.store.findObject(id)
    return row ? read<RegistryObject>(row.signed) : null
  }

  /** @param timestamp epoch seconds */
  public async findStatusList(id: string, timestamp: number): Promise<RegistryStatusList | null> {
    const signed = await this.findSignedStatusList(id, timestamp)
    return signed === null ? null : read<RegistryStatusList>(signed)
  }

  /** @returns the signed document as it is served, JSON text */
  public async findSigned(id: string): Promise<string | null> {
    return (await this.store.findObject(id))?.signed ?? null
  }

  public async findSignedStatusList(id: string, timestamp: number): Promise<string | null> {
    const registry = await this.store.findObject(id)
    if (registry?.kind !== 'revocation-registry') return null
    return (await this.store.findStatusList(registry.object_id, timestamp))?.signed ?? null
  }

  /** Newest first. */
  public async listSchemas(tenantId: string, request: PageRequest): Promise<Page<OwnObject<'schema'>>> {
    const { items, nextCursor } = await this.store.page(tenantId, 'schema', request)
    return { items: items.map((row) => open<'schema'>(row)), nextCursor }
  }

  /** @throws {RecordNotFoundInTenantError} */
  public async getSchema(tenantId: string, rowId: string): Promise<OwnObject<'schema'>> {
    const row = await this.store.findOwn(tenantId, 'schema', rowId)
    if (!row) throw new RecordNotFoundInTenantError(`There is no schema ${rowId}.`)
    return open<'schema'>(row)
  }

  private async insert(tenantId: string, object: RegistryObject, now = Date.now()): Promise<RegistryObjectRow> {
    const row: RegistryObjectRow = {
      id: newId(),
      tenant_id: tenantId,
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

/** Rows are written by this service only; the signature is for those that fetch. */
function read<T>(signed: string): T {
  const { payload } = JSON.parse(signed) as SignedDocument
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as T
}

function open<Kind extends RegistryObjectKind>(row: RegistryObjectRow): OwnObject<Kind> {
  return { ...read<RegistryObjectOf<Kind>>(row.signed), rowId: row.id, createdAt: row.created_at }
}
