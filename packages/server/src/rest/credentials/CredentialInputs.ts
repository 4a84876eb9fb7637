import type { AutoAccept, CredentialFormatName, ProtocolVersion } from '../../credentials/CredentialExchange'
import type { JsonObject } from '@didcomm-gateway/core'
import type { ValidationOptions } from 'class-validator'

import { IsIn, IsObject, IsOptional, IsString, Length, ValidateBy } from 'class-validator'
import { JSONSchema } from 'class-validator-jsonschema'

import { PageQuery } from '../input'

export const PROTOCOL_VERSIONS = ['v1', 'v2'] as const
export const FORMATS = ['indy', 'anoncreds', 'jsonld'] as const
export const AUTO_ACCEPT = ['always', 'contentApproved', 'never'] as const

/** An object with strings for values. */
function IsStringMap(options?: ValidationOptions): PropertyDecorator {
  const isStringMap = (value: unknown) =>
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.values(value).every((member) => typeof member === 'string')
  const message = '$property must be an object whose values are strings'
  return ValidateBy({ name: 'isStringMap', validator: { validate: isStringMap } }, { message, ...options })
}

/** What a credential says. */
export class CredentialContentInput {
  /** qualified or not */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  public credentialDefinitionId?: string

  /** by name; all of the schema's, and no others */
  @IsOptional()
  @IsStringMap()
  @JSONSchema(() => ({ type: 'object', additionalProperties: { type: 'string' } }))
  public attributes?: Record<string, string>

  /** `jsonld`: the W3C credential (data model 1.1), unsigned; its issuer a DID of the issuing tenant, filled in where an offer leaves it out */
  @IsOptional()
  @IsObject()
  @JSONSchema({ type: 'object', additionalProperties: true })
  public credential?: JsonObject

  /** `jsonld`: `proofType` (Ed25519Signature2018, the default, or Ed25519Signature2020) and `proofPurpose` (assertionMethod) */
  @IsOptional()
  @IsObject()
  @JSONSchema({ type: 'object', additionalProperties: true })
  public options?: JsonObject

  @IsOptional()
  @IsString()
  @Length(0, 5000)
  public comment?: string

  /** which later messages of this exchange are answered by the gateway itself. Default: the tenant's */
  @IsOptional()
  @IsIn(AUTO_ACCEPT)
  public autoAccept?: AutoAccept
}

export class CredentialDraftInput extends CredentialContentInput {
  @IsString()
  @Length(1, 200)
  public connectionId!: string

  /** Issue Credential 1.0 (RFC 0036) or 2.0 (RFC 0453). Default v1 */
  @IsOptional()
  @IsIn(PROTOCOL_VERSIONS)
  public protocolVersion?: ProtocolVersion

  /** `v1` has `indy` only; default of `v2`: `anoncreds`, or `jsonld` where there is a `credential` */
  @IsOptional()
  @IsIn(FORMATS)
  public format?: CredentialFormatName
}

export class DeclineInput {
  /** told to the partner */
  @IsOptional()
  @IsString()
  @Length(0, 5000)
  public comment?: string
}

export class ExchangeQuery extends PageQuery {
  @IsOptional()
  @IsString()
  public state?: string

  @IsOptional()
  @IsString()
  public connectionId?: string

  @IsOptional()
  @IsString()
  public threadId?: string
}
