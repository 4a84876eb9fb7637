import type { JsonObject, JsonValue } from '../models'

import { JsonSlice, parseJsonInSteps, stringifyInSteps } from '../json'
import { decoratorKeysOf } from '../models'
import { letOthersRun } from '../work/letOthersRun'

import { decodeBase64 } from './decodeBase64'

/** One attachment of a message, opened. What the sender left out, or wrote in another type than the RFC's, is null. */
export interface DecodedAttachment {
  /** top-level key that it came under, e.g. `requests~attach` */
  field: string
  /** `@id` as the sender gave it; unique only within its message, if at all */
  attachId: string | null
  /** as declared, not checked; `application/json` for undeclared inline JSON, raw `data` included */
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

/** Members of `data` that say where its content is. @see RFC 0017 */
const HOLDERS = ['base64', 'json', 'links']
const OPENING_BRACKET = 0x5b

async function decodeAttachment(field: string, attachment: JsonObject): Promise<DecodedAttachment> {
  const given = own(attachment, 'data')
  const data = await readData(given)
  // agents of the first years wrote the content itself in place of `{json: content}`
  const isRaw = given !== null && !HOLDERS.some((name) => Object.hasOwn(data, name))
  const inline = isRaw ? await encodeRaw(given) : (decodeBase64(own(data, 'base64')) ?? (await encodeJson(data)))
  const isJson = isRaw ? typeof given !== 'string' : Object.hasOwn(data, 'json') && !Object.hasOwn(data, 'base64')
  const links = toItems(own(data, 'links')).filter((link) => typeof link === 'string')
  return {
    field,
    attachId: asString(own(attachment, '@id')),
    mediaType:
      asString(own(attachment, 'mime-type')) ??
      asString(own(attachment, 'media_type')) ??
      (inline && isJson ? 'application/json' : null),
    filename: asString(own(attachment, 'filename')),
    byteCount: inline ? inline.length : asCount(own(attachment, 'byte_count')),
    lastModified: asString(own(attachment, 'lastmod_time')),
    bytes: inline ?? Buffer.alloc(0),
    links,
    sha256: isRaw ? null : asString(own(data, 'sha256')),
  }
}

/** The members of `data` that matter; of a large one the others are not made. */
async function readData(data: unknown): Promise<JsonObject> {
  if (!(data instanceof JsonSlice)) return asObject(data as JsonValue)
  if (data.bytes[0] === OPENING_BRACKET) return {}
  const keeps = (name: string) => (name === 'json' ? 'slice' : HOLDERS.includes(name) || name === 'sha256')
  return (await parseJsonInSteps(data.bytes, { maxNesting: Infinity, isKnownJson: true, keeps })) as JsonObject
}

/** A text is its own content, as in `base64`; everything else is JSON. */
async function encodeRaw(data: JsonValue): Promise<Buffer | null> {
  return typeof data === 'string' ? Buffer.from(data) : toJsonBytes(data)
}

async function encodeJson(data: JsonObject): Promise<Buffer | null> {
  return Object.hasOwn(data, 'json') ? toJsonBytes(data.json) : null
}

/** @returns null for what nests deeper than the stack */
async function toJsonBytes(value: unknown): Promise<Buffer | null> {
  if (value instanceof JsonSlice) return value.bytes
  try {
    return Buffer.from(await stringifyInSteps(value as JsonValue))
  } catch (error) {
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
