import type { AgentContext, EncryptedMessage } from '@credo-ts/core'
import type { Session } from '@hyperledger/aries-askar-nodejs'

import { TypedArrayEncoder, injectable, utils } from '@credo-ts/core'
import { CryptoBox, Key, KeyAlgs } from '@hyperledger/aries-askar-nodejs'

import { StateConflictError } from '../errors'
import { letOthersRun } from '../work/letOthersRun'

/** Keys of an envelope: Ed25519, base58. */
export interface EnvelopeKeys {
  recipientKeys: string[]
  /** mediators' keys, the one nearest to the recipient first */
  routingKeys: string[]
  /** held by the wallet of the context */
  senderKey: string
}

interface AskarBackedWallet {
  withSession<T>(work: (session: Session) => Promise<T>): Promise<T>
}

const FORWARD = 'https://didcomm.org/routing/1.0/forward'

/**
 * Packs the exact text of a message, where Credo's `wallet.pack` would write it anew and keep the event loop for half a
 * second with 5 MB.
 * @see RFC 0019 (envelopes), RFC 0094 (forward)
 */
@injectable()
export class EnvelopePacker {
  /** @throws {StateConflictError} when the wallet does not hold the sender key */
  public async pack(context: AgentContext, text: Buffer, keys: EnvelopeKeys): Promise<EncryptedMessage> {
    const wallet = context.wallet as unknown as AskarBackedWallet
    const entry = await wallet.withSession((session) => session.fetchKey({ name: keys.senderKey }))
    if (!entry) throw new StateConflictError('The sender key is gone.')
    await letOthersRun()
    let envelope: EncryptedMessage
    try {
      envelope = seal(text, keys.recipientKeys, entry.key)
    } finally {
      entry.key.handle.free()
    }
    let [to] = keys.recipientKeys
    for (const routingKey of keys.routingKeys) {
      await letOthersRun()
      const forward = JSON.stringify({ '@type': FORWARD, '@id': utils.uuid(), to, msg: envelope })
      envelope = seal(Buffer.from(forward), [routingKey], null)
      to = routingKey
    }
    return envelope
  }
}

/** Awaits nothing: handles are freed where they are made. */
function seal(text: Buffer, recipientKeys: string[], sender: Key | null): EncryptedMessage {
  const senderKey = sender?.convertkey({ algorithm: KeyAlgs.X25519 }) ?? null
  const contentKey = Key.generate(KeyAlgs.Chacha20C20P)
  try {
    const senderBase58 = sender ? TypedArrayEncoder.toBase58(sender.publicBytes) : null
    const secret = contentKey.secretBytes
    const header = {
      enc: 'xchacha20poly1305_ietf',
      typ: 'JWM/1.0',
      alg: sender ? 'Authcrypt' : 'Anoncrypt',
      recipients: recipientKeys.map((kid) => sealKey(kid, secret, senderKey, senderBase58)),
    }
    const protectedText = base64url(Buffer.from(JSON.stringify(header)))
    const { ciphertext, tag, nonce } = contentKey.aeadEncrypt({ message: text, aad: Buffer.from(protectedText) }).parts
    return {
      protected: protectedText,
      iv: base64url(nonce),
      ciphertext: base64url(ciphertext),
      tag: base64url(tag),
    }
  } finally {
    senderKey?.handle.free()
    contentKey.handle.free()
  }
}

function sealKey(kid: string, message: Uint8Array, senderKey: Key | null, senderBase58: string | null) {
  const recipientKey = toExchangeKey(kid)
  try {
    if (!senderKey || senderBase58 === null) {
      return { encrypted_key: base64url(CryptoBox.seal({ recipientKey, message })), header: { kid } }
    }
    const nonce = CryptoBox.randomNonce()
    const sealedSender = CryptoBox.seal({ recipientKey, message: Buffer.from(senderBase58) })
    return {
      encrypted_key: base64url(CryptoBox.cryptoBox({ recipientKey, senderKey, message, nonce })),
      header: { kid, sender: base64url(sealedSender), iv: base64url(nonce) },
    }
  } finally {
    recipientKey.handle.free()
  }
}

function toExchangeKey(ed25519Base58: string): Key {
  const publicKey = TypedArrayEncoder.fromBase58(ed25519Base58)
  const key = Key.fromPublicBytes({ algorithm: KeyAlgs.Ed25519, publicKey })
  try {
    return key.convertkey({ algorithm: KeyAlgs.X25519 })
  } finally {
    key.handle.free()
  }
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')
}
