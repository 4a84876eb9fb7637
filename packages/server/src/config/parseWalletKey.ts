import { TypedArrayEncoder } from '@credo-ts/core'

const KEY_BYTES = 32

/**
 * A raw Askar key: 32 bytes in base58, as Askar writes it, or in hex.
 * @returns base58
 * @throws Error that says how to make one; it does not repeat the text
 */
export function parseWalletKey(text: string): string {
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : fromBase58(text)
  if (bytes?.length !== KEY_BYTES) {
    throw new Error('is not a raw key of 32 bytes in base58 or hex. Make one with: openssl rand -hex 32')
  }
  return TypedArrayEncoder.toBase58(bytes)
}

function fromBase58(text: string): Buffer | null {
  try {
    return Buffer.from(TypedArrayEncoder.fromBase58(text))
  } catch {
    return null
  }
}
