import { GatewayError } from '@didcomm-gateway/core'

/** The tenant has a schema of this name and version with other attributes. */
export class SchemaExistsError extends GatewayError {
  public readonly code = 'anoncreds.schema_exists'
  public readonly kind = 'conflict'
}

/** Something was to be registered under the DID of another issuer. */
export class NotIssuerError extends GatewayError {
  public readonly code = 'anoncreds.not_issuer'
  public readonly kind = 'forbidden'
}

/** A schema, definition or registry that no known registry has. */
export class ObjectUnknownError extends GatewayError {
  public readonly code = 'anoncreds.object_unknown'
  public readonly kind = 'invalid'
}

/** A tails file could not be fetched, or is not the one that the registry's definition names. */
export class TailsFileError extends GatewayError {
  public readonly code = 'anoncreds.tails_file'
  public readonly kind = 'unavailable'
}

/** The registry that a caller names, or that an id belongs to, is not among those of this gateway. */
export class RegistryNotConfiguredError extends GatewayError {
  public readonly code = 'anoncreds.registry_not_configured'
  public readonly kind = 'invalid'
}

/** A definition belongs into the registry of its schema. */
export class RegistryMismatchError extends GatewayError {
  public readonly code = 'anoncreds.registry_mismatch'
  public readonly kind = 'invalid'
}
