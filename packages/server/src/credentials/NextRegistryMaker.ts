import type { DefinitionRow, IssuerRegistry, RegistryToPublish, RevocationRegistryRow } from '../registry'
import type { AnonCredsRevocationStatusList } from '@credo-ts/anoncreds'
import type { AgentContext } from '@credo-ts/core'

import {
  AnonCredsCredentialDefinitionRepository,
  AnonCredsModuleConfig,
  AnonCredsRevocationRegistryDefinitionPrivateRecord,
  AnonCredsRevocationRegistryDefinitionPrivateRepository,
  AnonCredsRevocationRegistryDefinitionRecord,
  AnonCredsRevocationRegistryDefinitionRepository,
  AnonCredsRevocationRegistryState,
} from '@credo-ts/anoncreds'
import { injectable } from '@credo-ts/core'
import { GeneralMessagesModuleConfig, RecordNotFoundInTenantError, TenantContexts } from '@didcomm-gateway/core'
import { readFile } from 'node:fs/promises'

import { AnonCredsProcesses } from '../anoncreds/AnonCredsProcesses'
import { Registries, RegistryStore } from '../registry'

import { DefinitionStore } from './DefinitionStore'

const MADE = '_didcomm-gateway/registry'

/** What the record of a registry says besides. */
interface MadeRegistry {
  /** row that it was made for */
  row: string
  /** the first one */
  statusList: AnonCredsRevocationStatusList
}

/**
 * Makes one more revocation registry of a definition: keys, into the tenant's wallet, its own record last, then what is public. So keys whose
 * record is there are complete, and are published again after any failure.
 */
@injectable()
export class NextRegistryMaker {
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
   * @returns id of the registry
   */
  public make(row: RevocationRegistryRow, signal: AbortSignal): Promise<string> {
    return this.contexts.run(row.tenant_id, async (context) => {
      const definition = await this.definitions.find(row.tenant_id, row.definition)
      if (!definition) throw new RecordNotFoundInTenantError(`There is no credential definition ${row.definition}.`)
      const registry = this.registries.get(definition.registry)
      const made =
        (await this.findMade(context, row, definition)) ??
        (await this.makeAndStore(context, row, definition, registry, signal))
      await registry.publishRegistry(row.tenant_id, made, sequenceNumberOf(definition))
      return made.registryId
    })
  }

  /** What an attempt before has put into the wallet whole. */
  private async findMade(
    context: AgentContext,
    row: RevocationRegistryRow,
    { definition_id: credentialDefinitionId }: DefinitionRow
  ): Promise<RegistryToPublish | null> {
    const records = await context.dependencyManager
      .resolve(AnonCredsRevocationRegistryDefinitionRepository)
      .findByQuery(context, { credentialDefinitionId })
    for (const record of records) {
      const made = record.metadata.get<MadeRegistry>(MADE)
      if (made?.row !== row.id) continue
      const { revocationRegistryDefinitionId: registryId, revocationRegistryDefinition: registry } = record
      return { registryId, registry, statusList: made.statusList }
    }
    return null
  }

  private async makeAndStore(
    context: AgentContext,
    row: RevocationRegistryRow,
    definition: DefinitionRow,
    registry: IssuerRegistry,
    signal: AbortSignal
  ): Promise<RegistryToPublish> {
    const { registryId, keys } = await this.makeKeys(context, row, definition, registry, signal)
    const planned = { registryId, registry: keys.registry, statusList: keys.statusList }
    const made = registry.withFinalRegistryId ? await registry.withFinalRegistryId(row.tenant_id, planned) : planned
    await this.store.insertTails(row.tenant_id, keys.registry.value.tailsHash, await readFile(keys.tailsPath))
    const { dependencyManager: manager } = context
    await manager.resolve(AnonCredsRevocationRegistryDefinitionPrivateRepository).save(
      context,
      new AnonCredsRevocationRegistryDefinitionPrivateRecord({
        revocationRegistryDefinitionId: made.registryId,
        credentialDefinitionId: definition.definition_id,
        value: keys.privateKey,
        state: AnonCredsRevocationRegistryState.Active,
      })
    )
    const record = new AnonCredsRevocationRegistryDefinitionRecord({
      revocationRegistryDefinitionId: made.registryId,
      revocationRegistryDefinition: made.registry,
    })
    record.metadata.set<MadeRegistry>(MADE, { row: row.id, statusList: made.statusList })
    await manager.resolve(AnonCredsRevocationRegistryDefinitionRepository).save(context, record)
    return made
  }

  private async makeKeys(
    context: AgentContext,
    row: RevocationRegistryRow,
    definition: DefinitionRow,
    registry: IssuerRegistry,
    signal: AbortSignal
  ) {
    const { dependencyManager: manager } = context
    const definitionId = definition.definition_id
    const { credentialDefinition } = await manager
      .resolve(AnonCredsCredentialDefinitionRepository)
      .getByCredentialDefinitionId(context, definitionId)
    const { issuerId, schemaId } = credentialDefinition
    // another attempt has other keys, and its registry another id
    const registryTag = `${row.id.slice(-12)}-${row.attempts}`
    const { registryId } = registry.definitionIds({
      ...{ issuerDid: issuerId, schemaId, sequenceNumber: sequenceNumberOf(definition), tag: definition.tag },
      registryTag,
    })
    const { tailsFileService } = manager.resolve(AnonCredsModuleConfig)
    const revocation = {
      ...{ registryId, registryTag, capacity: definition.capacity },
      tailsFolder: await tailsFileService.getTailsBasePath(context),
      tailsUrl: `${this.config.publicUrl ?? ''}/anoncreds/v1/tails/`,
    }
    const request = { definition: credentialDefinition, definitionId, issuerId, revocation }
    const keys = await this.processes.definitions.run(row.tenant_id, 'createRegistry', request, signal)
    return { registryId, keys }
  }
}

/** Of the schema, as an id of did:indy has it; null in registries that count none. */
function sequenceNumberOf({ definition_id: id }: DefinitionRow): number | null {
  const [, number] = /\/CLAIM_DEF\/(\d+)\//.exec(id) ?? []
  return number === undefined ? null : Number(number)
}
