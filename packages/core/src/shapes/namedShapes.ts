import type { Shape } from './Shape'

import { encoded, free, list, object, text } from './Shape'
import { MAX_CONTEXTS, MAX_CREDENTIALS, MAX_KEYS_OF_SERVICE, MAX_PROOFS, MAX_SIGNATURES, MAX_TYPES } from './limits'

/**
 * What members are wherever they stand, by the names that Credo and its libraries look for: in credentials,
 * presentations and documents, and in members that no row of the table knows.
 */
export const NAMED_SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['publicKeyBase58', text('base58Key')],
  ['publicKeyMultibase', text('multibaseKey')],
  ['recipientKeys', list(text('key'), MAX_KEYS_OF_SERVICE)],
  ['routingKeys', list(text('key'), MAX_KEYS_OF_SERVICE)],
  ['kid', text('key')],
  ['proofValue', text('signature')],
  ['jws', text('signature')],
  ['signatures', list(free, MAX_SIGNATURES)],
  ['protected', encoded(free)],
  ['base64', encoded(free)],
  ['id', text('uri')],
  ['@id', text('uri')],
  ['@type', text('uri')],
  ['type', list(text('uri'), MAX_TYPES)],
  ['@context', list(object({}, 'uri'), MAX_CONTEXTS)],
  ['issuer', text('uri')],
  ['holder', text('uri')],
  ['controller', text('uri')],
  ['verificationMethod', text('uri')],
  ['cryptosuite', text('word')],
  ['created', text('time')],
  ['challenge', text('nonce')],
  ['domain', text('url')],
  ['nonce', text('nonce')],
  ['schema_id', text('uri')],
  ['cred_def_id', text('uri')],
  ['rev_reg_id', text('uri')],
  ['rev_reg_def_id', text('uri')],
  ['prover_did', text('uri')],
  ['pattern', text('pattern')],
  ['path', text('path')],
  ['proof', list(free, MAX_PROOFS)],
  // a credential can be one text
  ['verifiableCredential', list(object({}, 'jwt'), MAX_CREDENTIALS)],
])
