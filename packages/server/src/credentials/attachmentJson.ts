import type { Attachment } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

import { holdsMoreThan } from '@didcomm-gateway/core'

import { AttachmentTooLargeError } from './credentialErrors'

/** Most values in an attachment of JSON: Credo walks through each one of them, more than once, without a pause. */
const MAX_VALUES = 10_000

/** @throws {AttachmentTooLargeError} */
export function assertWalkable({ data: { base64 } }: Attachment): void {
  if (base64 !== undefined) decoded(base64)
}

/**
 * The JSON of an attachment that came from a partner.
 * @throws {AttachmentTooLargeError}
 */
export function attachmentJson<T = JsonObject>(attachment: Attachment): T {
  const { base64 } = attachment.data
  // what is no base64 was in the message itself, and counted with it
  if (base64 === undefined) return attachment.getDataAsJson<T>()
  return JSON.parse(decoded(base64).toString('utf8')) as T
}

function decoded(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64')
  if (holdsMoreThan(bytes, MAX_VALUES)) {
    throw new AttachmentTooLargeError(`The attachment holds more than ${MAX_VALUES} values.`)
  }
  return bytes
}
