import type { RegistryObjectRow } from './RegistryTables'
import type { RegistryObjectKind, RegistryObjectOf, SignedDocument } from '@didcomm-gateway/core'

/** The registry of the gateway itself. */
export const EMBEDDED = 'embedded'

/** An object of a tenant, in whichever registry. */
export interface OwnObject<Kind extends RegistryObjectKind> {
  rowId: string
  /** name of its registry */
  registry: string
  /** qualified */
  id: string
  content: RegistryObjectOf<Kind>['content']
  /** epoch milliseconds */
  createdAt: number
}

/** Rows are written by this gateway only; signatures are for those that fetch. */
export function openObject<Kind extends RegistryObjectKind>(row: RegistryObjectRow): OwnObject<Kind> {
  const document = row.registry === EMBEDDED ? readSigned(row.signed) : (JSON.parse(row.signed) as unknown)
  const { content } = document as Pick<OwnObject<Kind>, 'content'>
  return { rowId: row.id, registry: row.registry, id: row.object_id, content, createdAt: row.created_at }
}

/** Payload of a document that the embedded registry signed. */
export function readSigned<T>(signed: string): T {
  const { payload } = JSON.parse(signed) as SignedDocument
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as T
}
