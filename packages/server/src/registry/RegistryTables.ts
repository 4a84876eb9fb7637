import type { ServerTables } from '../database/ServerTables'
import type { RegistryObjectKind } from '@didcomm-gateway/core'
import type { Kysely } from 'kysely'

/**
 * What tenants register in AnonCreds registries, the embedded one in full, and how tenants' credential definitions come into being. Everything here
 * is public or an id, so nothing is sealed; private keys rest in the tenant's wallet. Times are epoch milliseconds.
 */
export interface RegistryTables extends ServerTables {
  /** one row: the registry itself */
  anoncreds_registry: { id: string; namespace: string; created_at: number }
  anoncreds_issuers: IssuerRow
  /** what stands in for the sequence numbers of an Indy ledger */
  anoncreds_sequence: { id: string; last: number }
  anoncreds_objects: RegistryObjectRow
  anoncreds_status_lists: StatusListRow
  anoncreds_tails: { hash: string; tenant_id: string; content: Buffer }
  anoncreds_definitions: DefinitionRow
  anoncreds_revocations: RevocationRow
  anoncreds_registries: RevocationRegistryRow
  revocation_notices: RevocationNoticeRow
  partner_protocols: PartnerProtocolsRow
  tenant_exchange_settings: ExchangeSettingsRow
  webvh_issuers: WebvhIssuerRow
}

export interface IssuerRow {
  tenant_id: string
  /** 16 random bytes, base58: the last part of the tenant's did:indy */
  identifier: string
}

export interface RegistryObjectRow {
  /** UUIDv7 */
  id: string
  tenant_id: string
  /** name of the registry that it is in */
  registry: string
  kind: RegistryObjectKind
  object_id: string
  /** the same without the namespace, as RFC 0036 and 0037 have it on the wire; with did:webvh a name that is unique */
  unqualified_id: string
  sequence_number: number
  /** the document as its registry has it, JSON text; a member `content` is what AnonCreds defines */
  signed: string
  created_at: number
}

export interface StatusListRow {
  /** qualified id of the revocation registry */
  registry_id: string
  /** epoch seconds; no two lists of a registry have the same */
  timestamp: number
  tenant_id: string
  /** with did:webvh the id under which the list itself is found */
  resource_id: string | null
  signed: string
}

export type DefinitionState = 'creating' | 'ready' | 'failed'

/** A credential definition of a tenant, from the first call on. */
export interface DefinitionRow {
  /** UUIDv7 */
  id: string
  tenant_id: string
  /** name of the registry that it is in */
  registry: string
  schema_id: string
  /** qualified, or planned where it follows from the contents; unique unless failed */
  definition_id: string
  tag: string
  support_revocation: number
  /** places of each of its revocation registries */
  capacity: number
  state: DefinitionState
  /** why it failed */
  reason: string | null
  /** the one that credentials are offered from now */
  revocation_registry_id: string | null
  /** next free place in it */
  next_index: number
  attempts: number
  lease_until: number
  lease_owner: string | null
  created_at: number
}

/** The place of an issued credential in its revocation registry. */
export interface RevocationRow {
  tenant_id: string
  registry_id: string
  index: number
  revoked_at: number | null
}

/**
 * The revocation registry that follows the one a definition issues from now. It is made before that one is full; when it is, the
 * definition takes its id and the row goes.
 */
export interface RevocationRegistryRow {
  /** UUIDv7 */
  id: string
  tenant_id: string
  /** row of the definition; one is made at a time */
  definition: string
  /** null until it is published */
  registry_id: string | null
  state: 'creating' | 'ready'
  attempts: number
  /** why the last attempt failed */
  reason: string | null
  lease_until: number
  lease_owner: string | null
  created_at: number
}

/** That an issuer told a holder of a revocation. */
export interface RevocationNoticeRow {
  tenant_id: string
  /** record of the holder's exchange */
  exchange_id: string
  /** the credential in the wallet */
  credential_id: string | null
  notified_at: number
}

/** What a partner discloses of the protocols that are there in several versions. */
export interface PartnerProtocolsRow {
  tenant_id: string
  connection_id: string
  /** `@id` of the question; null where it was never asked */
  query_id: string | null
  asked_at: number | null
  /** when it answered or refused */
  answered_at: number | null
  /** `<protocol>/<major version>`, separated by spaces */
  disclosed: string
}

export interface ExchangeSettingsRow {
  tenant_id: string
  auto_accept_credentials: string | null
  auto_accept_proofs: string | null
}

/** The DID under which a tenant issues at one public address of the gateway. */
export interface WebvhIssuerRow {
  tenant_id: string
  /** host, port and path, as DIDs have them */
  address: string
  /** last part of the DID's path */
  place: string
  did: string
  /** JSON lines, as they are served */
  log: string
  created_at: number
}

/** The same connection or transaction, typed for these tables. */
export function asRegistry(db: unknown): Kysely<RegistryTables> {
  return db as Kysely<RegistryTables>
}
