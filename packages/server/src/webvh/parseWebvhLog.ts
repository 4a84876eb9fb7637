import type { DidLogEntry } from './didwebvhLibrary'

/** Each entry costs a signature and several hashes. */
const MAX_ENTRIES = 1000

/**
 * The log of a did:webvh out of its JSON lines. Nothing of it is checked yet, but who can have signed it: the method wants
 * did:key there, and for anything else the library would dial whatever address the log names.
 * @throws Error that says what is wrong with it
 */
export function parseWebvhLog(text: string): DidLogEntry[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0 || lines.length > MAX_ENTRIES) throw new Error('The log has no entries, or too many.')
  const log = lines.map((line) => JSON.parse(line) as DidLogEntry)
  if (log.some((entry) => entry === null || typeof entry !== 'object' || typeof entry.parameters !== 'object')) {
    throw new Error('The log is none of a did:webvh.')
  }
  assertSignedByKeys(log)
  return log
}

/** @throws Error when something else than a did:key signs */
export function assertSignedByKeys(signed: Array<{ proof?: unknown }>): void {
  if (!Array.isArray(signed)) throw new Error('What should be signed is no list.')
  for (const { proof } of signed) {
    const proofs = (Array.isArray(proof) ? proof : [proof]) as Array<{ verificationMethod?: unknown } | undefined>
    for (const one of proofs) {
      if (one && !String(one.verificationMethod).startsWith('did:key:')) {
        throw new Error('A did:webvh log is signed with keys (did:key) only.')
      }
    }
  }
}
