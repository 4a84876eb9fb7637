import { createHash, randomBytes } from 'node:crypto'

const FORM = /^dgk_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/

/** `dgk_<id of the key, hex>_<32 random bytes, base64url>` */
export function formatApiKey(keyId: string, secret: Buffer): string {
  return `dgk_${keyId.replaceAll('-', '')}_${secret.toString('base64url')}`
}

/** @returns id of the key as a UUID, or null when this is no key of a tenant */
export function readApiKeyId(apiKey: string): string | null {
  const hex = FORM.exec(apiKey)?.[1]
  return hex === undefined ? null : hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Only this is stored. A key holds 256 random bits, so a plain hash cannot be guessed back. */
export function hashApiKey(apiKey: string): Buffer {
  return createHash('sha256').update(apiKey).digest()
}

export function newApiKeySecret(): Buffer {
  return randomBytes(32)
}
