/** Unqualified ids of schemas, credential definitions and revocation registries, as RFC 0036 and 0037 use them. */
const UNQUALIFIED = '[1-9A-HJ-NP-Za-km-z]{21,22}(?::[234]:.+)?'

/**
 * Ids that belong to some namespaces, and every unqualified one: nothing in it tells where it belongs.
 * @param namespaces null: any
 * @see did:indy DID method specification, "AnonCreds objects"
 */
export function supportedIdentifiers(namespaces: string[] | null): RegExp {
  const namespace = namespaces === null ? '[a-z][_a-z0-9:-]*' : `(?:${namespaces.join('|')})`
  return new RegExp(`^(?:did:indy:${namespace}:[1-9A-HJ-NP-Za-km-z]{21,22}(?:/.*)?|${UNQUALIFIED})$`)
}

/** Namespace of an Indy DID or of an object's id; null for an unqualified one. */
export function findNamespace(id: string): string | null {
  return (
    /^did:indy:((?:[a-z][_a-z0-9-]*)(?::[a-z][_a-z0-9-]*)?):[1-9A-HJ-NP-Za-km-z]{21,22}(?:\/|$)/.exec(id)?.[1] ?? null
  )
}
