import type { AgentContext, CredentialFormatCreateReturn } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

import {
  Attachment,
  AttachmentData,
  JsonEncoder,
  JsonLdCredentialFormatService,
  JsonTransformer,
  W3cCredential,
} from '@credo-ts/core'

import { assertSigner } from './assertSigner'
import { attachmentJson } from './attachmentJson'
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
  public override processProposal(context: AgentContext, options: Options<'processProposal'>): Promise<void> {
    return super.processProposal(context, { ...options, attachment: withDefaults(options.attachment) })
  }

  /** An offer that could not be kept is not made. */
  public override async acceptProposal(context: AgentContext, options: Options<'acceptProposal'>) {
    const { credential, options: signing } = detailOf(options.proposalAttachment)
    const { issuerId } = JsonTransformer.fromJSON(credential, W3cCredential)
    await assertSigner(context, issuerId, String((signing as JsonObject).proofType))
    return super.acceptProposal(context, { ...options, proposalAttachment: withDefaults(options.proposalAttachment) })
  }

  public override processOffer(context: AgentContext, options: Options<'processOffer'>): Promise<void> {
    return super.processOffer(context, { ...options, attachment: withDefaults(options.attachment) })
  }

  /** The request is the offer as it came: an issuer compares the two. */
  public override async acceptOffer(context: AgentContext, options: Options<'acceptOffer'>) {
    const { offerAttachment } = options
    const { format, attachment } = await super.acceptOffer(context, {
      ...options,
      offerAttachment: withDefaults(offerAttachment),
    })
    return { format, attachment: toAttachment(attachment.id, offerAttachment.getDataAsJson()) }
  }

  public override processRequest(context: AgentContext, options: Options<'processRequest'>): Promise<void> {
    return super.processRequest(context, { ...options, attachment: withDefaults(options.attachment) })
  }

  public override acceptRequest(
    context: AgentContext,
    options: Options<'acceptRequest'>
  ): Promise<CredentialFormatCreateReturn> {
    const { offerAttachment, requestAttachment } = options
    if (offerAttachment && !requestMatchesOffer(detailOf(requestAttachment), detailOf(offerAttachment))) {
      throw new RequestDiffersError('The holder requests another credential than the one that was offered.')
    }
    return super.acceptRequest(context, { ...options, requestAttachment: withDefaults(requestAttachment) })
  }

  public override async processCredential(context: AgentContext, options: Options<'processCredential'>): Promise<void> {
    attachmentJson(options.attachment)
    return super.processCredential(context, { ...options, requestAttachment: withDefaults(options.requestAttachment) })
  }

  public override shouldAutoRespondToCredential(
    context: AgentContext,
    options: Options<'shouldAutoRespondToCredential'>
  ): Promise<boolean> {
    return super.shouldAutoRespondToCredential(context, {
      ...options,
      requestAttachment: withDefaults(options.requestAttachment),
    })
  }
}

function detailOf(attachment: Attachment): JsonObject {
  const detail = attachmentJson(attachment)
  const { options } = detail
  if (options === null || typeof options !== 'object' || Array.isArray(options)) return detail
  return { ...detail, options: { proofPurpose: 'assertionMethod', ...options } }
}

function withDefaults(attachment: Attachment): Attachment {
  return toAttachment(attachment.id, detailOf(attachment))
}

function toAttachment(id: string, json: unknown): Attachment {
  return new Attachment({
    id,
    mimeType: 'application/json',
    data: new AttachmentData({ base64: JsonEncoder.toBase64(json) }),
  })
}
