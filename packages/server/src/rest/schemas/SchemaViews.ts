import type { OwnObject } from '../../registry'

import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator'

import { pageOf } from '../openapi'

/** Parts of ids, which are written with `/` and with `:`. OpenAPI's patterns have no flags, so `\p{Cc}` would be letters. */
// eslint-disable-next-line no-control-regex
export const ID_PART = /^[^/:#?%\u0000-\u001f\u007f-\u009f]+$/
export const ID_PART_MESSAGE = '$property must not hold / : # ? % or control characters'

export class SchemaInput {
  @IsString()
  @Length(1, 200)
  @Matches(ID_PART, { message: ID_PART_MESSAGE })
  public name!: string

  /** numbers and dots, as AnonCreds wants it */
  @IsString()
  @Length(1, 50)
  @Matches(/^\d+(\.\d+)*$/, { message: 'version must be numbers and dots, such as 1.0' })
  public version!: string

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(125)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 256, { each: true })
  public attributeNames!: string[]

  /** where it is registered; `embedded` where it is left out */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  public registry?: string
}

export class SchemaView {
  @IsUUID()
  public id!: string

  /** in the embedded registry `did:indy:<namespace>:<issuer>/anoncreds/v0/SCHEMA/<name>/<version>` */
  @IsString()
  public schemaId!: string

  @IsString()
  public registry!: string

  @IsString()
  public name!: string

  @IsString()
  public version!: string

  @IsString({ each: true })
  public attributeNames!: string[]

  @IsISO8601()
  public createdAt!: string
}

export const SchemaPage = pageOf(SchemaView)

export function toSchemaView({ rowId, id, registry, content, createdAt }: OwnObject<'schema'>): SchemaView {
  const { name, version, attrNames } = content
  const base = { id: rowId, schemaId: id, registry, name, version, attributeNames: attrNames }
  return { ...base, createdAt: new Date(createdAt).toISOString() }
}
