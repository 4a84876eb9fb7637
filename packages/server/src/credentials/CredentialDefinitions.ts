import type { DefinitionRow, DefinitionState, IssuerRegistry } from '../registry'
import type { Page, PageRequest } from '@didcomm-gateway/core'

import { AnonCredsApi, getQualifiedDidIndyDid, isIndyDid } from '@credo-ts/anoncreds'
import { injectable } from '@credo-ts/core'
import { RecordNotFoundInTenantError, TenantContexts, newId } from '@didcomm-gateway/core'

import { ObjectUnknownError, Registries, RegistryMismatchError, isPlannedId } from '../registry'

import { DefinitionStore } from './DefinitionStore'
import { DefinitionWorker } from './DefinitionWorker'
import { DefinitionExistsError } from './credentialErrors'

export interface CredentialDefinitionDraft {
  /** qualified or not */
  schemaId: string
  /** name of the registry of the schema */
  registry?: string
  tag: string
  supportRevocation?: boolean
  /** places of each of its revocation registries, where credentials can be revoked. Default 1,000 */
  revocationCapacity?: number
}

export interface CredentialDefinition {
  id: string
  schemaId: string
  /** name of its registry */
  registry: string
  /** null where it follows from keys that are not made yet */
  credentialDefinitionId: string | null
  tag: string
  supportRevocation: boolean
  revocationRegistryId: string | null
  state: DefinitionState
  /** why it failed */
  reason: string | null
  createdAt: number
}

const DEFAULT_CAPACITY = 1000

/** The credential definitions of a tenant. */
@injectable()
export class CredentialDefinitions {
  public constructor(
    private readonly contexts: TenantContexts,
    private readonly registries: Registries,
    private readonly store: DefinitionStore,
    private readonly worker: DefinitionWorker
  ) {}

  /**
   * Begins to make one; its keys take seconds. The same call again answers the same one.
   * @throws {ObjectUnknownError} for a schema that no known registry has
   * @throws {RegistryMismatchError} when another registry than that of the schema is named
   * @throws {DefinitionExistsError} when there is one of this schema and tag that supports revocation where this does not, or the other way round
   */
  public async create(
    tenantId: string,
    draft: CredentialDefinitionDraft,
    now = Date.now()
  ): Promise<CredentialDefinition> {
    const { schemaId, sequenceNumber } = await this.resolveSchema(tenantId, draft.schemaId)
    const registry = this.chooseRegistry(schemaId, draft.registry)
    const issuerDid = await registry.issuerDid(tenantId)
    const { definitionId } = registry.definitionIds({
      ...{ issuerDid, schemaId, sequenceNumber, tag: draft.tag },
      registryTag: '',
    })
    const supportRevocation = draft.supportRevocation ?? false
    const row: DefinitionRow = {
      id: newId(),
      tenant_id: tenantId,
      registry: registry.name,
      schema_id: schemaId,
      definition_id: definitionId,
      tag: draft.tag,
      support_revocation: supportRevocation ? 1 : 0,
      capacity: draft.revocationCapacity ?? DEFAULT_CAPACITY,
      state: 'creating',
      reason: null,
      revocation_registry_id: null,
      // index 0 counts as none in Credo
      next_index: 1,
      attempts: 0,
      lease_until: 0,
      lease_owner: null,
      created_at: now,
    }
    if (await this.store.insert(row)) {
      this.worker.wake()
      return toDefinition(row)
    }
    const known =
      (await this.store.findByPlan(tenantId, schemaId, draft.tag)) ??
      (await this.store.findByObject(tenantId, row.definition_id))
    if (known?.support_revocation === row.support_revocation) return toDefinition(known)
    throw new DefinitionExistsError(
      `You have a credential definition of this schema with the tag "${draft.tag}" already. Choose another tag.`
    )
  }

  /** Newest first. */
  public async list(tenantId: string, request: PageRequest): Promise<Page<CredentialDefinition>> {
    const { items, nextCursor } = await this.store.page(tenantId, request)
    return { items: items.map(toDefinition), nextCursor }
  }

  /** @throws {RecordNotFoundInTenantError} */
  public async get(tenantId: string, id: string): Promise<CredentialDefinition> {
    const row = await this.store.find(tenantId, id)
    if (!row) throw new RecordNotFoundInTenantError(`There is no credential definition ${id}.`)
    return toDefinition(row)
  }

  private chooseRegistry(schemaId: string, named: string | undefined): IssuerRegistry {
    if (named !== undefined) this.registries.get(named)
    const registry = this.registries.ofId(schemaId)
    if (named === undefined || named === registry.name) return registry
    throw new RegistryMismatchError(
      `The schema is in the registry "${registry.name}", and so are its definitions. Leave "registry" out, or use a schema of "${named}".`
    )
  }

  private resolveSchema(tenantId: string, id: string): Promise<{ schemaId: string; sequenceNumber: number | null }> {
    return this.contexts.run(tenantId, async (context) => {
      const { schema, schemaMetadata } = await context.dependencyManager.resolve(AnonCredsApi).getSchema(id)
      if (!schema) throw new ObjectUnknownError(`There is no schema ${id}.`)
      if (id.startsWith('did:') && !isIndyDid(id)) return { schemaId: id, sequenceNumber: null }
      const { indyLedgerSeqNo, didIndyNamespace } = schemaMetadata
      if (!indyLedgerSeqNo) throw new ObjectUnknownError(`There is no schema ${id}.`)
      return { schemaId: getQualifiedDidIndyDid(id, String(didIndyNamespace)), sequenceNumber: Number(indyLedgerSeqNo) }
    })
  }
}

function toDefinition(row: DefinitionRow): CredentialDefinition {
  return {
    id: row.id,
    schemaId: row.schema_id,
    registry: row.registry,
    credentialDefinitionId: isPlannedId(row.definition_id) ? null : row.definition_id,
    tag: row.tag,
    supportRevocation: row.support_revocation === 1,
    revocationRegistryId: row.revocation_registry_id,
    state: row.state,
    reason: row.reason,
    createdAt: row.created_at,
  }
}
