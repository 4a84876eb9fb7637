import { isIndyDid } from '@credo-ts/anoncreds'

import { RegistryUnsupportedError } from './credentialErrors'

/**
 * For what goes on the wire with unqualified ids.
 * @throws {RegistryUnsupportedError} when the id has no such form
 */
export function assertUnqualifiable(id: string): void {
  if (!id.startsWith('did:') || isIndyDid(id)) return
  throw new RegistryUnsupportedError(
    `protocolVersion "v1" and the format "indy" have ids of Indy only, and ${id.slice(0, 200)} is none. Use protocolVersion "v2" with the format "anoncreds".`
  )
}
