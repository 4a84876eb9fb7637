import type { Tenant } from '../../tenants/TenantService'

import { IsISO8601, IsString, IsUUID, Length } from 'class-validator'

import { pageOf } from '../openapi'

export class TenantInput {
  /** shown to partners where an invitation names no other label */
  @IsString()
  @Length(1, 200)
  public label!: string
}

export class TenantView {
  @IsUUID()
  public id!: string

  @IsString()
  public label!: string

  @IsISO8601()
  public createdAt!: string
}

export class NewTenantView extends TenantView {
  /** the tenant's first API key, with all scopes; shown only here */
  @IsString()
  public apiKey!: string
}

export const TenantPage = pageOf(TenantView)

export function toTenantView({ id, label, createdAt }: Tenant): TenantView {
  return { id, label, createdAt: createdAt.toISOString() }
}
