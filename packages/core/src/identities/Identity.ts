/** `indy`: a DID on a ledger, which {@link IdentityService.adopt} takes up and does not make */
export type IdentityMethod = 'peer' | 'key' | 'web' | 'indy'

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
  method: Exclude<IdentityMethod, 'indy'>
  /** Take the place of the present default. A tenant's first identity is its default anyway */
  isDefault?: boolean
}

/** A DID that the tenant's wallet has the keys of. */
export interface AdoptedIdentity {
  label: string
  method: 'indy'
  did: string
  isDefault?: boolean
}
