import { TypedArrayEncoder } from '@credo-ts/core'
import {
  crypto_sign_ed25519_pk_to_curve25519,
  crypto_sign_ed25519_sk_to_curve25519,
  sodium_memzero,
} from 'sodium-native'

export const KEY_BYTES = 32

/** Longest base58 text of 32 bytes is 44 characters; decoding takes quadratic time, so the length is looked at first. */
const MAX_KEY_CHARACTERS = 50

/**
 * X25519 public keys of low order: whoever names one as the sender needs no secret to make what it can be opened with.
 * libsodium refuses the points that they come from; that must not depend on its version.
 * @see RFC 7748, section 7
 */
const LOW_ORDER_KEYS = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
])

/**
 * X25519 public key of an Ed25519 one.
 * @param ed25519 base58
 * @returns null when it is no such key, or one of low order
 */
export function toExchangeKey(ed25519: string): Buffer | null {
  const exchangeKey = Buffer.alloc(KEY_BYTES)
  try {
    crypto_sign_ed25519_pk_to_curve25519(exchangeKey, decodeKey(ed25519))
  } catch {
    return null
  }
  return LOW_ORDER_KEYS.has(exchangeKey.toString('hex')) ? null : exchangeKey
}

/**
 * X25519 secret key of an Ed25519 one.
 * @param seed 32 bytes
 * @returns 32 bytes that the caller overwrites with zeros
 */
export function toExchangeSecret(seed: Uint8Array): Buffer {
  const pair = Buffer.alloc(2 * KEY_BYTES)
  const secret = Buffer.alloc(KEY_BYTES)
  try {
    pair.set(seed)
    crypto_sign_ed25519_sk_to_curve25519(secret, pair)
    return secret
  } finally {
    sodium_memzero(pair)
  }
}

function decodeKey(base58: string): Uint8Array {
  if (base58.length > MAX_KEY_CHARACTERS) throw new Error('too long')
  const bytes = TypedArrayEncoder.fromBase58(base58)
  if (bytes.length !== KEY_BYTES) throw new Error(`${bytes.length} bytes`)
  return bytes
}
