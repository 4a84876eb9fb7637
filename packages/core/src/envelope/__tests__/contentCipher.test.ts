import { Key, KeyAlgs } from '@hyperledger/aries-askar-nodejs'
import { randomBytes } from 'node:crypto'

import { decryptContent, encryptContent } from '../contentCipher'

const HEADER = 'eyJlbmMi'

/** What another library, in Rust, makes of it. */
function encryptWithAskar(algorithm: KeyAlgs, secretKey: Buffer, message: Buffer) {
  const key = Key.fromSecretBytes({ algorithm, secretKey })
  const { ciphertext, tag, nonce } = key.aeadEncrypt({ message, aad: Buffer.from(HEADER) }).parts
  key.handle.free()
  return { iv: Buffer.from(nonce), ciphertext: Buffer.from(ciphertext), tag: Buffer.from(tag) }
}

describe('contentCipher', () => {
  const key = randomBytes(32)

  it('decrypts what it encrypts, whatever the length', () => {
    for (const length of [1, 15, 16, 17, 63, 64, 65, 1000, 5_000_000]) {
      const content = randomBytes(length)
      const encrypted = encryptContent(content, key, HEADER)
      expect(encrypted.iv).toHaveLength(12)
      expect(decryptContent(encrypted, key, HEADER)?.equals(content)).toBe(true)
    }
  })

  it.each([
    ['ChaCha20-Poly1305, with a nonce of 12 bytes', KeyAlgs.Chacha20C20P, 12],
    ['XChaCha20-Poly1305, with one of 24', KeyAlgs.Chacha20XC20P, 24],
  ])('decrypts %s, of others', (_name, algorithm, nonceBytes) => {
    const content = randomBytes(1000)
    const encrypted = encryptWithAskar(algorithm, key, content)
    expect(encrypted.iv).toHaveLength(nonceBytes)
    expect(decryptContent(encrypted, key, HEADER)?.equals(content)).toBe(true)
    for (const part of ['iv', 'ciphertext', 'tag'] as const) {
      const changed = { ...encrypted, [part]: Buffer.from(encrypted[part]) }
      changed[part][0] ^= 1
      expect(decryptContent(changed, key, HEADER)).toBeNull()
      for (const length of [0, 1, 8, 11, 13, 15, 17, 23, 25, 32].filter((other) => other !== encrypted[part].length)) {
        expect(decryptContent({ ...encrypted, [part]: Buffer.alloc(length, 1) }, key, HEADER)).toBeNull()
      }
    }
    expect(decryptContent(encrypted, key, `${HEADER}x`)).toBeNull()
    expect(decryptContent(encrypted, randomBytes(32), HEADER)).toBeNull()
    expect(decryptContent(encrypted, key.subarray(1), HEADER)).toBeNull()
  })
})
