import type { JsonObject } from '@didcomm-gateway/core'

/** Something under a did:webvh, signed with a key of the DID; its id ends in the hash of its content. */
export interface AttestedResource<Content = unknown> {
  /** `<did>/resources/<hash>` */
  id: string
  content: Content
  metadata: JsonObject
  /** status lists of a revocation registry */
  links?: ResourceLink[]
  proof: { verificationMethod: string } & JsonObject
}

export interface ResourceLink {
  id: string
  type: string
  /** from which on it holds, epoch seconds */
  timestamp: number
  digestMultibase: string
}

export function linkTo({ id }: AttestedResource, type: string, timestamp: number): ResourceLink {
  return { id, type, timestamp, digestMultibase: id.slice(id.lastIndexOf('/') + 1) }
}

/** Whether it says to be signed with a key of the DID that it is under. */
export function isOfItsDid({ id, proof }: Partial<AttestedResource>): boolean {
  const [did] = (typeof id === 'string' ? id : '').split('/', 1)
  const method: unknown = proof?.verificationMethod
  return typeof method === 'string' && method.startsWith(`${did}#`)
}
