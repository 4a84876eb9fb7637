import type { JsonObject } from '@didcomm-gateway/core'

/** One version of a DID: a line of its log. */
export interface DidLogEntry {
  parameters: {
    /** these two in the first entry */
    method?: unknown
    scid?: unknown
    updateKeys?: unknown
    nextKeyHashes?: unknown
    witness?: { witnesses?: unknown[] } | null
  }
  proof?: unknown
}

export interface LogSigner {
  getVerificationMethodId(): string
  sign(input: { document: unknown; proof: unknown }): Promise<{ proofValue: string }>
}

export interface LogVerifier {
  verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): Promise<boolean>
}

/** What of didwebvh-ts is used here. */
interface DidwebvhLibrary {
  createDID(options: {
    /** host, and port after `%3A` */
    domain: string
    paths: string[]
    signer: LogSigner
    verifier: LogVerifier
    /** Ed25519, multibase */
    updateKeys: string[]
    /** with `{SCID}` in the place of the hash of it all */
    didDocument: JsonObject
  }): Promise<{ did: string; doc: JsonObject; log: DidLogEntry[] }>
  resolveDIDFromLog(
    log: DidLogEntry[],
    options: { verifier: LogVerifier; witnessProofs: unknown[] }
  ): Promise<{ doc: JsonObject; meta: { deactivated: boolean } }>
  prepareDataForSigning(document: unknown, proof: unknown): Promise<Uint8Array>
}

// it is published for both, but its types are those of an ES module only, which TypeScript lets no CommonJS file import
// eslint-disable-next-line @typescript-eslint/no-require-imports
export const { createDID, resolveDIDFromLog, prepareDataForSigning } = require('didwebvh-ts') as DidwebvhLibrary
