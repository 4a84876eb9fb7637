import type { DefinitionKeys } from '../anoncreds/AnonCredsOperations'
import type { DefinitionRow, DefinitionToPublish, IssuerRegistry } from '../registry'
import type { AnonCredsRevocationStatusList } from '@credo-ts/anoncreds'
import type { AgentContext, BaseRecord, Repository } from '@credo-ts/core'

import {
  AnonCredsApi,
  AnonCredsCredentialDefinitionPrivateRecord,
  AnonCredsCredentialDefinitionPrivateRepository,
  AnonCredsCredentialDefinitionRecord,
  AnonCredsCredentialDefinitionRepository,
  AnonCredsKeyCorrectnessProofRecord,
  AnonCredsKeyCorrectnessProofRepository,
  AnonCredsModuleConfig,
  AnonCredsRevocationRegistryDefinitionPrivateRecord,
  AnonCredsRevocationRegistryDefinitionPrivateRepository,
  AnonCredsRevocationRegistryDefinitionRecord,
  AnonCredsRevocationRegistryDefinitionRepository,
  AnonCredsRevocationRegistryState,
} from '@credo-ts/anoncreds'
import { injectable } from '@credo-ts/core'
import { GeneralMessagesModuleConfig, TenantContexts } from '@didcomm-gateway/core'
import { readFile } from 'node:fs/promises'

import { AnonCredsProcesses } from '../anoncreds/AnonCredsProcesses'
import { ObjectUnknownError, Registries, RegistryStore } from '../registry'

import { DefinitionStore } from './DefinitionStore'

const MADE = '_didcomm-gateway/definition'

/** What the record of a definition says besides; absent `capacity`: made before it was noted. */
interface MadeDefinition {
  sequenceNumber: number | null
  /** the first one; null: its credentials cannot be revoked */
  statusList: AnonCredsRevocationStatusList | null
  capacity: number | null
}

/**
 * Makes one credential definition: keys, into the tenant's wallet, the definition's own record last, then everything that
 * is public. So keys whose record is there are complete, and are published again after any failure: a registry such as a
 * ledger may have them already.
 */
@injectable()
export class DefinitionMaker {
  public constructor(
    private readonly contexts: TenantContexts,
    private readonly registries: Registries,
    private readonly store: RegistryStore,
    private readonly definitions: DefinitionStore,
    private readonly processes: AnonCredsProcesses,
    private readonly config: GeneralMessagesModuleConfig
  ) {}

  /**
   * May be repeated after any failure.
   * @returns id of the revocation registry, or null
   */
  public make(row: DefinitionRow, signal: AbortSignal): Promise<string | null> {
    return this.contexts.run(row.tenant_id, async (context) => {
      const registry = this.registries.get(row.registry)
      if (await registry.isPublished(row.definition_id)) return this.findRegistryId(context, row)
      const found = await this.findMade(context, row)
      const made = found ?? (await this.makeAndStore(context, row, registry, signal))
      await registry.publishDefinition(row.tenant_id, made)
      return made.revocation?.registryId ?? null
    })
  }

  private async makeAndStore(
    context: AgentContext,
    row: DefinitionRow,
    registry: IssuerRegistry,
    signal: AbortSignal
  ): Promise<DefinitionToPublish> {
    const { keys, registryId, sequenceNumber } = await this.makeKeys(context, row, registry, signal)
    const planned = {
      ...{ definitionId: row.definition_id, definition: keys.definition, sequenceNumber },
      revocation: keys.revocation ? { ...keys.revocation, registryId } : null,
    }
    const made = registry.withFinalIds ? await registry.withFinalIds(row.tenant_id, planned) : planned
    if (keys.revocation) {
      const { tailsPath, registry: revocationRegistry } = keys.revocation
      await this.store.insertTails(row.tenant_id, revocationRegistry.value.tailsHash, await readFile(tailsPath))
    }
    await this.storeKeys(context, row, keys, made)
    if (made.definitionId !== row.definition_id && !(await this.definitions.setDefinitionId(row, made.definitionId))) {
      throw new Error('Another attempt has begun to make this definition.')
    }
    return made
  }

  /** What an attempt before has put into the wallet whole, for a definition of the same kind. */
  private async findMade(context: AgentContext, row: DefinitionRow): Promise<DefinitionToPublish | null> {
    const { dependencyManager: manager } = context
    const query = { credentialDefinitionId: row.definition_id }
    const [record] = await manager.resolve(AnonCredsCredentialDefinitionRepository).findByQuery(context, query)
    const made = record?.metadata.get<MadeDefinition>(MADE)
    if (!record || !made || made.capacity !== (row.support_revocation ? row.capacity : null)) return null
    const { credentialDefinition: definition, credentialDefinitionId: definitionId } = record
    const { sequenceNumber, statusList } = made
    const base = { definitionId, definition, sequenceNumber }
    if (!statusList) return { ...base, revocation: null }
    const repository = manager.resolve(AnonCredsRevocationRegistryDefinitionRepository)
    const { revocationRegistryDefinitionId: registryId, revocationRegistryDefinition: registry } =
      await repository.getSingleByQuery(context, query)
    return { ...base, revocation: { registryId, registry, statusList } }
  }

  private async makeKeys(context: AgentContext, row: DefinitionRow, registry: IssuerRegistry, signal: AbortSignal) {
    const { schema, schemaMetadata, resolutionMetadata } = await context.dependencyManager
      .resolve(AnonCredsApi)
      .getSchema(row.schema_id)
    if (!schema) throw new ObjectUnknownError(resolutionMetadata.message ?? row.schema_id)
    const sequenceNumber = Number(schemaMetadata.indyLedgerSeqNo) || null
    // that of the id: the tenant may have made another DID since
    const [issuerId] = row.definition_id.split('/')
    // another attempt has other keys, and its registry another id
    const registryTag = `${row.id.slice(-12)}-${row.attempts}`
    const plan = { issuerDid: issuerId, schemaId: row.schema_id, sequenceNumber, tag: row.tag, registryTag }
    const { definitionId, registryId } = registry.definitionIds(plan)
    const { tailsFileService } = context.dependencyManager.resolve(AnonCredsModuleConfig)
    const revocation = row.support_revocation
      ? {
          ...{ registryId, registryTag, capacity: row.capacity },
          tailsFolder: await tailsFileService.getTailsBasePath(context),
          tailsUrl: `${this.config.publicUrl ?? ''}/anoncreds/v1/tails/`,
        }
      : null
    const request = { schema, schemaId: row.schema_id, issuerId, tag: row.tag, definitionId, revocation }
    const keys = await this.processes.definitions.run(row.tenant_id, 'createDefinition', request, signal)
    return { keys, registryId, sequenceNumber }
  }

  /** Under ids that Credo finds them by; what an attempt before left is replaced. */
  private async storeKeys(
    context: AgentContext,
    row: DefinitionRow,
    { privateKey, correctnessProof, revocation: revocationKeys }: DefinitionKeys,
    { definitionId: credentialDefinitionId, definition, revocation, sequenceNumber }: DefinitionToPublish
  ): Promise<void> {
    const { dependencyManager: manager } = context
    const query = { $or: [{ credentialDefinitionId }, { credentialDefinitionId: row.definition_id }] }
    await replace(
      context,
      manager.resolve(AnonCredsCredentialDefinitionPrivateRepository),
      query,
      new AnonCredsCredentialDefinitionPrivateRecord({ credentialDefinitionId, value: privateKey })
    )
    await replace(
      context,
      manager.resolve(AnonCredsKeyCorrectnessProofRepository),
      query,
      new AnonCredsKeyCorrectnessProofRecord({ credentialDefinitionId, value: correctnessProof })
    )
    if (revocation && revocationKeys) {
      await replace(
        context,
        manager.resolve(AnonCredsRevocationRegistryDefinitionRepository),
        query,
        new AnonCredsRevocationRegistryDefinitionRecord({
          revocationRegistryDefinitionId: revocation.registryId,
          revocationRegistryDefinition: revocation.registry,
        })
      )
      await replace(
        context,
        manager.resolve(AnonCredsRevocationRegistryDefinitionPrivateRepository),
        query,
        new AnonCredsRevocationRegistryDefinitionPrivateRecord({
          revocationRegistryDefinitionId: revocation.registryId,
          credentialDefinitionId,
          value: revocationKeys.privateKey,
          state: AnonCredsRevocationRegistryState.Active,
        })
      )
    }
    const record = new AnonCredsCredentialDefinitionRecord({
      credentialDefinitionId,
      credentialDefinition: definition,
      methodName: 'didcomm-gateway',
    })
    const statusList = revocation?.statusList ?? null
    const capacity = revocation ? row.capacity : null
    record.metadata.set<MadeDefinition>(MADE, { sequenceNumber, statusList, capacity })
    await replace(context, manager.resolve(AnonCredsCredentialDefinitionRepository), query, record)
  }

  private async findRegistryId(context: AgentContext, row: DefinitionRow): Promise<string | null> {
    const [record] = await context.dependencyManager
      .resolve(AnonCredsRevocationRegistryDefinitionRepository)
      .findByQuery(context, { credentialDefinitionId: row.definition_id })
    return record?.revocationRegistryDefinitionId ?? null
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as Credo declares it: records differ in their tags only
async function replace<T extends BaseRecord<any, any, any>>(
  context: AgentContext,
  repository: Repository<T>,
  query: object,
  record: T
): Promise<void> {
  for (const old of await repository.findByQuery(context, query)) await repository.delete(context, old)
  await repository.save(context, record)
}
