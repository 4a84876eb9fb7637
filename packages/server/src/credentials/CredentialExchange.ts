import type { JsonObject } from '@didcomm-gateway/core'

export type ProtocolVersion = 'v1' | 'v2'
export type CredentialFormatName = 'indy' | 'anoncreds' | 'jsonld'
export type AutoAccept = 'always' | 'contentApproved' | 'never'

/** What a credential offer or proposal says; `attributes` and definition, or `credential` and `options` for `jsonld`. */
export interface CredentialContent {
  credentialDefinitionId?: string
  attributes?: Record<string, string>
  credential?: JsonObject
  options?: JsonObject
}

export interface CredentialDraft extends CredentialContent {
  /** an offer may be without one: it is attached to an invitation */
  connectionId?: string
  protocolVersion?: ProtocolVersion
  format?: CredentialFormatName
  comment?: string
  autoAccept?: AutoAccept
}

/** A credential exchange of a tenant, as issuer or holder. */
export interface CredentialExchange {
  id: string
  /** RFC 0036, RFC 0453 */
  state: string
  role: string
  protocolVersion: string
  format: CredentialFormatName | null
  connectionId: string | null
  threadId: string
  schemaId: string | null
  credentialDefinitionId: string | null
  attributes: Record<string, string> | null
  /** `jsonld`: what is offered, or was issued */
  credential: JsonObject | null
  /** ids of the credentials in the wallet that the exchange brought, `GET /wallet/credentials/:id` */
  credentialIds: string[]
  revocationRegistryId: string | null
  revocationIndex: number | null
  /** issuer: when it was revoked; holder: when the issuer told it. Epoch milliseconds */
  revokedAt: number | null
  autoAccept: string | null
  /** why it was abandoned, or why its last message could not be delivered, or not yet */
  error: string | null
  createdAt: number
  updatedAt: number
}
