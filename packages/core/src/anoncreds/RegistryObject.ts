import type {
  AnonCredsCredentialDefinition,
  AnonCredsRevocationRegistryDefinition,
  AnonCredsRevocationStatusList,
  AnonCredsSchema,
} from '@credo-ts/anoncreds'

interface RegistryObjectBase {
  /** `did:indy:<namespace>:…`; every id inside `content` has this form too */
  id: string
  namespace: string
  /** of the schema that the object is or belongs to; part of unqualified ids, as on an Indy ledger */
  sequenceNumber: number
}

/** What a registry signs and serves, as AnonCreds defines it. */
export type RegistryObject =
  | (RegistryObjectBase & { kind: 'schema'; content: AnonCredsSchema })
  | (RegistryObjectBase & { kind: 'credential-definition'; content: AnonCredsCredentialDefinition })
  | (RegistryObjectBase & { kind: 'revocation-registry'; content: AnonCredsRevocationRegistryDefinition })

export type RegistryObjectKind = RegistryObject['kind']

export type RegistryObjectOf<Kind extends RegistryObjectKind> = Extract<RegistryObject, { kind: Kind }>

/** State of a revocation registry from one second on. */
export interface RegistryStatusList {
  kind: 'status-list'
  /** of the revocation registry, `did:indy:<namespace>:…` */
  id: string
  namespace: string
  content: AnonCredsRevocationStatusList
}
