import type { Party } from './RecordedEvent'

const LONG_PEER_4 = /^(did:peer:4zQm[1-9A-HJ-NP-Za-km-z]+):z/

/**
 * A DID as it is shown and compared: a did:peer:4 without the document that its long form holds. Whoever has met the long
 * form knows what the short one stands for; others can resolve only the long one.
 * @see did:peer method specification, "Method 4"
 */
export function shortDid(did: string): string
export function shortDid(did: string | null): string | null
export function shortDid(did: string | null): string | null {
  // the parts have their own length limits where a DID comes in
  return did === null ? null : (LONG_PEER_4.exec(did)?.[1] ?? did)
}

/** A party as it is shown. */
export function shortParty(party: Party | null): Party | null {
  return party && { ...party, did: shortDid(party.did) }
}

/** Whether a DID is the short form of a did:peer:4, which one or more long ones begin with. */
export function isShortForm(did: string): boolean {
  return /^did:peer:4zQm[1-9A-HJ-NP-Za-km-z]{20,100}$/.test(did)
}
