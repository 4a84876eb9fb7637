'use strict'

const { Buffer } = require('node:buffer')
const { createPublicKey, verify } = require('node:crypto')
const { requireOfCredo } = require('./credoLibraries.cjs')

const { Ed25519Signature2018 } = requireOfCredo(
  './modules/vc/data-integrity/signature-suites/ed25519/Ed25519Signature2018'
)
const { Ed25519Signature2020 } = requireOfCredo(
  './modules/vc/data-integrity/signature-suites/ed25519/Ed25519Signature2020'
)
const { TypedArrayEncoder } = requireOfCredo('./utils/TypedArrayEncoder')

const KEY_2018 = 'Ed25519VerificationKey2018'
const KEY_BYTES = 32
/** a key of 34 bytes or fewer in base58 */
const MAX_KEY_LENGTH = 50
const ED25519_PREFIX = Buffer.from([0xed, 0x01])

/** The public key of a verification method, as suites want it. */
class PublicKey {
  constructor(bytes) {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }
    this.key = createPublicKey({ key: jwk, format: 'jwk' })
  }

  static from({ publicKeyBase58 }) {
    if (typeof publicKeyBase58 !== 'string') throw new Error('The verification method has no Ed25519 key.')
    return new PublicKey(decodeKey(publicKeyBase58))
  }

  verifier() {
    return { verify: ({ data, signature }) => verify(null, data, this.key, signature) }
  }
}

/** Stands for the private key: keeps what is to be signed, which is signed where the key is. */
class AbsentKey {
  constructor(id) {
    this.id = id
    this.data = null
  }

  signer() {
    const sign = ({ data }) => {
      this.data = Buffer.from(data)
      return new Uint8Array(64)
    }
    return { id: this.id, sign }
  }
}

/**
 * Credo's Ed25519Signature2020, that takes a key also where its DID document writes it as Ed25519VerificationKey2018, as
 * Credo does for every did:key: it is the same key, and which suite signed is said in the proof.
 */
class TolerantEd25519Signature2020 extends Ed25519Signature2020 {
  getVerificationMethod({ documentLoader, ...options }) {
    return super.getVerificationMethod({ ...options, documentLoader: documentLoader && with2020Keys(documentLoader) })
  }
}

function with2020Keys(load) {
  return async (url) => {
    const loaded = await load(url)
    const { publicKeyBase58, ...method } = loaded.document
    if (method.type !== KEY_2018 || typeof publicKeyBase58 !== 'string') return loaded
    const bytes = Buffer.concat([ED25519_PREFIX, decodeKey(publicKeyBase58)])
    const document = {
      ...method,
      '@context': [Ed25519Signature2020.CONTEXT_URL],
      type: 'Ed25519VerificationKey2020',
      publicKeyMultibase: `z${TypedArrayEncoder.toBase58(bytes)}`,
    }
    return { ...loaded, document }
  }
}

function decodeKey(base58) {
  if (base58.length > MAX_KEY_LENGTH) throw new Error('The key is too long.')
  const bytes = Buffer.from(TypedArrayEncoder.fromBase58(base58))
  // Credo leaves the prefix there when it rewrites an Ed25519VerificationKey2020
  const key = bytes.subarray(0, 2).equals(ED25519_PREFIX) && bytes.length > KEY_BYTES ? bytes.subarray(2) : bytes
  if (key.length !== KEY_BYTES) throw new Error(`An Ed25519 key has ${KEY_BYTES} bytes.`)
  return key
}

const SUITES = { Ed25519Signature2018, Ed25519Signature2020: TolerantEd25519Signature2020 }

/** @throws when there is no suite for proofs of this type */
function suiteOf(proofType, options) {
  if (!Object.hasOwn(SUITES, proofType)) throw new Error(`No signature suite for proof type: ${proofType}`)
  return new SUITES[proofType]({ LDKeyClass: PublicKey, useNativeCanonize: false, ...options })
}

module.exports = { AbsentKey, suiteOf }
