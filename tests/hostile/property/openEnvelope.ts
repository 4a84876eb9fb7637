import type { JsonObject } from '@didcomm-gateway/core'

import { TypedArrayEncoder } from '@credo-ts/core'
import { CryptoBox, Key, KeyAlgs } from '@hyperledger/aries-askar-nodejs'

export interface OpenedEnvelope {
  message: JsonObject
  senderKey: string | null
  /** the key that opened it */
  key: Key
}

interface Recipient {
  encrypted_key: string
  header: { kid: string; sender?: string; iv?: string }
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
const toExchangeKey = (key: Key) => key.convertkey({ algorithm: KeyAlgs.X25519 })

/** Null where none of the keys is a recipient. */
export function openEnvelope(text: string, keys: Map<string, Key>): OpenedEnvelope | null {
  const envelope = JSON.parse(text) as Record<'protected' | 'iv' | 'ciphertext' | 'tag', string>
  const { recipients } = JSON.parse(Buffer.from(envelope.protected, 'base64url').toString()) as {
    recipients: Recipient[]
  }
  for (const { encrypted_key, header } of recipients) {
    const key = keys.get(header.kid)
    if (!key) continue
    const recipientKey = toExchangeKey(key)
    const senderKey = header.sender
      ? Buffer.from(CryptoBox.sealOpen({ recipientKey, ciphertext: bytes(header.sender) })).toString()
      : null
    const secretKey = senderKey
      ? CryptoBox.open({
          recipientKey,
          senderKey: toExchangeKey(publicKey(senderKey)),
          message: bytes(encrypted_key),
          nonce: bytes(header.iv ?? ''),
        })
      : CryptoBox.sealOpen({ recipientKey, ciphertext: bytes(encrypted_key) })
    const content = Key.fromSecretBytes({ algorithm: KeyAlgs.Chacha20C20P, secretKey }).aeadDecrypt({
      ciphertext: bytes(envelope.ciphertext),
      nonce: bytes(envelope.iv),
      tag: bytes(envelope.tag),
      aad: Buffer.from(envelope.protected),
    })
    return { message: JSON.parse(Buffer.from(content).toString()) as JsonObject, senderKey, key }
  }
  return null
}

function publicKey(key: string): Key {
  return Key.fromPublicBytes({ algorithm: KeyAlgs.Ed25519, publicKey: TypedArrayEncoder.fromBase58(key) })
}
