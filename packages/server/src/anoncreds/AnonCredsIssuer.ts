import type { RequestOf } from './AnonCredsOperations'
import type {
  AnonCredsCredentialOffer,
  AnonCredsRevocationStatusList,
  CreateCredentialOfferOptions,
  CreateCredentialOptions,
  CreateCredentialReturn,
  UpdateRevocationStatusListOptions,
} from '@credo-ts/anoncreds'
import type { AgentContext } from '@credo-ts/core'

import {
  AnonCredsCredentialDefinitionPrivateRepository,
  AnonCredsCredentialDefinitionRepository,
  AnonCredsKeyCorrectnessProofRepository,
  AnonCredsRevocationRegistryDefinitionPrivateRepository,
  AnonCredsRevocationRegistryDefinitionRepository,
  getUnqualifiedSchemaId,
  isUnqualifiedCredentialDefinitionId,
  parseIndySchemaId,
} from '@credo-ts/anoncreds'
// Not exported from the package's root.
import { AnonCredsRsIssuerService } from '@credo-ts/anoncreds/build/anoncreds-rs/AnonCredsRsIssuerService'
import { CredoError, injectable } from '@credo-ts/core'

import { AnonCredsProcesses } from './AnonCredsProcesses'

type Revocation = RequestOf<'createCredential'>['revocation']

/**
 * Credo's issuer, whose computations run in processes of their own. Definitions are made by `DefinitionMaker`; the library that
 * Credo's way to make them would need is not loaded.
 */
@injectable()
export class AnonCredsIssuer extends AnonCredsRsIssuerService {
  public constructor(private readonly processes: AnonCredsProcesses) {
    super()
  }

  public override async createCredentialOffer(
    context: AgentContext,
    { credentialDefinitionId }: CreateCredentialOfferOptions
  ): Promise<AnonCredsCredentialOffer> {
    const { dependencyManager } = context
    const { credentialDefinition, credentialDefinitionId: recordedId } = await dependencyManager
      .resolve(AnonCredsCredentialDefinitionRepository)
      .getByCredentialDefinitionId(context, credentialDefinitionId)
    const { value: correctnessProof } = await dependencyManager
      .resolve(AnonCredsKeyCorrectnessProofRepository)
      .getByCredentialDefinitionId(context, recordedId)
    const schemaId = isUnqualifiedCredentialDefinitionId(credentialDefinitionId)
      ? unqualifiedSchemaId(credentialDefinition.schemaId)
      : credentialDefinition.schemaId
    return this.processes.run(context, 'createOffer', { credentialDefinitionId, schemaId, correctnessProof })
  }

  public override async createCredential(
    context: AgentContext,
    options: CreateCredentialOptions
  ): Promise<CreateCredentialReturn> {
    const { credentialOffer, credentialRequest, credentialValues } = options
    const { dependencyManager } = context
    const { credentialDefinition, credentialDefinitionId } = await dependencyManager
      .resolve(AnonCredsCredentialDefinitionRepository)
      .getByCredentialDefinitionId(context, credentialRequest.cred_def_id)
    const { value: privateKey } = await dependencyManager
      .resolve(AnonCredsCredentialDefinitionPrivateRepository)
      .getByCredentialDefinitionId(context, credentialDefinitionId)
    const values = Object.entries(credentialValues)
    const { credential, revocationIndex } = await this.processes.run(context, 'createCredential', {
      ...{ credentialDefinition, privateKey, credentialOffer, credentialRequest },
      rawValues: Object.fromEntries(values.map(([name, { raw }]) => [name, raw])),
      encodedValues: Object.fromEntries(values.map(([name, { encoded }]) => [name, encoded])),
      revocation: await this.findRevocation(context, options),
    })
    return { credential, credentialRevocationId: revocationIndex?.toString() }
  }

  public override async updateRevocationStatusList(
    context: AgentContext,
    options: UpdateRevocationStatusListOptions
  ): Promise<AnonCredsRevocationStatusList> {
    const { revocationStatusList: statusList, revocationRegistryDefinition, tailsFilePath, ...changes } = options
    const { dependencyManager } = context
    const { credentialDefinition } = await dependencyManager
      .resolve(AnonCredsCredentialDefinitionRepository)
      .getByCredentialDefinitionId(context, revocationRegistryDefinition.credDefId)
    const { value: privateKey } = await dependencyManager
      .resolve(AnonCredsRevocationRegistryDefinitionPrivateRepository)
      .getByRevocationRegistryDefinitionId(context, statusList.revRegDefId)
    const value = { ...revocationRegistryDefinition.value, tailsLocation: tailsFilePath }
    return this.processes.run(context, 'updateStatusList', {
      ...{ statusList, credentialDefinition, privateKey, registry: { ...revocationRegistryDefinition, value } },
      ...{ issued: changes.issued, revoked: changes.revoked, timestamp: changes.timestamp },
    })
  }

  private async findRevocation(context: AgentContext, options: CreateCredentialOptions): Promise<Revocation> {
    const { revocationRegistryDefinitionId: registryId, revocationStatusList: statusList } = options
    const { revocationRegistryIndex: index } = options
    if (registryId === undefined && statusList === undefined && index === undefined) return null
    if (registryId === undefined || statusList === undefined || index === undefined) {
      throw new CredoError('What makes a credential revocable is registry, status list and index together.')
    }
    const { dependencyManager } = context
    const { revocationRegistryDefinition: registry } = await dependencyManager
      .resolve(AnonCredsRevocationRegistryDefinitionRepository)
      .getByRevocationRegistryDefinitionId(context, registryId)
    const { value: privateKey } = await dependencyManager
      .resolve(AnonCredsRevocationRegistryDefinitionPrivateRepository)
      .getByRevocationRegistryDefinitionId(context, registryId)
    return { index, registryId, registry, privateKey, statusList }
  }
}

function unqualifiedSchemaId(schemaId: string): string {
  const { namespaceIdentifier, schemaName, schemaVersion } = parseIndySchemaId(schemaId)
  return getUnqualifiedSchemaId(namespaceIdentifier, schemaName, schemaVersion)
}
