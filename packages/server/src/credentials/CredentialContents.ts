import type { CredentialContent, CredentialDraft, CredentialFormatName } from './CredentialExchange'
import type { AgentContext } from '@credo-ts/core'

import { AnonCredsApi, getUnQualifiedDidIndyDid } from '@credo-ts/anoncreds'
import { injectable } from '@credo-ts/core'

import { ObjectUnknownError, RegistryStore } from '../registry'

import { DefinitionStore } from './DefinitionStore'
import { JsonLdContents } from './JsonLdContents'
import { RevocationPlaces } from './RevocationPlaces'
import { assertUnqualifiable } from './assertUnqualifiable'
import {
  AttributesMismatchError,
  DefinitionNotReadyError,
  DefinitionUnknownError,
  FormatInvalidError,
  RevocationUnsupportedError,
} from './credentialErrors'

/** Checks what is offered or proposed, and writes it as Credo and the protocol want it. What Credo would do silently wrong ends here. */
@injectable()
export class CredentialContents {
  public constructor(
    private readonly store: RegistryStore,
    private readonly definitions: DefinitionStore,
    private readonly places: RevocationPlaces,
    private readonly jsonLd: JsonLdContents
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
    if (format === 'jsonld') return { jsonld: await this.jsonLd.forOffer(context, content) }
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
      assertUnqualifiable(definitionId)
      if (definition.support_revocation) {
        throw new RevocationUnsupportedError(
          'Credentials of this definition can be revoked, which protocolVersion "v1" and the format "indy" cannot carry. Use "v2" with "anoncreds", or a definition without revocation.'
        )
      }
      return { indy: { credentialDefinitionId: getUnQualifiedDidIndyDid(definitionId), attributes: preview } }
    }
    const base = { credentialDefinitionId: definitionId, attributes: preview }
    if (!definition.revocation_registry_id) return { anoncreds: base }
    const { registryId, index } = await this.places.take(definition)
    const revocation = { revocationRegistryDefinitionId: registryId, revocationRegistryIndex: index }
    return { anoncreds: { ...base, ...revocation } }
  }

  /** `credentialFormats` of Credo for a proposal to an issuer. */
  public async forProposal(context: AgentContext, format: CredentialFormatName, content: CredentialContent) {
    if (format === 'jsonld') return { jsonld: await this.jsonLd.forProposal(context, content) }
    const { definitionId, attributes, schemaId } = await this.anonCreds(context, content)
    const preview = Object.entries(attributes).map(([name, value]) => ({ name, value }))
    if (format === 'anoncreds') {
      return { anoncreds: { credentialDefinitionId: definitionId, schemaId, attributes: preview } }
    }
    assertUnqualifiable(definitionId)
    assertUnqualifiable(schemaId)
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
}
