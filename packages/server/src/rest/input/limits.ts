import { MAX_ID_LENGTH, MAX_TYPE_LENGTH } from '@didcomm-gateway/core'

export { MAX_ID_LENGTH, MAX_TYPE_LENGTH }

/** Characters of the id of something of the gateway's own; they have 36. */
export const MAX_OBJECT_ID = 200
/** Characters of a DID; the longest that the gateway takes is a did:peer:2. */
export const MAX_DID_LENGTH = 4000
/** Characters of a claim's value, which can be a photo. */
export const MAX_VALUE_LENGTH = 1_000_000
/** Characters of a text in free JSON of which nothing else is known. */
export const MAX_TEXT_LENGTH = 10_000
/** Sequence numbers are 15 digits long at most. */
export const MAX_SEQUENCE = 999_999_999_999_999
/** Characters of a webhook's URL, as a rule may have it. */
export const MAX_URL_LENGTH = 2000
