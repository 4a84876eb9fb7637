import type { AutoAccept, ProtocolVersion } from '../../credentials/CredentialExchange'
import type { ProofFormatName } from '../../credentials/ProofExchange'
import type { JsonObject } from '@didcomm-gateway/core'

import { ProofState } from '@credo-ts/core'
import { Type } from 'class-transformer'
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
  MaxLength,
} from 'class-validator'
import { JSONSchema } from 'class-validator-jsonschema'

import { AUTO_ACCEPT, ExchangeQuery, FORMATS, PROTOCOL_VERSIONS } from '../credentials/CredentialInputs'
import { Faultless } from '../input/Faultless'
import { LimitedJson } from '../input/LimitedJson'
import { MapOf } from '../input/MapOf'
import { MAX_VALUE_LENGTH, MAX_TEXT_LENGTH } from '../input/limits'

import { attributesFault, intervalFault, predicatesFault } from './proofRequestFaults'

const ANY_OBJECT = { type: 'object' as const, additionalProperties: true }
const mapOf = (schema: string) => ({
  type: 'object' as const,
  additionalProperties: { $ref: `#/components/schemas/${schema}` },
})

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
const isChoice = (value: unknown) =>
  isObject(value) &&
  isName(value.credentialId) &&
  ['undefined', 'boolean'].includes(typeof (value.revealed ?? undefined))

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

class AskedInput {
  /** one of them must fit; in each: `schema_id`, `cred_def_id`, …, or `attr::NAME::value` of an attribute that is revealed */
  @IsOptional()
  @IsArray()
  @JSONSchema(() => ({ type: 'array', items: { type: 'object', additionalProperties: { type: 'string' } } }))
  public restrictions?: Array<Record<string, string>>

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => NonRevokedInput)
  public non_revoked?: NonRevokedInput
}

/** Either `name` or `names`. */
export class RequestedAttributeInput extends AskedInput {
  @IsOptional()
  @IsString()
  @MinLength(1)
  public name?: string

  /** of one credential */
  @IsOptional()
  @IsString({ each: true })
  public names?: string[]
}

export class RequestedPredicateInput extends AskedInput {
  @IsString()
  @MinLength(1)
  public name!: string

  @IsIn(['>=', '>', '<=', '<'])
  public p_type!: string

  @IsInt()
  public p_value!: number
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
  @MapOf(() => RequestedAttributeInput)
  @Faultless(attributesFault)
  @JSONSchema(() => mapOf('RequestedAttributeInput'))
  @LimitedJson(MAX_TEXT_LENGTH)
  public requested_attributes?: Record<string, JsonObject>

  /** by referent: `{name, p_type, p_value, restrictions?, non_revoked?}` */
  @IsOptional()
  @MapOf(() => RequestedPredicateInput)
  @Faultless(predicatesFault)
  @JSONSchema(() => mapOf('RequestedPredicateInput'))
  @LimitedJson(MAX_TEXT_LENGTH)
  public requested_predicates?: Record<string, JsonObject>

  @IsOptional()
  @IsObject()
  @Faultless(intervalFault)
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

export class AttributeChoiceInput {
  @IsString()
  public credentialId!: string

  /** default true; with false only that there is such a credential */
  @IsOptional()
  @IsBoolean()
  public revealed?: boolean
}

export class PredicateChoiceInput {
  @IsString()
  public credentialId!: string
}

/** Which held credentials are shown; ids as `GET /proofs/:id/credentials` has them. */
export class CredentialChoiceInput {
  /** by referent: `{credentialId, revealed?}` */
  @IsOptional()
  @MapOf(() => AttributeChoiceInput)
  @IsMapOf('objects with a credentialId, and revealed as true or false', isChoice)
  @JSONSchema(() => mapOf('AttributeChoiceInput'))
  @LimitedJson(MAX_TEXT_LENGTH)
  public attributes?: Record<string, { credentialId: string; revealed?: boolean }>

  /** by referent: `{credentialId}` */
  @IsOptional()
  @MapOf(() => PredicateChoiceInput)
  @IsMapOf('objects with a credentialId', isChoice)
  @JSONSchema(() => mapOf('PredicateChoiceInput'))
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

export class ProofQuery extends ExchangeQuery {
  @IsOptional()
  @IsIn(Object.values(ProofState))
  public state?: string
}
