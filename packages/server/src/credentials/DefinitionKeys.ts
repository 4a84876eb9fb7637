import type {
  AnonCredsCredentialDefinition,
  AnonCredsRevocationRegistryDefinition,
  AnonCredsRevocationStatusList,
} from '@credo-ts/anoncreds'

/** What the keys of a credential definition are made for. */
export interface DefinitionKeysRequest {
  schema: { issuerId: string; name: string; version: string; attrNames: string[] }
  schemaId: string
  issuerId: string
  tag: string
  definitionId: string
  /** null: its credentials cannot be revoked */
  revocation: {
    registryId: string
    registryTag: string
    capacity: number
    /** the file is written there, under its hash */
    tailsFolder: string
    /** where it will be served, followed by its hash */
    tailsUrl: string
  } | null
}

export interface DefinitionKeys {
  definition: AnonCredsCredentialDefinition
  privateKey: Record<string, unknown>
  correctnessProof: Record<string, unknown>
  revocation: {
    registry: AnonCredsRevocationRegistryDefinition
    privateKey: Record<string, unknown>
    statusList: AnonCredsRevocationStatusList
    tailsPath: string
  } | null
}
