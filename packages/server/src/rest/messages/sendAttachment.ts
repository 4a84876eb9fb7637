import type { AttachmentContent } from '@didcomm-gateway/core'
import type { Response } from 'express'

import { HttpProblem } from '../../problems'

import { attachmentHeaders } from './attachmentHeaders'

/** What the OpenAPI document says of {@link sendAttachment}. */
export const BYTES_ANSWER = {
  description: 'The content of the attachment, with its declared media type',
  content: { '*/*': { schema: { type: 'string' as const, format: 'binary' } } },
}

/**
 * Answers with the bytes, as a download.
 * @throws HttpProblem 409 where the content is somewhere else
 */
export function sendAttachment(response: Response, attachment: AttachmentContent): Response {
  if (attachment.bytes.length === 0 && attachment.links.length > 0) {
    throw new HttpProblem(
      409,
      'messages.attachment_linked',
      'The content of this attachment is not in the message. Fetch it from its "links" yourself.'
    )
  }
  // not `set()`, which would add a charset to the sender's media type
  return response.writeHead(200, attachmentHeaders(attachment)).end(attachment.bytes)
}
