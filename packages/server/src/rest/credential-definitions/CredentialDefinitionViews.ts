import type { CredentialDefinition } from '../../credentials/CredentialDefinitions'
import type { DefinitionState } from '../../registry'

import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator'

import { Nullable, pageOf } from '../openapi'
import { ID_PART, ID_PART_MESSAGE } from '../schemas/SchemaViews'

export class CredentialDefinitionInput {
  /** `schemaId` of a schema, of any issuer; qualified or not */
  @IsString()
  @Length(1, 1000)
  public schemaId!: string

  @IsString()
  @Length(1, 200)
  @Matches(ID_PART, { message: ID_PART_MESSAGE })
  public tag!: string

  /** credentials issued from it can be revoked; then they are offered with `v2` and `anoncreds` only */
  @IsOptional()
  @IsBoolean()
  public supportRevocation?: boolean

  /** places of a revocation registry, where credentials can be revoked; each offer takes one, and a new registry is made before one is full */
  @IsOptional()
  @IsInt()
  @Min(2)
  @Max(32_768)
  public revocationCapacity?: number

  /** that of the schema, which need not be named */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  public registry?: string
}

export class CredentialDefinitionView {
  @IsUUID()
  public id!: string

  @IsString()
  public schemaId!: string

  /** where it is registered */
  @IsString()
  public registry!: string

  /** with did:webvh it follows from the keys: null until it is `ready` */
  @IsString()
  @Nullable()
  public credentialDefinitionId!: string | null

  @IsString()
  public tag!: string

  @IsBoolean()
  public supportRevocation!: boolean

  @IsString()
  @Nullable()
  public revocationRegistryId!: string | null

  /** its keys take seconds to make; credentials are offered when it is `ready` */
  @IsIn(['creating', 'ready', 'failed'])
  public state!: DefinitionState

  /** why it failed */
  @IsString()
  @Nullable()
  public reason!: string | null

  @IsISO8601()
  public createdAt!: string
}

export const CredentialDefinitionPage = pageOf(CredentialDefinitionView)

export function toCredentialDefinitionView(definition: CredentialDefinition): CredentialDefinitionView {
  return { ...definition, createdAt: new Date(definition.createdAt).toISOString() }
}
