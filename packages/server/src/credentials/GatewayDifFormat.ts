import type { ExpandedTypes } from './withTypeNames'
import type { AgentContext, DifPresentationExchangeProofFormat } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

import {
  Attachment,
  AttachmentData,
  DidRepository,
  DifPresentationExchangeProofFormatService,
  DifPresentationExchangeService,
  JsonTransformer,
  W3cCredentialRecord,
  W3cCredentialService,
  W3cJsonLdVerifiablePresentation,
} from '@credo-ts/core'
import { randomUUID } from 'node:crypto'

import { PresentationInvalidError } from '../presentation-exchange'

import { GatewayPresentationExchange } from './GatewayPresentationExchange'
import { JsonLdComputations } from './JsonLdComputations'
import { attachmentJson } from './attachmentJson'
import { SelectionInvalidError } from './credentialErrors'
import { findInPages } from './findInPages'
import { schemaUrisOf, withTypeNames } from './withTypeNames'

type Format = DifPresentationExchangeProofFormatService
type Options<Method extends keyof Format> = Format[Method] extends (context: AgentContext, options: infer O) => unknown
  ? O
  : never
type RequestOptions = Options<'createRequest'> | Options<'acceptProposal'>

/**
 * Credo's DIF Presentation Exchange format, with what ACA-Py needs: the challenge is a random UUID where the verifier names
 * none, `schema[].uri` may be the full URI of a type, and a proposal may be only its input descriptors and options. And what a
 * partner asks for or shows is evaluated on threads, and refused when it comes where it cannot be.
 */
export class GatewayDifFormat extends DifPresentationExchangeProofFormatService {
  public override createRequest(context: AgentContext, options: Options<'createRequest'>) {
    return super.createRequest(context, withChallenge(options))
  }

  public override async processProposal(context: AgentContext, options: Options<'processProposal'>): Promise<void> {
    const attachment = withId(options.attachment)
    await exchangeOf(context).assertDefinition(context, attachment.getDataAsJson<JsonObject>())
    return super.processProposal(context, { ...options, attachment })
  }

  public override async processRequest(context: AgentContext, options: Options<'processRequest'>): Promise<void> {
    const { presentation_definition: definition } = attachmentJson(options.attachment)
    await exchangeOf(context).assertDefinition(context, definition)
    return super.processRequest(context, options)
  }

  public override acceptProposal(context: AgentContext, options: Options<'acceptProposal'>) {
    const proposalAttachment = withId(options.proposalAttachment)
    return super.acceptProposal(context, withChallenge({ ...options, proposalAttachment }))
  }

  public override async getCredentialsForRequest(
    context: AgentContext,
    options: Options<'getCredentialsForRequest'>
  ): ReturnType<Format['getCredentialsForRequest']> {
    return super.getCredentialsForRequest(context, await forHolder(context, options))
  }

  public override async selectCredentialsForRequest(
    context: AgentContext,
    options: Options<'selectCredentialsForRequest'>
  ): ReturnType<Format['selectCredentialsForRequest']> {
    return super.selectCredentialsForRequest(context, await forHolder(context, options))
  }

  public override async acceptRequest(
    context: AgentContext,
    options: Options<'acceptRequest'>
  ): ReturnType<Format['acceptRequest']> {
    const chosen = options.proofFormats?.presentationExchange?.credentials
    const { credentials } = chosen
      ? { credentials: chosen }
      : await this.selectCredentialsForRequest(context, { ...options, proofFormats: {} })
    for (const one of Object.values(credentials).flat()) await assertOwnSubject(context, one)
    const proofFormats = { ...options.proofFormats, presentationExchange: { credentials } }
    return super.acceptRequest(context, await forHolder(context, { ...options, proofFormats }))
  }

  /**
   * @returns true
   * @throws {PresentationInvalidError} with the reason, which is kept on the record
   */
  public override async processPresentation(
    context: AgentContext,
    options: Options<'processPresentation'>
  ): Promise<boolean> {
    const presentation = attachmentJson<JsonObject | string>(options.attachment)
    if (typeof presentation === 'string') throw new PresentationInvalidError('Presentations as JWT are not taken.')
    const shown = [presentation.verifiableCredential ?? []].flat()
    const credentials = shown.filter((one) => one !== null && typeof one === 'object') as JsonObject[]
    const widest = widened(options, await expandAll(context, credentials))
    await exchangeOf(context).assertPresentation(context, definitionOf(widest.requestAttachment), presentation)
    const { challenge, domain } = optionsOf(options.requestAttachment)
    if (typeof challenge !== 'string') throw new PresentationInvalidError('The request had no challenge.')
    const { isValid, error } = await context.dependencyManager
      .resolve(W3cCredentialService)
      .verifyPresentation(context, {
        presentation: JsonTransformer.fromJSON(presentation, W3cJsonLdVerifiablePresentation),
        challenge,
        domain: typeof domain === 'string' ? domain : undefined,
      })
    if (isValid) return true
    throw new PresentationInvalidError(`The presentation proves nothing: ${error?.message ?? 'it does not verify'}`)
  }
}

function exchangeOf(context: AgentContext): GatewayPresentationExchange {
  return context.dependencyManager.resolve(DifPresentationExchangeService) as GatewayPresentationExchange
}

function withChallenge<T extends RequestOptions>(options: T): T {
  const asked = options.proofFormats?.presentationExchange as
    DifPresentationExchangeProofFormat['proofFormats']['createRequest'] | undefined
  const presentationExchange = {
    ...asked,
    options: { ...asked?.options, challenge: asked?.options?.challenge ?? randomUUID() },
  }
  return { ...options, proofFormats: { ...options.proofFormats, presentationExchange } }
}

/** @see RFC 0510, "propose-presentation attachment format": input descriptors, and maybe options, which are the verifier's to choose */
function withId(proposal: Attachment): Attachment {
  const { options: _proposed, ...definition } = attachmentJson(proposal)
  const { id, mimeType } = proposal
  return new Attachment({ id, mimeType, data: new AttachmentData({ json: { id: randomUUID(), ...definition } }) })
}

/** A presentation is signed by the subject of its credential. Credo fails with what says nothing where it cannot be. */
async function assertOwnSubject(context: AgentContext, record: object): Promise<void> {
  if (!(record instanceof W3cCredentialRecord)) return
  const { credential } = record
  const [did] = credential.credentialSubjectIds
  const own = did && (await context.dependencyManager.resolve(DidRepository).findCreatedDid(context, did))
  if (own) return
  throw new SelectionInvalidError(
    `A presentation is signed by the subject of its credential. The subject of this one is ${did || 'not named (no "credentialSubject.id")'}, which is no DID of yours.`
  )
}

/** The held credentials that matter are those with a type that the request names by its URI. */
async function forHolder<T extends { requestAttachment: Attachment }>(context: AgentContext, options: T): Promise<T> {
  const definition = definitionOf(options.requestAttachment)
  exchangeOf(context).validatePresentationDefinition(definition as never)
  const uris = [...new Set(schemaUrisOf(definition))]
  if (uris.length === 0) return options
  const records = await findInPages(context, { $or: uris.map((uri) => ({ expandedTypes: [uri] })) })
  const credentials = records.map(({ credential }) => credential.encoded as JsonObject)
  return widened(options, await expandAll(context, credentials))
}

/** What cannot be expanded cannot be verified either, and adds nothing here. */
async function expandAll(context: AgentContext, credentials: JsonObject[]): Promise<ExpandedTypes[]> {
  const named = credentials.map(({ '@context': contexts, type }) => ({ '@context': contexts, type }))
  const computations = context.dependencyManager.resolve(JsonLdComputations)
  const expanded = await computations.run<Array<ExpandedTypes | null>>(context, 'typeNames', { credentials: named })
  return expanded.filter((one) => one !== null)
}

function widened<T extends { requestAttachment: Attachment }>(options: T, credentials: ExpandedTypes[]): T {
  const request = options.requestAttachment.getDataAsJson<JsonObject>()
  const json = {
    ...request,
    presentation_definition: withTypeNames(definitionOf(options.requestAttachment), credentials),
  }
  const { id, mimeType } = options.requestAttachment
  return { ...options, requestAttachment: new Attachment({ id, mimeType, data: new AttachmentData({ json }) }) }
}

function definitionOf(request: Attachment): JsonObject {
  const { presentation_definition: definition } = request.getDataAsJson<JsonObject>()
  return definition as JsonObject
}

function optionsOf(request: Attachment): JsonObject {
  const { options } = request.getDataAsJson<JsonObject>()
  return (options ?? {}) as JsonObject
}
