import type { AutoAccept, ProtocolVersion } from '../../credentials/CredentialExchange'
import type { ProofFormatName } from '../../credentials/ProofExchange'
import type { JsonObject } from '@didcomm-gateway/core'

import { Type } from 'class-transformer'
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Min,
  ValidateBy,
  ValidateNested,
  MaxLength,
} from 'class-validator'
import { JSONSchema } from 'class-validator-jsonschema'

import { AUTO_ACCEPT, FORMATS, PROTOCOL_VERSIONS } from '../credentials/CredentialInputs'
import { LimitedJson } from '../input/LimitedJson'
import { MAX_VALUE_LENGTH, MAX_TEXT_LENGTH } from '../input/limits'

const ANY_OBJECT = { type: 'object' as const, additionalProperties: true }
const MAP_OF_OBJECTS = { type: 'object' as const, additionalProperties: { type: 'object' as const } }

/** An object whose values fit. */
function IsMapOf(what: string, fits: (value: unknown) => boolean): PropertyDecorator {
  const validate = (value: unknown) => isObject(value) && Object.values(value).every(fits)
  return ValidateBy(
    { name: 'isMapOf', validator: { validate } },
    { message: `$property must be an object whose values are ${what}` }
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

const isName = (value: unknown) => typeof value === 'string' && value !== ''
const isRestricted = ({ restrictions }: Record<string, unknown>) =>
  restrictions === undefined || (Array.isArray(restrictions) && restrictions.every(isObject))

function isRequestedAttribute(value: unknown): boolean {
  if (!isObject(value) || !isRestricted(value)) return false
  const { name, names } = value
  return names === undefined
    ? isName(name)
    : name === undefined && Array.isArray(names) && names.length > 0 && names.every(isName)
}

function isRequestedPredicate(value: unknown): boolean {
  if (!isObject(value) || !isRestricted(value)) return false
  return (
    isName(value.name) && ['>=', '>', '<=', '<'].includes(String(value.p_type)) && Number.isSafeInteger(value.p_value)
  )
}

const isChoice = (value: unknown) => isObject(value) && isName(value.credentialId)

/** Epoch seconds. */
export class NonRevokedInput {
  @IsOptional()
  @IsInt()
  @Min(0)
  public from?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  public to?: number
}

/** An AnonCreds proof request, without its nonce. */
export class ProofRequestInput {
  @IsString()
  @Length(1, 500)
  public name!: string

  @IsString()
  @MaxLength(100)
  @Matches(/^\d+(\.\d+)*$/, { message: 'version must be numbers and dots, such as 1.0' })
  public version!: string

  /** by referent: `{name | names, restrictions?, non_revoked?}` */
  @IsOptional()
  @IsMapOf('requested attributes: name or names, and restrictions', isRequestedAttribute)
  @JSONSchema(() => MAP_OF_OBJECTS)
  @LimitedJson(MAX_TEXT_LENGTH)
  public requested_attributes?: Record<string, JsonObject>

  /** by referent: `{name, p_type, p_value, restrictions?, non_revoked?}` */
  @IsOptional()
  @IsMapOf('requested predicates: name, p_type, p_value as a whole number, and restrictions', isRequestedPredicate)
  @JSONSchema(() => MAP_OF_OBJECTS)
  @LimitedJson(MAX_TEXT_LENGTH)
  public requested_predicates?: Record<string, JsonObject>

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => NonRevokedInput)
  public non_revoked?: NonRevokedInput
}

export class PresentationOptionsInput {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  public challenge?: string

  @IsOptional()
  @IsString()
  @MaxLength(2048)
  public domain?: string
}

export class ProofDraftInput {
  /** Present Proof 1.0 (RFC 0037) or 2.0 (RFC 0454). Default: the newest that the partner discloses, v1 where it says nothing; v2 where only that can carry it */
  @IsOptional()
  @IsIn(PROTOCOL_VERSIONS)
  public protocolVersion?: ProtocolVersion

  /** `v1` has `indy` only; default of `v2`: `anoncreds`, or `jsonld` where there is a `presentationDefinition`; where `protocolVersion` is left out too, `indy` if a restriction names what is on an Indy ledger */
  @IsOptional()
  @IsIn(FORMATS)
  public format?: ProofFormatName

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ProofRequestInput)
  public proofRequest?: ProofRequestInput

  /** `jsonld`: DIF Presentation Exchange 1.0 */
  @IsOptional()
  @IsObject()
  @JSONSchema(() => ANY_OBJECT)
  @LimitedJson(MAX_TEXT_LENGTH)
  public presentationDefinition?: JsonObject

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PresentationOptionsInput)
  public options?: PresentationOptionsInput

  @IsOptional()
  @IsString()
  @Length(0, 5000)
  public comment?: string

  /** which later messages of this exchange are answered by the gateway itself. Default: the tenant's */
  @IsOptional()
  @IsIn(AUTO_ACCEPT)
  public autoAccept?: AutoAccept
}

export class ProofDemandInput extends ProofDraftInput {
  /** left out: the request waits to be attached to an invitation (`POST /invitations {attach: {proofId}}`) */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  public connectionId?: string
}

export class ProofProposalInput extends ProofDraftInput {
  @IsString()
  @Length(1, 200)
  public connectionId!: string
}

export class ProofAnswerInput {
  @IsOptional()
  @IsString()
  @Length(0, 5000)
  public comment?: string

  @IsOptional()
  @IsIn(AUTO_ACCEPT)
  public autoAccept?: AutoAccept
}

/** Which held credentials are shown; ids as `GET /proofs/:id/credentials` has them. */
export class CredentialChoiceInput {
  /** by referent: `{credentialId, revealed?}` */
  @IsOptional()
  @IsMapOf('objects with a credentialId', isChoice)
  @JSONSchema(() => MAP_OF_OBJECTS)
  @LimitedJson(MAX_TEXT_LENGTH)
  public attributes?: Record<string, { credentialId: string; revealed?: boolean }>

  /** by referent: `{credentialId}` */
  @IsOptional()
  @IsMapOf('objects with a credentialId', isChoice)
  @JSONSchema(() => MAP_OF_OBJECTS)
  @LimitedJson(MAX_TEXT_LENGTH)
  public predicates?: Record<string, { credentialId: string }>

  /** by referent: the value that you state yourself */
  @IsOptional()
  @IsMapOf(
    `strings of at most ${MAX_VALUE_LENGTH} characters`,
    (value) => typeof value === 'string' && value.length <= MAX_VALUE_LENGTH
  )
  @JSONSchema(() => ({ type: 'object', additionalProperties: { type: 'string' } }))
  public selfAttested?: Record<string, string>

  /** `jsonld`, by id of the input descriptor: credential ids */
  @IsOptional()
  @IsMapOf('arrays of credential ids', (value) => Array.isArray(value) && value.every(isName))
  @JSONSchema(() => ({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } }))
  @LimitedJson(MAX_TEXT_LENGTH)
  public inputDescriptors?: Record<string, string[]>
}

export class PresentInput extends ProofAnswerInput {
  /** left out: the gateway selects */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CredentialChoiceInput)
  public credentials?: CredentialChoiceInput
}
