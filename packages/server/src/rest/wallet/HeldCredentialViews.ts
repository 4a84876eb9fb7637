import type { HeldCredential } from '../../credentials/HeldCredentials'
import type { JsonObject } from '@didcomm-gateway/core'

import { IsIn, IsInt, IsISO8601, IsObject, IsString, IsUUID } from 'class-validator'

import { Nullable, pageOf } from '../openapi'

/** A credential in the tenant's wallet. */
export class HeldCredentialView {
  @IsUUID()
  public id!: string

  @IsIn(['anoncreds', 'jsonld', 'jwt'])
  public format!: string

  @IsString()
  public issuerId!: string

  @IsString()
  @Nullable()
  public schemaId!: string | null

  @IsString()
  @Nullable()
  public credentialDefinitionId!: string | null

  @IsString()
  @Nullable()
  public revocationRegistryId!: string | null

  @IsInt()
  @Nullable()
  public revocationIndex!: number | null

  /** when the issuer told that it is revoked */
  @IsISO8601()
  @Nullable()
  public revokedAt!: string | null

  /** AnonCreds: by name; otherwise the credential's subject */
  @IsObject()
  public attributes!: JsonObject

  /** W3C credential; null for AnonCreds */
  @IsObject()
  @Nullable()
  public credential!: JsonObject | null

  @IsISO8601()
  public createdAt!: string
}

export const HeldCredentialPage = pageOf(HeldCredentialView)

export function toHeldCredentialView({ createdAt, revokedAt, ...credential }: HeldCredential): HeldCredentialView {
  return {
    ...credential,
    revokedAt: revokedAt === null ? null : new Date(revokedAt).toISOString(),
    createdAt: new Date(createdAt).toISOString(),
  }
}
