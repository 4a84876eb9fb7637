import type { AutoAccept, ProtocolVersion } from './CredentialExchange'
import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

export type ProofFormatName = 'indy' | 'anoncreds' | 'jsonld'

/** An AnonCreds proof request, without the nonce: the gateway makes it. */
export interface ProofRequestDraft {
  name: string
  version: string
  requested_attributes?: Record<string, JsonObject>
  requested_predicates?: Record<string, JsonObject>
  non_revoked?: { from?: number; to?: number }
}

/** A proof request or proposal: `proofRequest`, or `presentationDefinition` and `options` for `jsonld`. */
export interface ProofDraft {
  /** a request may be without one: it is attached to an invitation */
  connectionId?: string
  protocolVersion?: ProtocolVersion
  format?: ProofFormatName
  proofRequest?: ProofRequestDraft
  /** DIF Presentation Exchange 1.0 */
  presentationDefinition?: JsonObject
  options?: { challenge?: string; domain?: string }
  comment?: string
  autoAccept?: AutoAccept
}

/** Choice of credentials by referent, or by the id of an input descriptor for `jsonld`. */
export interface CredentialChoice {
  attributes?: Record<string, { credentialId: string; revealed?: boolean }>
  predicates?: Record<string, { credentialId: string }>
  selfAttested?: Record<string, string>
  inputDescriptors?: Record<string, string[]>
}

/** A proof exchange of a tenant, as verifier or prover. */
export interface ProofExchange {
  id: string
  /** RFC 0037, RFC 0454 */
  state: string
  role: string
  protocolVersion: string
  format: ProofFormatName | null
  /** null until a presentation was verified */
  isVerified: boolean | null
  connectionId: string | null
  threadId: string
  /** what is asked for, as it is on the wire */
  request: JsonObject | null
  /** null unless it was verified; by referent: a value, or values by name for a group of attributes; for `jsonld` the subjects of the credentials */
  revealed: Record<string, JsonValue> | null
  autoAccept: string | null
  error: string | null
  createdAt: number
  updatedAt: number
}

/** Held credentials that fit, by referent or input descriptor. */
export interface MatchingCredentials {
  attributes: Record<string, MatchingCredential[]>
  predicates: Record<string, MatchingCredential[]>
  inputDescriptors: Record<string, MatchingCredential[]>
}

export interface MatchingCredential {
  credentialId: string
  /** null where that was not asked for */
  revoked: boolean | null
  attributes: JsonObject
}
