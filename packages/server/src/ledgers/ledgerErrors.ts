import { GatewayError } from '@didcomm-gateway/core'

/** The nodes of an Indy ledger do not answer, or do not agree; try again. */
export class LedgerUnreachableError extends GatewayError {
  public readonly code = 'ledgers.unreachable'
  public readonly kind = 'unavailable'
}

/** The nodes of an Indy ledger refuse a transaction, with their reason. */
export class LedgerRefusedError extends GatewayError {
  public readonly code = 'ledgers.refused'
  public readonly kind = 'conflict'
}

/** The tenant has no DID under which it can write to the ledger. */
export class LedgerIdentityMissingError extends GatewayError {
  public readonly code = 'ledgers.identity_missing'
  public readonly kind = 'conflict'
}

/** The ledger has another object under the id, whose keys this gateway does not have. */
export class LedgerObjectTakenError extends GatewayError {
  public readonly code = 'ledgers.object_taken'
  public readonly kind = 'invalid'
}
