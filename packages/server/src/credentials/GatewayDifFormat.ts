import type { ExpandedTypes } from './expandTypes'
import type { AgentContext, DifPresentationExchangeProofFormat } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

import {
  Attachment,
  AttachmentData,
  DidRepository,
  DifPresentationExchangeProofFormatService,
  JsonTransformer,
  W3cCredentialRecord,
  W3cCredentialRepository,
} from '@credo-ts/core'
import { randomUUID } from 'node:crypto'

import { SelectionInvalidError } from './credentialErrors'
import { expandTypes } from './expandTypes'
import { schemaUrisOf, withTypeNames } from './withTypeNames'

type Format = DifPresentationExchangeProofFormatService
type Options<Method extends keyof Format> = Format[Method] extends (context: AgentContext, options: infer O) => unknown
  ? O
  : never
type RequestOptions = Options<'createRequest'> | Options<'acceptProposal'>

/**
 * Credo's DIF Presentation Exchange format, with what ACA-Py needs: the challenge is a random UUID where the verifier names
 * none, `schema[].uri` may be the full URI of a type, and a proposal may be only its input descriptors and options.
 */
export class GatewayDifFormat extends DifPresentationExchangeProofFormatService {
  public override createRequest(context: AgentContext, options: Options<'createRequest'>) {
    return super.createRequest(context, withChallenge(options))
  }

  public override processProposal(context: AgentContext, options: Options<'processProposal'>): Promise<void> {
    return super.processProposal(context, { ...options, attachment: withId(options.attachment) })
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

/** @see RFC 0510, "propose-presentation attachment format": input descriptors, and maybe options, which are the verifier's to choose */
function withId(proposal: Attachment): Attachment {
  const { options: _proposed, ...definition } = proposal.getDataAsJson<JsonObject>()
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
