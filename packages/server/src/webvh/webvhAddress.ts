import { isIP } from 'node:net'

/** First part of the path of every did:webvh of the gateway. */
export const WEBVH_PATH = 'webvh'

export interface WebvhAddress {
  /** host, and port where it is not 443, as it stands in a DID */
  domain: string
  /** segments of the public URL's path */
  path: string[]
}

/**
 * What the DIDs under a public URL begin with, after their SCID.
 * @returns null where no did:webvh can be: it wants https and a host name
 * @see did:webvh DID method specification, "The did:webvh method-specific identifier"
 */
export function toWebvhAddress(publicUrl: string): WebvhAddress | null {
  const { protocol, hostname, host, pathname } = new URL(publicUrl)
  if (protocol !== 'https:' || isIP(hostname.replace(/[[\]]/g, '')) !== 0) return null
  return { domain: host.replace(':', '%3A'), path: pathname.split('/').filter((segment) => segment !== '') }
}

/**
 * Where the log of a did:webvh is, or a resource of it.
 * @param id a DID, or a DID with `/resources/…` after it
 * @returns null when it names no https URL
 * @see did:webvh DID method specification, "The DID to HTTPS transformation"
 */
export function findWebvhUrl(id: string): URL | null {
  const [did, ...resource] = id.split('/')
  const [, , , domain, ...path] = did.split(':')
  if (!/^did:webvh:[1-9A-HJ-NP-Za-km-z]+:/.test(did) || !/^[a-z0-9.-]+(%3a\d{1,5})?$/i.test(domain)) return null
  const segments = [...(path.length > 0 || resource.length > 0 ? path : ['.well-known'])]
  segments.push(...(resource.length > 0 ? resource : ['did.jsonl']))
  if (segments.some((segment) => !/^[\w.~%!$&'()*+,;=@-]+$/.test(segment) || /^(\.|%2e){1,2}$/i.test(segment)))
    return null
  try {
    const url = new URL(`https://${domain.replace(/%3a/i, ':')}/${segments.join('/')}`)
    return isIP(url.hostname) === 0 ? url : null
  } catch {
    return null
  }
}

/** The DID that an id of a resource begins with. */
export function didOf(id: string): string {
  return id.split(/[/?#]/, 1)[0]
}
