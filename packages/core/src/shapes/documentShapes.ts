import type { Shape } from './Shape'

import { encoded, free, list, object, text } from './Shape'
import { MAX_KEYS, MAX_KEYS_OF_SERVICE, MAX_LINKS, MAX_SERVICES, MAX_SIGNATURES, MAX_WORDS } from './limits'

const KEY = object({ id: text('uri'), type: text('uri'), controller: text('uri') }, 'uri')
const KEYS = list(KEY, MAX_KEYS)
const ENDPOINT = object({ uri: text('uri'), accept: list(text('mediaType'), MAX_WORDS) }, 'uri')
const SERVICE = object({
  id: text('uri'),
  type: text('uri'),
  serviceEndpoint: list(ENDPOINT, MAX_SERVICES),
  recipientKeys: list(text('key'), MAX_KEYS_OF_SERVICE),
  routingKeys: list(text('key'), MAX_KEYS_OF_SERVICE),
  accept: list(text('mediaType'), MAX_WORDS),
})

/** @see DID core, "Core Properties"; old documents call their keys `publicKey` */
export const DID_DOCUMENT = object({
  id: text('did'),
  controller: list(text('uri'), MAX_WORDS),
  alsoKnownAs: list(text('uri'), MAX_WORDS),
  verificationMethod: KEYS,
  publicKey: KEYS,
  authentication: KEYS,
  assertionMethod: KEYS,
  keyAgreement: KEYS,
  capabilityInvocation: KEYS,
  capabilityDelegation: KEYS,
  service: list(SERVICE, MAX_SERVICES),
})

/** One version of a did:webvh. @see did:webvh DID method specification, "The DID log file" */
export const DID_LOG_ENTRY = object({
  versionId: text('id'),
  versionTime: text('time'),
  state: DID_DOCUMENT,
  parameters: object({
    updateKeys: list(text('multibaseKey'), MAX_KEYS),
    nextKeyHashes: list(text('hash'), MAX_KEYS),
    witness: object({ witnesses: list(object({ id: text('uri') }), MAX_KEYS) }),
    witnesses: list(text('uri'), MAX_KEYS),
  }),
})

/** What a registry or a context server answers: only what its names and its texts' beginnings tell is looked at. */
export const FREE_JSON = free

const JWS_PARTS = { header: object({ kid: text('key') }), protected: encoded(free), signature: text('signature') }
/** Detached, one signature or several. @see RFC 0017, "Signing Attachments" */
const JWS = object({ ...JWS_PARTS, signatures: list(object(JWS_PARTS), MAX_SIGNATURES) })

/** One attachment. @see RFC 0017 */
export function attachment(holding: Shape): Shape {
  return object({
    '@id': text('id'),
    id: text('id'),
    'mime-type': text('mediaType'),
    media_type: text('mediaType'),
    filename: text('label'),
    description: text('comment'),
    lastmod_time: text('time'),
    data: object({
      base64: encoded(holding),
      json: holding,
      links: list(text('url'), MAX_LINKS),
      sha256: text('hash'),
      jws: JWS,
    }),
  })
}

/** What any message may have. @see RFC 0008 (ids, threading), RFC 0092 (transports) */
export const HEADER = {
  '@type': text('type'),
  '@id': text('threadId'),
  // class-transformer takes it for `@id`
  id: text('threadId'),
  '~thread': object({ thid: text('threadId'), pthid: text('threadId') }),
  '~transport': object({ return_route: text('word'), return_route_thread: text('threadId') }),
}

/** A DID, or a service of its own. */
const INVITATION_SERVICE = object(
  {
    id: text('uri'),
    type: text('uri'),
    serviceEndpoint: text('uri'),
    recipientKeys: list(text('key'), MAX_KEYS_OF_SERVICE),
    routingKeys: list(text('key'), MAX_KEYS_OF_SERVICE),
    accept: list(text('mediaType'), MAX_WORDS),
  },
  'did'
)

/** An invitation as a tenant gives it, as its URL holds or answers it, or as it comes in a message. @see RFC 0434 */
export const INVITATION = object({
  ...HEADER,
  label: text('label'),
  goal: text('goal'),
  goal_code: text('goalCode'),
  imageUrl: text('url'),
  image_url: text('url'),
  accept: list(text('mediaType'), MAX_WORDS),
  handshake_protocols: list(text('type'), MAX_WORDS),
  services: list(INVITATION_SERVICE, MAX_SERVICES),
  'requests~attach': list(attachment(free), MAX_SERVICES),
})
