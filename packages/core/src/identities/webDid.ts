/**
 * The did:web of an identity under the gateway's public address.
 * @param publicUrl https URL; its port and path become part of the DID
 * @see did:web method specification, "Create (Register)"
 */
export function toWebDid(publicUrl: URL, identityId: string): string {
  const path = publicUrl.pathname.split('/').filter((segment) => segment !== '')
  return ['did', 'web', publicUrl.host.replace(':', '%3A'), ...path, 't', identityId].join(':')
}

/**
 * Where the document of a did:web is.
 * @returns null when the DID names no https URL
 * @see did:web method specification, "Read (Resolve)"
 */
export function findWebDidUrl(did: string): URL | null {
  if (!did.startsWith('did:web:')) return null
  const [host, ...path] = did.slice('did:web:'.length).split(':').map(decode)
  if (
    !host ||
    [host, ...path].some((segment) => segment === null || segment === '' || /[/\\?#@]|^\.\.?$/.test(segment))
  ) {
    return null
  }
  const pathname =
    path.length > 0 ? path.map((segment) => encodeURIComponent(segment as string)).join('/') : '.well-known'
  try {
    return new URL(`https://${host}/${pathname}/did.json`)
  } catch {
    return null
  }
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}
