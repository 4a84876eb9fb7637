export type IdentityMethod = 'peer' | 'key' | 'web'

/** A DID of a tenant under which partners know it. */
export interface Identity {
  /** UUIDv7 */
  id: string
  did: string
  label: string
  method: IdentityMethod
  /** used where no identity is named; a tenant has at most one */
  isDefault: boolean
  /** epoch milliseconds */
  createdAt: number
}

export interface IdentityOptions {
  label: string
  method: IdentityMethod
  /** Take the place of the present default. A tenant's first identity is its default anyway */
  isDefault?: boolean
}
