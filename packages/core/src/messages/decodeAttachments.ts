import type { JsonObject, JsonValue } from '../models'

import { JsonSlice, stringifyInSteps } from '../json'
import { decoratorKeysOf } from '../models'
import { letOthersRun } from '../work/letOthersRun'

import { decodeBase64 } from './decodeBase64'

/** One attachment of a message, opened. What the sender left out, or wrote in another type than the RFC's, is null. */
export interface DecodedAttachment {
  /** top-level key that it came under, e.g. `requests~attach` */
  field: string
  /** `@id` as the sender gave it; unique only within its message, if at all */
  attachId: string | null
  /** as declared, not checked; `application/json` for undeclared inline JSON */
  mediaType: string | null
  /** as declared: a hint of the sender, never a path */
  filename: string | null
  /** length of `bytes`; for linked content what the sender declares, or null */
  byteCount: number | null
  /** `lastmod_time` as it came */
  lastModified: string | null
  /** inline content; empty for linked content and for what cannot be decoded */
  bytes: Buffer
  /** addresses of content that is not in the message; the gateway never follows them */
  links: string[]
  /** declared hash of the content, for whoever follows the links */
  sha256: string | null
}

/** Attachments after this many are not listed: a 5 MB message has room for two million empty ones. They stay in the message. */
export const MAX_ATTACHMENTS = 1000

/**
 * Opens every attachment of a message, in the order of the message: items of each top-level key that ends in `~attach`.
 * Never throws: what cannot be decoded is listed with no bytes, so that positions (and so the ids) stay true.
 * @see RFC 0017 (attachments); `media_type` is DIDComm v2's name for `mime-type`
 */
export async function decodeAttachments({ message, decoratorKeys }: MessageWithKeys): Promise<DecodedAttachment[]> {
  const decoded: DecodedAttachment[] = []
  for (const [field, item] of listAttachments({ message, decoratorKeys })) {
    decoded.push(await decodeAttachment(field, asObject(item)))
    await letOthersRun()
  }
  return decoded
}

export interface MessageWithKeys {
  message: JsonObject
  /** default: read off the message */
  decoratorKeys?: string[]
}

/** Whether attachments are under this top-level key. @see RFC 0017 */
export function holdsAttachments(name: string): boolean {
  return name.endsWith('~attach')
}

/** How many attachments {@link decodeAttachments} lists. */
export function countAttachments(message: MessageWithKeys): number {
  return listAttachments(message).length
}

function listAttachments({ message, decoratorKeys }: MessageWithKeys): Array<[field: string, item: JsonValue]> {
  const found: Array<[string, JsonValue]> = []
  for (const field of decoratorKeys ?? decoratorKeysOf(asObject(message))) {
    if (!holdsAttachments(field)) continue
    for (const item of toItems(message[field])) {
      if (found.push([field, item]) === MAX_ATTACHMENTS) return found
    }
  }
  return found
}

function toItems(value: JsonValue): JsonValue[] {
  if (Array.isArray(value)) return value
  return value === null ? [] : [value]
}

async function decodeAttachment(field: string, attachment: JsonObject): Promise<DecodedAttachment> {
  const data = asObject(own(attachment, 'data'))
  const inline = decodeBase64(own(data, 'base64')) ?? (await encodeJson(data))
  const links = toItems(own(data, 'links')).filter((link) => typeof link === 'string')
  return {
    field,
    attachId: asString(own(attachment, '@id')),
    mediaType:
      asString(own(attachment, 'mime-type')) ??
      asString(own(attachment, 'media_type')) ??
      (inline && Object.hasOwn(data, 'json') && !Object.hasOwn(data, 'base64') ? 'application/json' : null),
    filename: asString(own(attachment, 'filename')),
    byteCount: inline ? inline.length : asCount(own(attachment, 'byte_count')),
    lastModified: asString(own(attachment, 'lastmod_time')),
    bytes: inline ?? Buffer.alloc(0),
    links,
    sha256: asString(own(data, 'sha256')),
  }
}

async function encodeJson(data: JsonObject): Promise<Buffer | null> {
  if (!Object.hasOwn(data, 'json')) return null
  const json: unknown = data.json
  if (json instanceof JsonSlice) return json.bytes
  try {
    return Buffer.from(await stringifyInSteps(data.json))
  } catch (error) {
    // nested deeper than the stack
    if (error instanceof RangeError) return null
    throw error
  }
}

function own(object: JsonObject, key: string): JsonValue {
  return Object.hasOwn(object, key) ? object[key] : null
}

function asObject(value: JsonValue): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {}
}

function asString(value: JsonValue): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function asCount(value: JsonValue): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}
