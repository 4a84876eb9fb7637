import type { AutoAccept, CredentialFormatName, ProtocolVersion } from '../../credentials/CredentialExchange'
import type { JsonObject } from '@didcomm-gateway/core'
import type { ValidationOptions } from 'class-validator'

import { CredentialState } from '@credo-ts/core'
import { IsBoolean, IsIn, IsObject, IsOptional, IsString, Length, ValidateBy, MaxLength } from 'class-validator'
import { JSONSchema } from 'class-validator-jsonschema'

import { PageQuery } from '../input'
import { LimitedJson } from '../input/LimitedJson'
import { MAX_OBJECT_ID, MAX_ID_LENGTH, MAX_VALUE_LENGTH, MAX_TEXT_LENGTH } from '../input/limits'

export const PROTOCOL_VERSIONS = ['v1', 'v2'] as const
export const FORMATS = ['indy', 'anoncreds', 'jsonld'] as const
export const AUTO_ACCEPT = ['always', 'contentApproved', 'never'] as const

const MAX_ATTRIBUTES = 500
const MAX_ATTRIBUTE_NAME = 1000

/** An object with strings for values, as many and as long as a credential can hold. */
function IsStringMap(options?: ValidationOptions): PropertyDecorator {
  const isStringMap = (value: unknown) =>
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.keys(value).length <= MAX_ATTRIBUTES &&
    Object.entries(value).every(
      ([name, member]) =>
        name.length <= MAX_ATTRIBUTE_NAME && typeof member === 'string' && member.length <= MAX_VALUE_LENGTH
    )
  const message = `$property must be an object of at most ${MAX_ATTRIBUTES} members, whose names have at most ${MAX_ATTRIBUTE_NAME} characters and whose values are strings of at most ${MAX_VALUE_LENGTH}`
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
  @JSONSchema(() => ({ type: 'object', additionalProperties: true }))
  @LimitedJson(MAX_VALUE_LENGTH)
  public credential?: JsonObject

  /** `jsonld`: `proofType` (Ed25519Signature2018, the default, or Ed25519Signature2020) and `proofPurpose` (assertionMethod) */
  @IsOptional()
  @IsObject()
  @JSONSchema(() => ({ type: 'object', additionalProperties: true }))
  @LimitedJson(MAX_TEXT_LENGTH)
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
  /** Issue Credential 1.0 (RFC 0036) or 2.0 (RFC 0453). Default: the newest that the partner discloses, v1 where it says nothing; v2 where only that can carry it */
  @IsOptional()
  @IsIn(PROTOCOL_VERSIONS)
  public protocolVersion?: ProtocolVersion

  /** `v1` has `indy` only; default of `v2`: `anoncreds`, or `jsonld` where there is a `credential`; where `protocolVersion` is left out too, `indy` for what is on an Indy ledger and cannot be revoked */
  @IsOptional()
  @IsIn(FORMATS)
  public format?: CredentialFormatName
}

export class CredentialOfferInput extends CredentialDraftInput {
  /** left out: the offer waits to be attached to an invitation (`POST /invitations {attach: {credentialId}}`) */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  public connectionId?: string
}

export class CredentialProposalInput extends CredentialDraftInput {
  @IsString()
  @Length(1, 200)
  public connectionId!: string
}

export class DeclineInput {
  /** told to the partner */
  @IsOptional()
  @IsString()
  @Length(0, 5000)
  public comment?: string
}

export class RevokeInput {
  /** whether the holder is told (Revocation Notification, RFC 0183 and 0721). Default true */
  @IsOptional()
  @IsBoolean()
  public notify?: boolean

  /** told to the holder */
  @IsOptional()
  @IsString()
  @Length(0, 5000)
  public comment?: string
}

export class ExchangeQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public connectionId?: string

  @IsOptional()
  @IsString()
  @MaxLength(MAX_ID_LENGTH)
  public threadId?: string
}

export class CredentialQuery extends ExchangeQuery {
  @IsOptional()
  @IsIn(Object.values(CredentialState))
  public state?: string
}
