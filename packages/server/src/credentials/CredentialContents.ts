import type { CredentialContent, CredentialDraft, CredentialFormatName } from './CredentialExchange'
import type { AgentContext } from '@credo-ts/core'

import { AnonCredsApi, getUnQualifiedDidIndyDid } from '@credo-ts/anoncreds'
import { DidRepository, DidResolverService, JsonTransformer, W3cCredential, injectable } from '@credo-ts/core'

import { ObjectUnknownError, RegistryStore } from '../registry'

import { DefinitionStore } from './DefinitionStore'
import { createDocumentLoader } from './createDocumentLoader'
import {
  AttributesMismatchError,
  DefinitionNotReadyError,
  DefinitionUnknownError,
  FormatInvalidError,
  IssuerUnknownError,
  RevocationRegistryFullError,
  RevocationUnsupportedError,
} from './credentialErrors'

const DEFAULT_JSONLD_OPTIONS = { proofType: 'Ed25519Signature2018', proofPurpose: 'assertionMethod' }
const JSONLD_OPTIONS = ['proofType', 'proofPurpose']
/** and the type of the key that they are made with */
const PROOF_TYPES: Record<string, string> = {
  Ed25519Signature2018: 'Ed25519VerificationKey2018',
  Ed25519Signature2020: 'Ed25519VerificationKey2020',
}

/** Checks what is offered or proposed, and writes it as Credo and the protocol want it. What Credo would do silently wrong ends here. */
@injectable()
export class CredentialContents {
  public constructor(
    private readonly store: RegistryStore,
    private readonly definitions: DefinitionStore
  ) {}

  /** @throws {FormatInvalidError} */
  public chooseFormat({ protocolVersion = 'v1', format, credential }: CredentialDraft): CredentialFormatName {
    if (protocolVersion === 'v2') return format ?? (credential ? 'jsonld' : 'anoncreds')
    if (format !== undefined && format !== 'indy') {
      throw new FormatInvalidError(`Issue Credential 1.0 has no format "${format}". Use protocolVersion "v2".`)
    }
    return 'indy'
  }

  /** `credentialFormats` of Credo for an offer of this tenant. */
  public async forOffer(context: AgentContext, format: CredentialFormatName, content: CredentialContent) {
    if (format === 'jsonld') return { jsonld: await this.jsonLd(context, content, { asIssuer: true }) }
    const tenantId = context.contextCorrelationId
    const { definitionId, attributes } = await this.anonCreds(context, content)
    const definition = await this.definitions.findByObject(tenantId, definitionId)
    if (!definition) throw new DefinitionUnknownError(`${definitionId} is no credential definition of yours.`)
    if (definition.state !== 'ready') {
      throw new DefinitionNotReadyError(
        `The credential definition is "${definition.state}". Try again when it is ready.`
      )
    }
    const preview = Object.entries(attributes).map(([name, value]) => ({ name, value }))
    if (format === 'indy') {
      if (definition.support_revocation) {
        throw new RevocationUnsupportedError(
          'Credentials of this definition can be revoked, which protocolVersion "v1" and the format "indy" cannot carry. Use "v2" with "anoncreds", or a definition without revocation.'
        )
      }
      return { indy: { credentialDefinitionId: getUnQualifiedDidIndyDid(definitionId), attributes: preview } }
    }
    const base = { credentialDefinitionId: definitionId, attributes: preview }
    if (!definition.revocation_registry_id) return { anoncreds: base }
    const index = await this.definitions.takeRevocationIndex(definition.id)
    if (index === null) {
      throw new RevocationRegistryFullError(
        'As many credentials as its revocation registry has room for were offered from this definition. Make a definition with another tag.'
      )
    }
    const revocation = {
      revocationRegistryDefinitionId: definition.revocation_registry_id,
      revocationRegistryIndex: index,
    }
    return { anoncreds: { ...base, ...revocation } }
  }

  /** `credentialFormats` of Credo for a proposal to an issuer. */
  public async forProposal(context: AgentContext, format: CredentialFormatName, content: CredentialContent) {
    if (format === 'jsonld') return { jsonld: await this.jsonLd(context, content, { asIssuer: false }) }
    const { definitionId, attributes, schemaId } = await this.anonCreds(context, content)
    const preview = Object.entries(attributes).map(([name, value]) => ({ name, value }))
    if (format === 'anoncreds') {
      return { anoncreds: { credentialDefinitionId: definitionId, schemaId, attributes: preview } }
    }
    return {
      indy: {
        credentialDefinitionId: getUnQualifiedDidIndyDid(definitionId),
        schemaId: getUnQualifiedDidIndyDid(schemaId),
        attributes: preview,
      },
    }
  }

  private async anonCreds(context: AgentContext, { credentialDefinitionId, attributes }: CredentialContent) {
    if (credentialDefinitionId === undefined || attributes === undefined) {
      throw new FormatInvalidError('"credentialDefinitionId" and "attributes" are required for this format.')
    }
    const definitionId = (await this.store.findObject(credentialDefinitionId))?.object_id ?? credentialDefinitionId
    const api = context.dependencyManager.resolve(AnonCredsApi)
    const pending = await this.definitions.findByObject(context.contextCorrelationId, definitionId)
    const { credentialDefinition } = await api.getCredentialDefinition(definitionId)
    const schemaId = pending?.schema_id ?? credentialDefinition?.schemaId
    if (!schemaId) throw new DefinitionUnknownError(`There is no credential definition ${credentialDefinitionId}.`)
    const { schema } = await api.getSchema(schemaId)
    if (!schema) throw new ObjectUnknownError(`There is no schema ${schemaId}.`)
    const missing = schema.attrNames.filter((name) => !Object.hasOwn(attributes, name))
    const unknown = Object.keys(attributes).filter((name) => !schema.attrNames.includes(name))
    if (missing.length + unknown.length > 0) {
      throw new AttributesMismatchError(
        `The schema has the attributes ${schema.attrNames.join(', ')}. Missing: ${missing.join(', ') || 'none'}; not in it: ${unknown.join(', ') || 'none'}.`
      )
    }
    return { definitionId, attributes, schemaId }
  }

  private async jsonLd(context: AgentContext, content: CredentialContent, { asIssuer }: { asIssuer: boolean }) {
    if (content.credential === undefined)
      throw new FormatInvalidError('"credential" is required for the format "jsonld".')
    const options = { ...DEFAULT_JSONLD_OPTIONS, ...content.options } as typeof DEFAULT_JSONLD_OPTIONS
    const unknown = Object.keys(options).filter((name) => !JSONLD_OPTIONS.includes(name))
    if (unknown.length > 0) throw new FormatInvalidError(`"options" takes ${JSONLD_OPTIONS.join(' and ')} only.`)
    if (!Object.hasOwn(PROOF_TYPES, options.proofType)) {
      throw new FormatInvalidError(`"options.proofType" must be one of ${Object.keys(PROOF_TYPES).join(', ')}.`)
    }
    const credential = parseCredential(content.credential)
    if (asIssuer) await assertSigner(context, credential.issuerId, options.proofType)
    const load = createDocumentLoader(context)
    for (const name of credential.contexts) if (typeof name === 'string') await load(name)
    return { credential: content.credential, options }
  }
}

function parseCredential(json: object): W3cCredential {
  try {
    return JsonTransformer.fromJSON(json, W3cCredential)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new FormatInvalidError(`"credential" is no W3C credential (data model 1.1): ${reason.slice(0, 500)}`)
  }
}

/** The issuer must be a DID of the tenant, with a key of the kind that the proof is made with. */
async function assertSigner(context: AgentContext, did: string, proofType: string): Promise<void> {
  const known = await context.dependencyManager.resolve(DidRepository).findCreatedDid(context, did)
  if (!known) {
    throw new IssuerUnknownError(
      `"credential.issuer" is ${did}, which is no DID of yours. Make an identity with the method "key" and use its DID.`
    )
  }
  const document = await context.dependencyManager.resolve(DidResolverService).resolveDidDocument(context, did)
  const type = PROOF_TYPES[proofType]
  if (document.verificationMethod?.some((method) => method.type === type)) return
  throw new FormatInvalidError(`${did} has no key of the type ${type}, which "options.proofType" ${proofType} needs.`)
}
