import type { Identity, IdentityMethod } from '@didcomm-gateway/core'

import { shortDid } from '@didcomm-gateway/core'
import { IsBoolean, IsISO8601, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator'

import { Nullable, pageOf } from '../openapi'

const METHODS: IdentityMethod[] = ['peer', 'key', 'web', 'indy']

export class IdentityInput {
  /** shown to partners where an invitation names no other label */
  @IsString()
  @Length(1, 200)
  public label!: string

  /**
   * `peer`: partners connect to it, and it needs nothing to be published; `key`: signs and issues, its invitations use a
   * fresh peer key; `web`: published under the gateway's https address, partners connect to it without an invitation;
   * `indy`: issues on the Indy ledger `namespace`, once it is registered there with its `verkey`
   */
  @IsIn(METHODS)
  public method!: IdentityMethod

  /** take the place of the present default identity */
  @IsOptional()
  @IsBoolean()
  public isDefault?: boolean | null

  /** for `indy`: of a ledger that the gateway has */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  public namespace?: string | null

  /** for `indy`: of a key that is in use already, 32 characters, or 32 bytes in base64 or hex; left out: a new key */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  public seed?: string | null

  /** for `indy`: the DID, where it was made of the hash of the key; left out: that of its first 16 bytes */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  public did?: string | null
}

/** A DID of the tenant. */
export class IdentityView {
  @IsUUID()
  public id!: string

  /** for partners: of a did:peer:4 the long form, which holds the document */
  @IsString()
  public did!: string

  /** as messages and calls name it: of a did:peer:4 the short form */
  @IsString()
  public shortDid!: string

  @IsString()
  public label!: string

  @IsIn(METHODS)
  public method!: IdentityMethod

  /** of `indy` ones: the public key that the ledger must know, base58 */
  @IsString()
  @Nullable()
  public verkey!: string | null

  /** used where no identity is named */
  @IsBoolean()
  public isDefault!: boolean

  @IsISO8601()
  public createdAt!: string
}

export const IdentityPage = pageOf(IdentityView)

export function toIdentityView({ createdAt, ...identity }: Identity, verkey: string | null): IdentityView {
  return { ...identity, shortDid: shortDid(identity.did), verkey, createdAt: new Date(createdAt).toISOString() }
}
