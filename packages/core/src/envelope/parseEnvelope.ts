import { TypedArrayEncoder } from '@credo-ts/core'

import { EnvelopeInvalidError } from '../errors'

import { holdsMoreThan } from '../json'

/** One recipient of a DIDComm v1 envelope, as its protected header names it. */
export interface EnvelopeRecipient {
  /** recipient key, Ed25519, base58 */
  kid: string
  encryptedKey: Buffer
  /** sealed sender key and nonce; both absent in Anoncrypt */
  sender: Buffer | null
  nonce: Buffer | null
}

/** A structurally sound DIDComm v1 envelope. @see RFC 0019 */
export interface Envelope {
  alg: 'Authcrypt' | 'Anoncrypt'
  recipients: EnvelopeRecipient[]
  /** protected header as it came: it is authenticated with the ciphertext */
  protectedText: string
  iv: Buffer
  ciphertext: Buffer
  tag: Buffer
}

const ENCRYPTIONS = ['xchacha20poly1305_ietf', 'chacha20poly1305_ietf']
const KEY_BYTES = 32
/** Values beside the recipients' in an envelope or its header, and of one recipient: several times what RFC 0019 needs. */
const MAX_VALUES = 100
const MAX_VALUES_OF_RECIPIENT = 20

/**
 * Reads an envelope without any key.
 * @param body JSON text of the envelope, or the parsed JSON
 * @throws {EnvelopeInvalidError} when it is anything else, plaintext included
 */
export function parseEnvelope(body: Buffer | string | object, maxRecipients: number): Envelope {
  const jwe = asRecord(readBody(body), 'The body')
  if ('@type' in jwe) refuse('The message is plaintext. Only encrypted envelopes are accepted.')
  const protectedText = asString(jwe.protected, 'protected')
  const maxHeaderValues = MAX_VALUES + maxRecipients * MAX_VALUES_OF_RECIPIENT
  const header = asRecord(parseJson(decode(protectedText, 'protected'), maxHeaderValues), 'The protected header')
  if (header.alg !== 'Authcrypt' && header.alg !== 'Anoncrypt') refuse('The envelope\'s "alg" is not supported.')
  if (!ENCRYPTIONS.includes(header.enc as string)) refuse('The envelope\'s "enc" is not supported.')
  if (!Array.isArray(header.recipients) || header.recipients.length === 0) refuse('The envelope names no recipient.')
  if (header.recipients.length > maxRecipients) refuse(`The envelope names more than ${maxRecipients} recipients.`)
  const alg = header.alg
  return {
    alg,
    recipients: header.recipients.map((recipient) => parseRecipient(recipient, alg)),
    protectedText,
    iv: decode(jwe.iv, 'iv'),
    ciphertext: decode(jwe.ciphertext, 'ciphertext'),
    tag: decode(jwe.tag, 'tag'),
  }
}

function parseRecipient(value: unknown, alg: Envelope['alg']): EnvelopeRecipient {
  const recipient = asRecord(value, 'A recipient')
  const header = asRecord(recipient.header, "A recipient's header")
  const authenticated = alg === 'Authcrypt'
  if (authenticated !== (header.sender !== undefined && header.sender !== null)) {
    refuse('The recipients of an Authcrypt envelope name a sender, those of an Anoncrypt envelope do not.')
  }
  return {
    kid: asKey(header.kid),
    encryptedKey: decode(recipient.encrypted_key, 'encrypted_key'),
    sender: authenticated ? decode(header.sender, 'sender') : null,
    nonce: authenticated ? decode(header.iv, "recipient's iv") : null,
  }
}

function asKey(kid: unknown): string {
  const text = asString(kid, 'kid')
  // the length first: decoding base58 takes quadratic time
  if (text.length > 50 || !isKey(text)) refuse('A recipient\'s "kid" is not an Ed25519 key in base58.')
  return text
}

function isKey(text: string): boolean {
  try {
    return TypedArrayEncoder.fromBase58(text).length === KEY_BYTES
  } catch {
    return false
  }
}

function readBody(body: Buffer | string | object): unknown {
  if (typeof body === 'string') return parseJson(Buffer.from(body), MAX_VALUES)
  return Buffer.isBuffer(body) ? parseJson(body, MAX_VALUES) : body
}

function parseJson(bytes: Buffer, maxValues: number): unknown {
  if (holdsMoreThan(bytes, maxValues)) refuse(`The envelope or its header holds more than ${maxValues} values.`)
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return refuse('The body is not a JSON envelope.')
  }
}

function asRecord(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(`${what} is not a JSON object.`)
  return value as Record<string, unknown>
}

function asString(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') refuse(`The envelope's "${what}" is missing or no string.`)
  return value as string
}

function decode(value: unknown, what: string): Buffer {
  const text = asString(value, what)
  const digits = text.length - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0)
  const bytes = Buffer.from(text, 'base64')
  // Node passes over what is no digit; a regular expression takes longer than all else, with 5 MB
  if (digits % 4 === 1 || bytes.length !== Math.floor((digits * 3) / 4))
    refuse(`The envelope's "${what}" is not base64url.`)
  return bytes
}

function refuse(message: string): never {
  throw new EnvelopeInvalidError(message)
}
