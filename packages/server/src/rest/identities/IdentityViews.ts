import type { Identity, IdentityMethod } from '@didcomm-gateway/core'

import { IsBoolean, IsISO8601, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator'

import { pageOf } from '../openapi'

const METHODS: IdentityMethod[] = ['peer', 'key', 'web']

export class IdentityInput {
  /** shown to partners where an invitation names no other label */
  @IsString()
  @Length(1, 200)
  public label!: string

  /**
   * `peer`: partners connect to it, and it needs nothing to be published; `key`: signs and issues, its invitations use a
   * fresh peer key; `web`: published under the gateway's https address, partners connect to it without an invitation
   */
  @IsIn(METHODS)
  public method!: IdentityMethod

  /** take the place of the present default identity */
  @IsOptional()
  @IsBoolean()
  public isDefault?: boolean | null
}

/** A DID of the tenant. */
export class IdentityView {
  @IsUUID()
  public id!: string

  @IsString()
  public did!: string

  @IsString()
  public label!: string

  @IsIn(METHODS)
  public method!: IdentityMethod

  /** used where no identity is named */
  @IsBoolean()
  public isDefault!: boolean

  @IsISO8601()
  public createdAt!: string
}

export const IdentityPage = pageOf(IdentityView)

export function toIdentityView({ createdAt, ...identity }: Identity): IdentityView {
  return { ...identity, createdAt: new Date(createdAt).toISOString() }
}
