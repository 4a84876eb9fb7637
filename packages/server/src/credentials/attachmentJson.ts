import type { Attachment } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

import { holdsMoreThan } from '@didcomm-gateway/core'

import { AttachmentTooLargeError } from './credentialErrors'

/** Most values in an attachment of JSON: Credo walks through each one of them, more than once, without a pause. */
const MAX_VALUES = 20_000

/**
 * The JSON of an attachment that came from a partner.
 * @throws {AttachmentTooLargeError}
 */
export function attachmentJson<T = JsonObject>(attachment: Attachment): T {
  const { base64 } = attachment.data
  if (base64 !== undefined && holdsMoreThan(Buffer.from(base64, 'base64'), MAX_VALUES)) {
    throw new AttachmentTooLargeError(`The attachment holds more than ${MAX_VALUES} values.`)
  }
  return attachment.getDataAsJson<T>()
}
