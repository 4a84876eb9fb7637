import type { AgentContext, CredentialFormatCreateReturn } from '@credo-ts/core'
import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import {
  Attachment,
  AttachmentData,
  JsonEncoder,
  JsonLdCredentialFormatService,
  JsonTransformer,
  W3cCredential,
} from '@credo-ts/core'
import { letOthersRun } from '@didcomm-gateway/core'

import { assertSigner } from './assertSigner'
import { assertWalkable, attachmentJson } from './attachmentJson'
import { RequestDiffersError } from './credentialErrors'
import { requestMatchesOffer } from './requestMatchesOffer'

type Format = JsonLdCredentialFormatService
type Options<Method extends keyof Format> = Format[Method] extends (context: AgentContext, options: infer O) => unknown
  ? O
  : never

/**
 * Credo's JSON-LD format, with two differences.
 * It takes what others leave out because it has a default: Credo asks for `options.proofPurpose` (ACA-Py does not send it).
 * And it signs only what was offered: Credo itself signs whatever the holder's request holds.
 * @see RFC 0593, "options"
 */
export class GatewayJsonLdFormat extends JsonLdCredentialFormatService {
  public override async processProposal(context: AgentContext, options: Options<'processProposal'>): Promise<void> {
    return super.processProposal(context, { ...options, attachment: await withDefaults(options.attachment) })
  }

  /** An offer that could not be kept is not made. */
  public override async acceptProposal(context: AgentContext, options: Options<'acceptProposal'>) {
    const { credential, options: signing } = await detailOf(options.proposalAttachment)
    const { issuerId } = JsonTransformer.fromJSON(credential, W3cCredential)
    await assertSigner(context, issuerId, String((signing as JsonObject).proofType))
    const proposalAttachment = await withDefaults(options.proposalAttachment)
    return super.acceptProposal(context, { ...options, proposalAttachment })
  }

  public override async processOffer(context: AgentContext, options: Options<'processOffer'>): Promise<void> {
    return super.processOffer(context, { ...options, attachment: await withDefaults(options.attachment) })
  }

  /** The request is the offer as it came: an issuer compares the two. */
  public override async acceptOffer(context: AgentContext, options: Options<'acceptOffer'>) {
    const offerAttachment = await withDefaults(options.offerAttachment)
    const { format, attachment } = await super.acceptOffer(context, { ...options, offerAttachment })
    await letOthersRun()
    const { data, mimeType } = options.offerAttachment
    return { format, attachment: new Attachment({ id: attachment.id, mimeType, data }) }
  }

  public override async processRequest(context: AgentContext, options: Options<'processRequest'>): Promise<void> {
    return super.processRequest(context, { ...options, attachment: await withDefaults(options.attachment) })
  }

  public override async acceptRequest(
    context: AgentContext,
    options: Options<'acceptRequest'>
  ): Promise<CredentialFormatCreateReturn> {
    const { offerAttachment } = options
    const requested = await detailOf(options.requestAttachment)
    if (offerAttachment && !requestMatchesOffer(requested, await detailOf(offerAttachment))) {
      throw new RequestDiffersError('The holder requests another credential than the one that was offered.')
    }
    return super.acceptRequest(context, {
      ...options,
      requestAttachment: await withDefaults(options.requestAttachment),
    })
  }

  public override async processCredential(context: AgentContext, options: Options<'processCredential'>): Promise<void> {
    assertWalkable(options.attachment)
    return super.processCredential(context, {
      ...options,
      requestAttachment: await withDefaults(options.requestAttachment),
    })
  }

  public override async shouldAutoRespondToCredential(
    context: AgentContext,
    options: Options<'shouldAutoRespondToCredential'>
  ): Promise<boolean> {
    return super.shouldAutoRespondToCredential(context, {
      ...options,
      requestAttachment: await withDefaults(options.requestAttachment),
    })
  }
}

/** A credential can be large, and is read several times for each message: others get their turn in between. */
async function detailOf(attachment: Attachment): Promise<JsonObject> {
  const detail = attachmentJson(attachment)
  await letOthersRun()
  const { options } = detail
  return lacksPurpose(options) ? { ...detail, options: { proofPurpose: 'assertionMethod', ...options } } : detail
}

/** The attachment itself where it lacks nothing. */
async function withDefaults(attachment: Attachment): Promise<Attachment> {
  const { options } = attachmentJson(attachment)
  await letOthersRun()
  return lacksPurpose(options) ? toAttachment(attachment.id, await detailOf(attachment)) : attachment
}

function lacksPurpose(options: JsonValue | undefined): options is JsonObject {
  if (options === undefined || options === null || typeof options !== 'object' || Array.isArray(options)) return false
  return options.proofPurpose === undefined
}

function toAttachment(id: string, json: unknown): Attachment {
  return new Attachment({
    id,
    mimeType: 'application/json',
    data: new AttachmentData({ base64: JsonEncoder.toBase64(json) }),
  })
}
