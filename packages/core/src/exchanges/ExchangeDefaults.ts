import type { AutoAcceptCredential, AutoAcceptProof } from '@credo-ts/core'

import { injectable } from '@credo-ts/core'

export interface TenantExchangeDefaults {
  autoAcceptCredentials?: AutoAcceptCredential
  autoAcceptProofs?: AutoAcceptProof
}

/**
 * How a tenant accepts where nothing is said for the exchange itself; written into an exchange when it begins. Left to
 * Credo's module configuration here; register a subclass in its place to keep it for each tenant.
 */
@injectable()
export class ExchangeDefaults {
  public get(_tenantId: string): Promise<TenantExchangeDefaults> {
    return Promise.resolve({})
  }
}
