import type { ApiKeyInfo, NewApiKey, Scope } from '../../auth'

import { ArrayMinSize, ArrayUnique, IsISO8601, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator'

import { SCOPES } from '../../auth/Scope'
import { Nullable, pageOf } from '../openapi'

export class ApiKeyInput {
  /** for people, such as `invoice system` */
  @IsString()
  @Length(1, 200)
  public name!: string

  /** `read`: GET; `write`: all other methods; `admin`: API keys. Default: all three */
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(SCOPES, { each: true })
  public scopes?: Scope[]

  /** the key is refused from then on. Default: never */
  @IsOptional()
  @IsISO8601({ strict: true })
  public expiresAt?: string
}

export class ApiKeyView {
  @IsUUID()
  public id!: string

  @IsString()
  public name!: string

  @IsIn(SCOPES, { each: true })
  public scopes!: Scope[]

  @IsISO8601()
  @Nullable()
  public expiresAt!: string | null

  @IsISO8601()
  public createdAt!: string
}

export class NewApiKeyView extends ApiKeyView {
  /** the key itself; shown only here */
  @IsString()
  public apiKey!: string
}

export const ApiKeyPage = pageOf(ApiKeyView)

export function toNewApiKey({ name, scopes, expiresAt }: ApiKeyInput): NewApiKey {
  return { name, scopes: scopes ?? undefined, expiresAt: expiresAt ? new Date(expiresAt) : null }
}

export function toApiKeyView({ id, name, scopes, expiresAt, createdAt }: ApiKeyInfo): ApiKeyView {
  return { id, name, scopes, expiresAt: expiresAt?.toISOString() ?? null, createdAt: createdAt.toISOString() }
}
