import { createHash } from 'node:crypto'

/** What a did:indy namespace is made of. */
export const NAMESPACE = /^[a-z][_a-z0-9-]*(:[a-z][_a-z0-9-]*)?$/

/**
 * A namespace for the registry of a gateway: its host, readable, with six characters of a hash, since different hosts
 * can read the same.
 * @see did:indy DID method specification, "Namespace"
 */
export function deriveNamespace(publicUrl: string): string {
  const { host, pathname } = new URL(publicUrl)
  const readable = host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const hash = createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 6)
  return `gw-${readable.slice(0, 80)}-${hash}`
}
