import { TypedArrayEncoder } from '@credo-ts/core'
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'

const ED25519_SEED_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const X25519_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex')
const Z85 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'

/** Keys of a node, from its seed: the Ed25519 one that the genesis names, and the CurveZMQ ones that follow from it. */
export interface NodeKeys {
  /** base58 */
  verkey: string
  /** Z85 */
  curveSecretKey: string
  /** Z85 */
  curvePublicKey: string
}

export function nodeKeys(seed: Buffer): NodeKeys {
  const secret = createHash('sha512').update(seed).digest().subarray(0, 32)
  return {
    verkey: TypedArrayEncoder.toBase58(publicKeyOf(Buffer.concat([ED25519_SEED_PREFIX, seed]))),
    curveSecretKey: z85(secret),
    curvePublicKey: z85(publicKeyOf(Buffer.concat([X25519_PREFIX, secret]))),
  }
}

function publicKeyOf(pkcs8: Buffer): Buffer {
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32)
}

/** @see ZeroMQ RFC 32 */
function z85(bytes: Buffer): string {
  let text = ''
  for (let offset = 0; offset < bytes.length; offset += 4) {
    const value = bytes.readUInt32BE(offset)
    for (const power of [85 ** 4, 85 ** 3, 85 ** 2, 85, 1]) text += Z85[Math.floor(value / power) % 85]
  }
  return text
}
