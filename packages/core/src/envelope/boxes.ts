import {
  crypto_box_MACBYTES,
  crypto_box_NONCEBYTES,
  crypto_box_SEALBYTES,
  crypto_box_easy,
  crypto_box_open_easy,
  crypto_box_seal,
  crypto_box_seal_open,
} from 'sodium-native'

import type { ExchangePair } from './WalletKeys'

export const BOX_NONCE_BYTES = crypto_box_NONCEBYTES

/** Seals for a recipient without saying who does; libsodium's `crypto_box_seal`. */
export function sealFor(publicKey: Buffer, content: Uint8Array): Buffer {
  const sealed = Buffer.alloc(content.length + crypto_box_SEALBYTES)
  crypto_box_seal(sealed, content, publicKey)
  return sealed
}

/** @returns null when it is not sealed for this pair */
export function openSealed(pair: ExchangePair, sealed: Buffer): Buffer | null {
  if (sealed.length < crypto_box_SEALBYTES) return null
  const content = Buffer.alloc(sealed.length - crypto_box_SEALBYTES)
  return crypto_box_seal_open(content, sealed, pair.publicKey, pair.secretKey) ? content : null
}

/** Encrypts from one key to another; libsodium's `crypto_box_easy`. */
export function boxFor(publicKey: Buffer, pair: ExchangePair, content: Uint8Array, nonce: Buffer): Buffer {
  const boxed = Buffer.alloc(content.length + crypto_box_MACBYTES)
  crypto_box_easy(boxed, content, nonce, publicKey, pair.secretKey)
  return boxed
}

/** @returns null when it is not from the holder of `publicKey` for this pair */
export function openBoxed(pair: ExchangePair, publicKey: Buffer, boxed: Buffer, nonce: Buffer): Buffer | null {
  if (boxed.length < crypto_box_MACBYTES || nonce.length !== crypto_box_NONCEBYTES) return null
  const content = Buffer.alloc(boxed.length - crypto_box_MACBYTES)
  return crypto_box_open_easy(content, boxed, nonce, publicKey, pair.secretKey) ? content : null
}
