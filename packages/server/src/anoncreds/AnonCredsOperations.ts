import type {
  AnonCredsCredential,
  AnonCredsCredentialDefinition,
  AnonCredsCredentialOffer,
  AnonCredsCredentialRequest,
  AnonCredsProof,
  AnonCredsProofRequest,
  AnonCredsRevocationRegistryDefinition,
  AnonCredsRevocationStatusList,
  AnonCredsSchema,
  CreateCredentialRequestReturn,
} from '@credo-ts/anoncreds'
import type { JsonObject } from '@didcomm-gateway/core'

type RequestMetadata = CreateCredentialRequestReturn['credentialRequestMetadata']

interface Operation<Request, Response> {
  request: Request
  response: Response
}

/** What the keys of a credential definition are made for. */
export interface DefinitionKeysRequest {
  schema: AnonCredsSchema
  schemaId: string
  issuerId: string
  tag: string
  definitionId: string
  /** null: its credentials cannot be revoked */
  revocation: RegistryPlan | null
}

/** What a revocation registry will be. */
export interface RegistryPlan {
  registryId: string
  registryTag: string
  capacity: number
  /** the file is written there, under its hash */
  tailsFolder: string
  /** where it will be served, followed by its hash */
  tailsUrl: string
}

export interface DefinitionKeys {
  definition: AnonCredsCredentialDefinition
  privateKey: Record<string, unknown>
  correctnessProof: Record<string, unknown>
  revocation: RegistryKeys | null
}

export interface RegistryKeys {
  registry: AnonCredsRevocationRegistryDefinition
  privateKey: Record<string, unknown>
  /** the first one */
  statusList: AnonCredsRevocationStatusList
  tailsPath: string
}

/** A held credential, and what a proof of it needs. */
export interface CredentialToPresent {
  /** as it is kept: a W3C credential with an AnonCreds proof */
  credential: JsonObject
  /** under which the proof names its objects; the ids are no part of what the issuer signed */
  ids: { schemaId: string; credentialDefinitionId: string; revocationRegistryId: string | null }
  /** of the status list, epoch seconds */
  timestamp: number | undefined
  /** null: that it is not revoked is not shown */
  revocation: {
    index: number
    registry: AnonCredsRevocationRegistryDefinition
    statusList: AnonCredsRevocationStatusList
    tailsPath: string
  } | null
}

/** The public objects that a proof rests on, by their ids. */
interface ProofObjects {
  proofRequest: AnonCredsProofRequest
  schemas: Record<string, AnonCredsSchema>
  credentialDefinitions: Record<string, AnonCredsCredentialDefinition>
}

export interface IntervalOverride {
  overrideRevocationStatusListTimestamp: number
  requestedFromTimestamp: number
  revocationRegistryDefinitionId: string
}

interface VerificationObjects extends ProofObjects {
  revocationRegistries: Record<string, AnonCredsRevocationRegistryDefinition>
  revocationStatusLists: AnonCredsRevocationStatusList[]
  intervalOverrides: IntervalOverride[]
}

/** What an AnonCreds process computes: JSON in, JSON out. Secrets are in requests and responses only, which nothing logs. */
export interface AnonCredsOperations {
  createLinkSecret: Operation<object, string>
  createDefinition: Operation<DefinitionKeysRequest, DefinitionKeys>
  /** Another revocation registry of a definition. */
  createRegistry: Operation<
    {
      definition: AnonCredsCredentialDefinition
      definitionId: string
      issuerId: string
      revocation: RegistryPlan
    },
    RegistryKeys
  >
  createOffer: Operation<
    { schemaId: string; credentialDefinitionId: string; correctnessProof: Record<string, unknown> },
    AnonCredsCredentialOffer
  >
  createRequest: Operation<
    {
      credentialDefinition: AnonCredsCredentialDefinition
      credentialOffer: AnonCredsCredentialOffer
      linkSecret: string
      linkSecretId: string
      /** null: entropy takes its place */
      proverDid: string | null
    },
    CreateCredentialRequestReturn
  >
  createCredential: Operation<
    {
      credentialDefinition: AnonCredsCredentialDefinition
      privateKey: Record<string, unknown>
      credentialOffer: AnonCredsCredentialOffer
      credentialRequest: AnonCredsCredentialRequest
      rawValues: Record<string, string>
      encodedValues: Record<string, string>
      revocation: {
        index: number
        registryId: string
        registry: AnonCredsRevocationRegistryDefinition
        privateKey: Record<string, unknown>
        statusList: AnonCredsRevocationStatusList
      } | null
    },
    { credential: AnonCredsCredential; revocationIndex: number | null }
  >
  /** Checks a credential that was received, and makes of it the W3C credential that is kept. */
  processCredential: Operation<
    {
      credential: AnonCredsCredential
      issuerId: string
      /** null: it was checked before */
      received: {
        credentialRequestMetadata: RequestMetadata
        linkSecret: string
        credentialDefinition: AnonCredsCredentialDefinition
        revocationRegistry: AnonCredsRevocationRegistryDefinition | null
      } | null
    },
    { credential: JsonObject; revocationIndex: number | null }
  >
  updateStatusList: Operation<
    {
      statusList: AnonCredsRevocationStatusList
      credentialDefinition: AnonCredsCredentialDefinition
      /** `tailsLocation` is the path of the file */
      registry: AnonCredsRevocationRegistryDefinition
      privateKey: Record<string, unknown>
      issued: number[] | undefined
      revoked: number[] | undefined
      timestamp: number | undefined
    },
    AnonCredsRevocationStatusList
  >
  createPresentation: Operation<
    ProofObjects & {
      credentials: CredentialToPresent[]
      /** `entryIndex`: place in `credentials` */
      credentialsProve: Array<{ entryIndex: number; referent: string; isPredicate: boolean; reveal: boolean }>
      selfAttested: Record<string, string>
      linkSecret: string
    },
    AnonCredsProof
  >
  verifyPresentation: Operation<VerificationObjects & { proof: AnonCredsProof }, boolean>
  verifyW3cPresentation: Operation<VerificationObjects & { presentation: JsonObject }, boolean>
  /** What only the AnonCreds proof inside a W3C credential says. */
  readW3cCredentials: Operation<{ credentials: JsonObject[] }, W3cCredentialDetails[]>
}

export interface W3cCredentialDetails {
  schemaId: string
  credentialDefinitionId: string
  revocationRegistryId: string | null
  revocationIndex: number | null
  /** of the status list that a presentation was made with, epoch seconds */
  timestamp: number | null
}

export type OperationName = keyof AnonCredsOperations
export type RequestOf<Name extends OperationName> = AnonCredsOperations[Name]['request']
export type ResponseOf<Name extends OperationName> = AnonCredsOperations[Name]['response']
