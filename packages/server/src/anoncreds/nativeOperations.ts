import type { AnonCredsOperations, OperationName, RequestOf, ResponseOf } from './AnonCredsOperations'
import type * as AnonCreds from '@hyperledger/anoncreds-nodejs'

type Handlers = { [Name in OperationName]: (request: RequestOf<Name>) => ResponseOf<Name> }

export interface NativeOperations {
  operations: Handlers
  /** frees what the operations have made so far */
  release: () => void
}

/**
 * The operations of an AnonCreds process on the native library. Runs only there, as text (see `serveParent`), so it uses
 * nothing from outside itself.
 */
export function nativeOperations(library: typeof AnonCreds): NativeOperations {
  const { Credential, CredentialDefinition, CredentialOffer, CredentialRequest, CredentialRevocationConfig } = library
  const { CredentialRevocationState, LinkSecret, Presentation, RevocationRegistryDefinition } = library
  const { RevocationRegistryDefinitionPrivate, RevocationStatusList, W3cCredential, W3cPresentation } = library

  /** native objects of the request in hand; JavaScript frees none of them by itself */
  let owned: Array<{ handle: { clear: () => void } }> = []
  const own = <T extends { handle: { clear: () => void } }>(object: T): T => {
    owned.push(object)
    return object
  }
  const toJson = <T>(object: { toJson: () => unknown }): T => object.toJson() as T

  const toVerify = (request: RequestOf<'verifyPresentation'> | RequestOf<'verifyW3cPresentation'>) => ({
    presentationRequest: request.proofRequest as never,
    schemas: request.schemas as never,
    credentialDefinitions: request.credentialDefinitions as never,
    revocationRegistryDefinitions: request.revocationRegistries as never,
    revocationStatusLists: request.revocationStatusLists as never,
    nonRevokedIntervalOverrides: request.intervalOverrides.length > 0 ? request.intervalOverrides : undefined,
  })

  const makeRegistry = ({ definition, definitionId, issuerId, revocation }: RequestOf<'createRegistry'>) => {
    const { registryId, registryTag, capacity, tailsFolder, tailsUrl } = revocation
    const made = RevocationRegistryDefinition.create({
      ...{ credentialDefinition: definition as never, credentialDefinitionId: definitionId, issuerId },
      ...{ tag: registryTag, maximumCredentialNumber: capacity, revocationRegistryType: 'CL_ACCUM' },
      tailsDirectoryPath: tailsFolder,
    })
    const registry = toJson<RequestOf<'updateStatusList'>['registry']>(own(made.revocationRegistryDefinition))
    const privateKey = toJson<Record<string, unknown>>(own(made.revocationRegistryDefinitionPrivate))
    const statusList = own(
      RevocationStatusList.create({
        ...{ issuanceByDefault: true, revocationRegistryDefinitionId: registryId, issuerId },
        ...{ credentialDefinition: definition as never, revocationRegistryDefinition: registry as never },
        revocationRegistryDefinitionPrivate: privateKey as never,
      })
    )
    const tailsPath = registry.value.tailsLocation
    registry.value.tailsLocation = tailsUrl + registry.value.tailsHash
    const response: ResponseOf<'createRegistry'> = { registry, privateKey, statusList: toJson(statusList), tailsPath }
    return response
  }

  const operations: Handlers = {
    createLinkSecret: () => LinkSecret.create(),

    createDefinition: ({ schema, schemaId, issuerId, tag, definitionId, revocation }) => {
      const supportRevocation = revocation !== null
      const made = CredentialDefinition.create({
        ...{ schema: schema as never, schemaId, issuerId, tag, signatureType: 'CL', supportRevocation },
      })
      const definition = toJson<AnonCredsOperations['createDefinition']['response']['definition']>(
        own(made.credentialDefinition)
      )
      const keys: ResponseOf<'createDefinition'> = {
        definition,
        privateKey: toJson(own(made.credentialDefinitionPrivate)),
        correctnessProof: toJson(own(made.keyCorrectnessProof)),
        revocation: null,
      }
      if (!revocation) return keys
      keys.revocation = makeRegistry({ definition, definitionId, issuerId, revocation })
      return keys
    },

    createRegistry: (request) => makeRegistry(request),

    createOffer: ({ schemaId, credentialDefinitionId, correctnessProof }) =>
      toJson(
        own(
          CredentialOffer.create({ schemaId, credentialDefinitionId, keyCorrectnessProof: correctnessProof as never })
        )
      ),

    createRequest: ({ credentialDefinition, credentialOffer, linkSecret, linkSecretId, proverDid }) => {
      const made = CredentialRequest.create({
        entropy: proverDid === null ? library.anoncreds.generateNonce() : undefined,
        proverDid: proverDid ?? undefined,
        credentialDefinition: credentialDefinition as never,
        credentialOffer: credentialOffer as never,
        ...{ linkSecret, linkSecretId },
      })
      return {
        credentialRequest: toJson(own(made.credentialRequest)),
        credentialRequestMetadata: toJson(own(made.credentialRequestMetadata)),
      }
    },

    createCredential: (request) => {
      const { revocation } = request
      const credential = own(
        Credential.create({
          credentialDefinition: request.credentialDefinition as never,
          credentialDefinitionPrivate: request.privateKey as never,
          credentialOffer: request.credentialOffer as never,
          credentialRequest: request.credentialRequest as never,
          attributeRawValues: request.rawValues,
          attributeEncodedValues: request.encodedValues,
          revocationRegistryId: revocation?.registryId,
          revocationConfiguration: revocation
            ? new CredentialRevocationConfig({
                registryDefinition: own(RevocationRegistryDefinition.fromJson(revocation.registry as never)),
                registryDefinitionPrivate: own(
                  RevocationRegistryDefinitionPrivate.fromJson(revocation.privateKey as never)
                ),
                statusList: own(RevocationStatusList.fromJson(revocation.statusList as never)),
                registryIndex: revocation.index,
              })
            : undefined,
        })
      )
      return { credential: toJson(credential), revocationIndex: credential.revocationRegistryIndex ?? null }
    },

    processCredential: ({ credential, issuerId, received }) => {
      const w3c = own(own(Credential.fromJson(credential as never)).toW3c({ issuerId, w3cVersion: '1.1' }))
      if (received) {
        w3c.process({
          credentialRequestMetadata: received.credentialRequestMetadata as never,
          linkSecret: received.linkSecret,
          credentialDefinition: received.credentialDefinition as never,
          revocationRegistryDefinition: (received.revocationRegistry ?? undefined) as never,
        })
      }
      return { credential: toJson(w3c), revocationIndex: w3c.revocationRegistryIndex ?? null }
    },

    updateStatusList: ({ statusList, credentialDefinition, registry, privateKey, issued, revoked, timestamp }) => {
      const list = own(RevocationStatusList.fromJson(statusList as never))
      list.update({
        credentialDefinition: credentialDefinition as never,
        revocationRegistryDefinition: registry as never,
        revocationRegistryDefinitionPrivate: privateKey as never,
        ...{ issued, revoked },
        // what the bindings take for none
        timestamp: timestamp ?? -1,
      })
      return toJson(list)
    },

    createPresentation: (request) => {
      const credentials = request.credentials.map(({ credential: w3c, ids, timestamp, revocation }) => {
        const legacy = toJson<RequestOf<'processCredential'>['credential']>(
          own(own(W3cCredential.fromJson(w3c as never)).toLegacy())
        )
        const credential = {
          ...legacy,
          ...{ schema_id: ids.schemaId, cred_def_id: ids.credentialDefinitionId },
          rev_reg_id: ids.revocationRegistryId ?? undefined,
        }
        if (!revocation) return { credential: credential as never, timestamp }
        const revocationState = own(
          CredentialRevocationState.create({
            revocationRegistryIndex: revocation.index,
            revocationRegistryDefinition: revocation.registry as never,
            revocationStatusList: revocation.statusList as never,
            tailsPath: revocation.tailsPath,
          })
        )
        return { credential: credential as never, timestamp, revocationState }
      })
      const presentation = Presentation.create({
        presentationRequest: request.proofRequest as never,
        schemas: request.schemas as never,
        credentialDefinitions: request.credentialDefinitions as never,
        ...{ credentials, credentialsProve: request.credentialsProve },
        selfAttest: request.selfAttested,
        linkSecret: request.linkSecret,
      })
      return toJson(own(presentation))
    },

    verifyPresentation: (request) => own(Presentation.fromJson(request.proof as never)).verify(toVerify(request)),

    verifyW3cPresentation: (request) =>
      own(W3cPresentation.fromJson(request.presentation as never)).verify(toVerify(request)),

    readW3cCredentials: ({ credentials }) =>
      credentials.map((one) => {
        const credential = own(W3cCredential.fromJson(one as never))
        return {
          schemaId: credential.schemaId,
          credentialDefinitionId: credential.credentialDefinitionId,
          revocationRegistryId: credential.revocationRegistryId || null,
          revocationIndex: credential.revocationRegistryIndex ?? null,
          timestamp: credential.timestamp ?? null,
        }
      }),
  }

  const release = () => {
    for (const { handle } of owned) handle.clear()
    owned = []
  }
  return { operations, release }
}
