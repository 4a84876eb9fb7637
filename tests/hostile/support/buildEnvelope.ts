import { TypedArrayEncoder } from '@credo-ts/core'
import { CryptoBox, Key, KeyAlgs } from '@hyperledger/aries-askar-nodejs'

type Json = Record<string, unknown>

export interface EnvelopeRecipientJson {
  encrypted_key: unknown
  header: Json
}

export interface EnvelopeHeader extends Json {
  enc: unknown
  typ: unknown
  alg: unknown
  recipients: EnvelopeRecipientJson[]
}

export interface EnvelopeToBuild {
  /** plaintext; any bytes */
  content: string | Buffer
  /** recipient keys, Ed25519, base58 */
  to: string[]
  /** pair of the sender in Authcrypt, Ed25519; without one it is Anoncrypt */
  from?: Key
  /** Ed25519 point of low order that is named as the sender, and with which alone the content key is boxed */
  boxedFor?: Buffer
  /** changes the protected header before it is authenticated */
  header?: (header: EnvelopeHeader) => unknown
  /** changes the bytes of the protected header before they are authenticated; null: from the header */
  headerBytes?: Buffer
  /** changes the finished envelope */
  envelope?: (envelope: Json) => unknown
}

export const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes as string).toString('base64url')

export const base58 = (bytes: Uint8Array) => TypedArrayEncoder.toBase58(bytes)

/**
 * A DIDComm v1 envelope with any part of it as a sender with bad intentions would make it: it authenticates, whatever
 * its header says.
 * @see RFC 0019
 */
export function buildEnvelope(wanted: EnvelopeToBuild): string {
  const contentKey = Key.generate(KeyAlgs.Chacha20C20P)
  const recipients = wanted.to.map((kid) => buildRecipient(kid, contentKey, wanted))
  const header: EnvelopeHeader = {
    enc: 'xchacha20poly1305_ietf',
    typ: 'JWM/1.0',
    alg: wanted.from ? 'Authcrypt' : 'Anoncrypt',
    recipients,
  }
  const changed = wanted.header ? wanted.header(header) : header
  const protectedText = base64url(wanted.headerBytes ?? JSON.stringify(changed))
  const { ciphertext, tag, nonce } = contentKey.aeadEncrypt({
    message: Buffer.from(wanted.content as string),
    aad: Buffer.from(protectedText),
  }).parts
  const envelope = {
    protected: protectedText,
    iv: base64url(nonce),
    ciphertext: base64url(ciphertext),
    tag: base64url(tag),
  }
  return JSON.stringify(wanted.envelope ? wanted.envelope(envelope) : envelope)
}

function buildRecipient(kid: string, contentKey: Key, { from, boxedFor }: EnvelopeToBuild): EnvelopeRecipientJson {
  const recipientKey = toExchangeKey(TypedArrayEncoder.fromBase58(kid))
  const message = contentKey.secretBytes
  if (!from) return { encrypted_key: base64url(CryptoBox.seal({ recipientKey, message })), header: { kid } }
  const nonce = CryptoBox.randomNonce()
  const senderKey = from.convertkey({ algorithm: KeyAlgs.X25519 })
  const boxed = CryptoBox.cryptoBox({
    recipientKey: boxedFor ? toExchangeKey(boxedFor) : recipientKey,
    senderKey,
    message,
    nonce,
  })
  return {
    encrypted_key: base64url(boxed),
    header: { kid, sender: sealFor(kid, base58(boxedFor ?? from.publicBytes)), iv: base64url(nonce) },
  }
}

/** Anything sealed for a recipient, as the sender's key is. */
export function sealFor(kid: string, content: string | Buffer): string {
  const recipientKey = toExchangeKey(TypedArrayEncoder.fromBase58(kid))
  return base64url(CryptoBox.seal({ recipientKey, message: Buffer.from(content as string) }))
}

function toExchangeKey(publicKey: Uint8Array): Key {
  return Key.fromPublicBytes({ algorithm: KeyAlgs.Ed25519, publicKey }).convertkey({ algorithm: KeyAlgs.X25519 })
}

export const newKey = () => Key.generate(KeyAlgs.Ed25519)
