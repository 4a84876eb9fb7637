import type { DidLogEntry } from './didwebvhLibrary'

import { DID_LOG_ENTRY, parseLimited } from '@didcomm-gateway/core'

/** Each entry costs a signature and several hashes of all of it, and so does each proof of an entry. */
const MAX_ENTRIES = 1000
const MAX_ENTRY_CHARACTERS = 100_000
const MAX_PROOFS = 1000
const MAX_PROOFS_OF_ENTRY = 20
/** The drafts before do not bind a log to its DID, or the library does not check it. */
const METHOD = 'did:webvh:1.0'

/**
 * The log of a did:webvh out of its JSON lines. Checked is what the library does not: that it is the log of this DID, that every
 * entry is signed (the library takes an entry with no proofs for one whose proofs are all right), and who can have signed it: the
 * method wants did:key there, and for anything else the library would dial whatever address the log names.
 * @throws Error that says what is wrong with it
 */
export async function parseWebvhLog(text: string, did: string): Promise<DidLogEntry[]> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0 || lines.length > MAX_ENTRIES) throw new Error('The log has no entries, or too many.')
  if (lines.some(({ length }) => length > MAX_ENTRY_CHARACTERS)) throw new Error('An entry of the log is too long.')
  const log: DidLogEntry[] = []
  for (const line of lines) {
    log.push((await parseLimited(line, { what: 'An entry of the log', shape: DID_LOG_ENTRY })) as never)
  }
  if (!log.every(isEntry)) throw new Error('The log is none of a did:webvh.')
  const [{ parameters: first }] = log
  if (first.method !== METHOD) throw new Error(`The log is of ${String(first.method)}; only ${METHOD} can be checked.`)
  if (first.scid !== did.split(':')[2]) throw new Error('The log is of another DID.')
  assertSignedByKeys(log)
  return log
}

function isEntry(entry: unknown): entry is DidLogEntry {
  const { parameters } = (entry ?? {}) as Partial<DidLogEntry>
  if (parameters === null || typeof parameters !== 'object') return false
  return [parameters.updateKeys, parameters.nextKeyHashes].every(
    (keys) => (keys ?? null) === null || Array.isArray(keys)
  )
}

/** @throws Error when something is not signed, or by something else than a did:key */
export function assertSignedByKeys(signed: Array<{ proof?: unknown } | null>): void {
  if (!Array.isArray(signed)) throw new Error('What should be signed is no list.')
  let count = 0
  for (const entry of signed) {
    const proof = entry?.proof
    const proofs = (Array.isArray(proof) ? proof : [proof]) as Array<
      { verificationMethod?: unknown } | null | undefined
    >
    count += proofs.length
    if (proofs.length === 0 || proofs.some((one) => (one ?? null) === null)) {
      throw new Error('Something in a did:webvh log is not signed.')
    }
    if (proofs.length > MAX_PROOFS_OF_ENTRY || count > MAX_PROOFS) throw new Error('There are too many signatures.')
    if (!proofs.every((one) => String(one?.verificationMethod).startsWith('did:key:'))) {
      throw new Error('A did:webvh log is signed with keys (did:key) only.')
    }
  }
}
