import { DidKey, TypedArrayEncoder } from '@credo-ts/core'
import { CryptoBox, Key, KeyAlgs } from '@hyperledger/aries-askar-nodejs'

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/**
 * An anonymous envelope around exactly this text, which need not be what JSON.stringify would write.
 * @param recipient did:key of an Ed25519 key
 */
export function packText(text: string, recipient: string): string {
  const { publicKey, publicKeyBase58 } = DidKey.fromDid(recipient.split('#')[0]).key
  const cek = Key.generate(KeyAlgs.Chacha20C20P)
  const recipientKey = Key.fromPublicBytes({ publicKey, algorithm: KeyAlgs.Ed25519 }).convertkey({
    algorithm: KeyAlgs.X25519,
  })
  const sealed = CryptoBox.seal({ recipientKey, message: cek.secretBytes })
  const header = {
    enc: 'xchacha20poly1305_ietf',
    typ: 'JWM/1.0',
    alg: 'Anoncrypt',
    recipients: [{ encrypted_key: base64url(sealed), header: { kid: publicKeyBase58 } }],
  }
  const protectedHeader = base64url(TypedArrayEncoder.fromString(JSON.stringify(header)))
  const { ciphertext, tag, nonce } = cek.aeadEncrypt({
    message: Buffer.from(text),
    aad: Buffer.from(protectedHeader),
  }).parts
  return JSON.stringify({
    protected: protectedHeader,
    iv: base64url(nonce),
    ciphertext: base64url(ciphertext),
    tag: base64url(tag),
  })
}
