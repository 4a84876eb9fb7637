/** Characters of `@type` that are read; a message of a longer one has none as far as the gateway goes. */
export const MAX_TYPE_LENGTH = 2048
/** Characters of `@id`, `thid` and `pthid` that are read. */
export const MAX_ID_LENGTH = 1024
/** Characters of the `@type` of a protocol that is handled: ours have 60. Credo's patterns for types take quadratic time. */
export const MAX_HANDLED_TYPE_LENGTH = 200

/** Most values in a document, and in a message that is made into an object. */
export const MAX_VALUES = 20_000
/**
 * Most values in a message for a handler, those in its base64 attachments included. Credo walks through each one of them,
 * several times, without a pause: a credential of 12,000 takes 46 ms.
 */
export const MAX_HANDLED_VALUES = 10_000
/**
 * The same of a presentation, whose base64 only the AnonCreds library reads with so many: a proof of one predicate is 1,600 numbers.
 * JSON-LD in it has {@link MAX_HANDLED_VALUES}.
 */
export const MAX_PRESENTED_VALUES = 200_000
/** Deepest nesting of a document, or of JSON inside of an attachment: what a message may have. */
export const MAX_NESTING = 500
/** Texts in base64 of a message: each attachment has one, and one for each signature. What is in them counts too. */
export const MAX_ENCODINGS = 300
/** Characters of a member's name. */
export const MAX_NAME_LENGTH = 2048

/**
 * Most characters of one text in base58, and, by their squares, of all texts in base58 of one message or document: decoding
 * takes quadratic time, 5 ms for as many.
 */
export const MAX_BASE58_LENGTH = 2700

/** What a text is, and how many characters it may have. Where a DID can stand, {@link didFault} looks closer. */
export const TEXTS = {
  type: MAX_HANDLED_TYPE_LENGTH,
  /** of a message, its thread or its parent thread */
  threadId: MAX_ID_LENGTH,
  /** of something inside a message, such as an attachment */
  id: MAX_ID_LENGTH,
  did: 4000,
  /** a DID, a DID URL, another URI, or a name: without a scheme it may have {@link MAX_NAME_WITHOUT_SCHEME} */
  uri: 3000,
  /** as did:key, as a DID URL, or in base58 alone */
  key: 1500,
  base58Key: 200,
  multibaseKey: 1000,
  signature: 5000,
  hash: 200,
  url: 2048,
  mediaType: 200,
  label: 1000,
  goal: 1000,
  goalCode: 200,
  code: 200,
  word: 200,
  time: 100,
  nonce: 1000,
  feature: 500,
  comment: 10_000,
  /** of a verifier: workers run it */
  pattern: 512,
  path: 512,
  /** a credential or presentation as one text */
  jwt: 1_000_000,
} as const

export type TextName = keyof typeof TEXTS

/** Credo's pattern for URIs takes quadratic time where there is no scheme. */
export const MAX_NAME_WITHOUT_SCHEME = 300

/** How many of one kind there may be. */
export const MAX_SERVICES = 20
export const MAX_KEYS = 100
export const MAX_KEYS_OF_SERVICE = 20
export const MAX_SIGNATURES = 10
export const MAX_MESSAGE_ATTACHMENTS = 20
export const MAX_LINKS = 100
export const MAX_FEATURES = 1000
export const MAX_FEATURE_QUERIES = 20
export const MAX_ATTRIBUTES = 500
export const MAX_WORDS = 100
export const MAX_CREDENTIALS = 50
export const MAX_PROOFS = 20
export const MAX_CONTEXTS = 20
export const MAX_TYPES = 50
