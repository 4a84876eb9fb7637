import type { OwnObject } from './OwnObject'
import type {
  AnonCredsCredentialDefinition,
  AnonCredsRevocationRegistryDefinition,
  AnonCredsRevocationStatusList,
} from '@credo-ts/anoncreds'

export interface SchemaDraft {
  name: string
  version: string
  attributeNames: string[]
}

export interface DefinitionPlan {
  issuerDid: string
  schemaId: string
  /** of the schema; null where its registry counts none */
  sequenceNumber: number | null
  tag: string
  /** of the revocation registry */
  registryTag: string
}

export interface DefinitionIds {
  definitionId: string
  /** of its revocation registry, if it gets one */
  registryId: string
}

export interface DefinitionToPublish {
  definitionId: string
  definition: AnonCredsCredentialDefinition
  sequenceNumber: number | null
  revocation: RegistryToPublish | null
}

export interface RegistryToPublish {
  registryId: string
  registry: AnonCredsRevocationRegistryDefinition
  /** the first one */
  statusList: AnonCredsRevocationStatusList
}

/** Makes the next list of the last one; null where there is none yet. `timestamp` in epoch seconds. */
export type StatusListChange = (
  last: AnonCredsRevocationStatusList | null,
  timestamp: number
) => Promise<AnonCredsRevocationStatusList>

/**
 * A registry in which tenants register AnonCreds objects. Reading is the business of Credo's `AnonCredsRegistry` of the
 * same name. Every write is durable when its call returns, and may be repeated.
 */
export interface IssuerRegistry {
  /** as callers name it, e.g. `embedded` */
  readonly name: string
  /** whether an object with this id belongs into it */
  owns(id: string): boolean
  /** DID under which the tenant issues there; made at first use */
  issuerDid(tenantId: string): Promise<string>
  /** @throws {SchemaExistsError} when the tenant has registered other attributes under this name and version */
  registerSchema(tenantId: string, draft: SchemaDraft): Promise<OwnObject<'schema'>>
  /** Ids that a definition will have, or, where they follow from its contents, planned ones to make its keys with. */
  definitionIds(plan: DefinitionPlan): DefinitionIds
  /** Where ids follow from contents: the same under the ids that it will be published with. Nothing is written yet. */
  withFinalIds?(tenantId: string, definition: DefinitionToPublish): Promise<DefinitionToPublish>
  /** The same for another revocation registry of a definition. */
  withFinalRegistryId?(tenantId: string, registry: RegistryToPublish): Promise<RegistryToPublish>
  /** Whether the definition, and whatever belongs to it, is published. */
  isPublished(definitionId: string): Promise<boolean>
  /** Publishes a definition and what belongs to it; its keys are in the tenant's wallet already. */
  publishDefinition(tenantId: string, definition: DefinitionToPublish): Promise<void>
  /** Publishes another revocation registry of a definition that is published. A status list that it has stays. */
  publishRegistry(tenantId: string, registry: RegistryToPublish, sequenceNumber: number | null): Promise<void>
  /**
   * Replaces the state of a revocation registry from now on; no two of its lists have the same second.
   * @param now epoch milliseconds
   */
  updateStatusList(
    tenantId: string,
    registryId: string,
    change: StatusListChange,
    now?: number
  ): Promise<AnonCredsRevocationStatusList>
}
