import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

import { SealBrokenError } from '../errors'

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HASH_BYTES = 16

/**
 * The data key of one tenant in use: seals what rests in tables (AES-256-GCM) and hashes what is searched by
 * equality (HMAC-SHA-256, 16 bytes). The key itself rests in the tenant's wallet; without it sealed rows are noise.
 */
export class TenantKey {
  private readonly sealingKey: Buffer
  private readonly hashingKey: Buffer

  /** @param secret 32 random bytes */
  public constructor(
    public readonly tenantId: string,
    secret: Buffer
  ) {
    this.sealingKey = Buffer.from(hkdfSync('sha256', secret, '', 'didcomm-gateway seal', 32))
    this.hashingKey = Buffer.from(hkdfSync('sha256', secret, '', 'didcomm-gateway hash', 32))
  }

  /**
   * @param place what the content belongs to, `<table>.<column>:<id>`: sealed content moved elsewhere does not open
   * @returns version (1) ‖ nonce (12) ‖ tag (16) ‖ ciphertext
   */
  public seal(content: string | Buffer, place: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', this.sealingKey, nonce).setAAD(Buffer.from(place))
    const ciphertext = Buffer.concat([
      cipher.update(typeof content === 'string' ? Buffer.from(content) : content),
      cipher.final(),
    ])
    return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), ciphertext])
  }

  /** @throws {SealBrokenError} when the content was changed, moved, or sealed by another key */
  public open(sealed: Uint8Array, place: string): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
    try {
      if (bytes[0] !== VERSION) throw new Error(`unknown version ${bytes[0]}`)
      const tagAt = 1 + NONCE_BYTES
      const decipher = createDecipheriv('aes-256-gcm', this.sealingKey, bytes.subarray(1, tagAt))
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(tagAt, tagAt + TAG_BYTES))
      return Buffer.concat([decipher.update(bytes.subarray(tagAt + TAG_BYTES)), decipher.final()])
    } catch (error) {
      throw new SealBrokenError(`Sealed content at ${place} cannot be opened.`, { cause: error })
    }
  }

  public sealJson(content: unknown, place: string): Buffer {
    return this.seal(JSON.stringify(content), place)
  }

  public openJson<T>(sealed: Uint8Array, place: string): T {
    return JSON.parse(this.open(sealed, place).toString('utf8')) as T
  }

  /** Keyed hash for equality searches and deduplication; base64url, 22 characters. Parts are length-prefixed. */
  public hash(...parts: Array<string | Buffer>): string {
    const hmac = createHmac('sha256', this.hashingKey)
    for (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part
      hmac.update(`${bytes.length}:`).update(bytes)
    }
    return hmac.digest().subarray(0, HASH_BYTES).toString('base64url')
  }
}
