const MEDIA_TYPES = ['application/didcomm-envelope-enc', 'application/ssi-agent-wire', 'application/json']

/** What the door answers in when the sender said nothing better. */
export const DEFAULT_MEDIA_TYPE = 'application/didcomm-envelope-enc'

/**
 * The media type of an envelope, without parameters.
 * @returns null when the header names none that the door takes, or a charset other than UTF-8
 * @see RFC 0044 DIDComm file and MIME types
 */
export function envelopeMediaType(header: string | undefined): string | null {
  const [mediaType, ...parameters] = (header ?? '').split(';').map((part) => part.trim().toLowerCase())
  if (!MEDIA_TYPES.includes(mediaType)) return null
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))
  const isUtf8 = charset === undefined || /^charset="?(utf-?8|us-ascii)"?$/.test(charset)
  return isUtf8 ? mediaType : null
}
