/**
 * What an API key of a tenant may do: `read` everything with GET, `write` everything else, `admin` the tenant's API
 * keys. None includes another.
 */
export const SCOPES = ['read', 'write', 'admin'] as const

export type Scope = (typeof SCOPES)[number]
