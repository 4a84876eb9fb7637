import type { ExpandedTypes } from './expandTypes'
import type { AgentContext, DifPresentationExchangeProofFormat } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

import {
  Attachment,
  AttachmentData,
  DifPresentationExchangeProofFormatService,
  JsonTransformer,
  W3cCredentialRepository,
} from '@credo-ts/core'
import { randomUUID } from 'node:crypto'

import { expandTypes } from './expandTypes'
import { schemaUrisOf, withTypeNames } from './withTypeNames'

type Format = DifPresentationExchangeProofFormatService
type Options<Method extends keyof Format> = Format[Method] extends (context: AgentContext, options: infer O) => unknown
  ? O
  : never
type RequestOptions = Options<'createRequest'> | Options<'acceptProposal'>

/**
 * Credo's DIF Presentation Exchange format, with two differences that ACA-Py needs: the challenge is a random UUID where
 * the verifier names none, and `schema[].uri` may be the full URI of a type.
 */
export class GatewayDifFormat extends DifPresentationExchangeProofFormatService {
  public override createRequest(context: AgentContext, options: Options<'createRequest'>) {
    return super.createRequest(context, withChallenge(options))
  }

  public override acceptProposal(context: AgentContext, options: Options<'acceptProposal'>) {
    return super.acceptProposal(context, withChallenge(options))
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
    return super.acceptRequest(context, await forHolder(context, options))
  }

  public override async processPresentation(
    context: AgentContext,
    options: Options<'processPresentation'>
  ): Promise<boolean> {
    const presentation = options.attachment.getDataAsJson<JsonObject | string>()
    const shown = typeof presentation === 'string' ? [] : [presentation.verifiableCredential ?? []].flat()
    const credentials = shown.filter((one) => one !== null && typeof one === 'object') as JsonObject[]
    return super.processPresentation(context, widened(options, await expandAll(context, credentials)))
  }
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

/** The held credentials that matter are those with a type that the request names by its URI. */
async function forHolder<T extends { requestAttachment: Attachment }>(context: AgentContext, options: T): Promise<T> {
  const uris = schemaUrisOf(definitionOf(options.requestAttachment))
  if (uris.length === 0) return options
  const repository = context.dependencyManager.resolve(W3cCredentialRepository)
  const records = await repository.findByQuery(context, { $or: uris.map((uri) => ({ expandedTypes: [uri] })) })
  const credentials = records.map(({ credential }) => JsonTransformer.toJSON(credential) as JsonObject)
  return widened(options, await expandAll(context, credentials))
}

/** What cannot be expanded cannot be verified either, and adds nothing here. */
async function expandAll(context: AgentContext, credentials: JsonObject[]): Promise<ExpandedTypes[]> {
  const expanded = await Promise.allSettled(credentials.map((credential) => expandTypes(context, credential)))
  return expanded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
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
