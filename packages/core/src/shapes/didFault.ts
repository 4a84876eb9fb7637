const BASE58 = '[1-9A-HJ-NP-Za-km-z]'
/** Credo's pattern for did:peer:2 takes exponential time for what almost is one. This takes a part of what that takes, in linear time. */
const PEER_2 = new RegExp(`^did:peer:2(?:\\.[AEVID]z${BASE58}{5,200})+(?:\\.S[0-9a-zA-Z=]*)*$`)
const THREAD_ID = /^[-_./A-Za-z0-9]{8,64}$/
/** The DIDs of Credo's pattern for thread ids, which takes exponential time for what almost is one. */
const THREAD_CHARACTER = "(?:%[0-9A-Fa-f]{2}|[A-Za-z0-9._~!$&'()*+,;=:@/?-])"
const THREAD_DID = new RegExp(
  `^did:[a-z0-9]+:(?:%[0-9A-Fa-f]{2}|[A-Za-z0-9.-])+(?:[:?]${THREAD_CHARACTER}*)?(?:#${THREAD_CHARACTER}*)?$`
)

/** Characters of a DID by how it begins; the first that fits. */
const LENGTHS: Array<[prefix: string, most: number]> = [
  ['did:key:', 700],
  ['did:peer:0', 250],
  ['did:peer:1', 250],
  ['did:peer:2', 4000],
  ['did:peer:4', 2700],
  ['did:', 2048],
]
/** Characters of what may follow a DID in a DID URL. */
const MAX_SUFFIX_LENGTH = 1000

/** A text that the DID core specification would call a DID or DID URL, as far as its beginning goes. */
export function looksLikeDid(text: string): boolean {
  return text.startsWith('did:')
}

/**
 * What is too long in a DID or DID URL.
 * @returns null when nothing is
 */
export function didFault(text: string): string | null {
  const end = text.search(/[/?#;]/)
  const length = end < 0 ? text.length : end
  const most = LENGTHS.find(([prefix]) => text.startsWith(prefix))?.[1] ?? text.length
  if (length > most) return `is a DID of ${length} characters; ${most} are taken`
  if (text.length - length > MAX_SUFFIX_LENGTH) return `has more than ${MAX_SUFFIX_LENGTH} characters after its DID`
  return null
}

/**
 * What keeps a text from being resolved as a DID: its length, or a form on which a library's pattern would never end.
 * @returns null when nothing does
 */
export function resolvableDidFault(did: string): string | null {
  if (!looksLikeDid(did)) return null
  const isBad = did.startsWith('did:peer:2') && (did.length > 4000 || !PEER_2.test(did))
  return isBad ? 'is no did:peer:2' : didFault(did)
}

/** Whether a message can name it as its thread or parent thread: an id, or a DID. */
export function isThreadId(text: string): boolean {
  return looksLikeDid(text) ? THREAD_DID.test(text) : THREAD_ID.test(text)
}

/** Characters of each part of a DID that is decoded from base58. */
export function base58PartsOf(did: string): number[] {
  if (did.startsWith('did:peer:2')) {
    const keys = did.split('.').filter((part) => !part.startsWith('S'))
    return keys.map((key) => leadingBase58(key, 1))
  }
  const payload = did.startsWith('did:peer:4') ? did.indexOf(':', 'did:peer:'.length) : did.indexOf(':', 'did:'.length)
  return payload < 0 ? [] : [leadingBase58(did, payload + 1)]
}

const IS_BASE58 = new Uint8Array(128)
for (const digit of '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz') IS_BASE58[digit.charCodeAt(0)] = 1

/** How many characters a decoder of base58 takes before it stops: base-x does not at those above 255, which have no digit's value. */
export function leadingBase58(text: string, from = 0): number {
  let end = from
  while (end < text.length && isTaken(text.charCodeAt(end))) end++
  return end - from
}

function isTaken(code: number): boolean {
  return code > 255 || IS_BASE58[code] === 1
}
