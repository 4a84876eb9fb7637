/** What of sodium-native 5 is used here. It has no types of its own, and @types/sodium-native describes version 2. */
declare module 'sodium-native' {
  export const crypto_box_MACBYTES: number
  export const crypto_box_NONCEBYTES: number
  export const crypto_box_SEALBYTES: number

  /** Memory between guard pages, which is not swapped out where the system allows it. */
  export function sodium_malloc(size: number): Buffer
  /** The buffer has no bytes afterwards. */
  export function sodium_free(buffer: Buffer): void
  export function sodium_memzero(buffer: Uint8Array): void

  /** @throws when the point is of low order or not on the curve */
  export function crypto_sign_ed25519_pk_to_curve25519(exchangeKey: Buffer, ed25519Key: Uint8Array): void
  /** @param ed25519Secret 64 bytes; the first 32, the seed, are looked at */
  export function crypto_sign_ed25519_sk_to_curve25519(exchangeSecret: Buffer, ed25519Secret: Uint8Array): void

  export function crypto_box_seal(sealed: Buffer, content: Uint8Array, publicKey: Uint8Array): void
  export function crypto_box_seal_open(
    content: Buffer,
    sealed: Uint8Array,
    publicKey: Uint8Array,
    secretKey: Uint8Array
  ): boolean
  export function crypto_box_easy(
    boxed: Buffer,
    content: Uint8Array,
    nonce: Uint8Array,
    publicKey: Uint8Array,
    secretKey: Uint8Array
  ): void
  export function crypto_box_open_easy(
    content: Buffer,
    boxed: Uint8Array,
    nonce: Uint8Array,
    publicKey: Uint8Array,
    secretKey: Uint8Array
  ): boolean

  /** @throws when the content does not authenticate */
  export function crypto_aead_xchacha20poly1305_ietf_decrypt_detached(
    content: Buffer,
    nsec: null,
    ciphertext: Uint8Array,
    tag: Uint8Array,
    additional: Uint8Array,
    nonce: Uint8Array,
    key: Uint8Array
  ): void
}
