import type { CredentialExchange } from '../../credentials/CredentialExchange'
import type { JsonObject } from '@didcomm-gateway/core'

import { IsIn, IsInt, IsISO8601, IsObject, IsString, IsUUID } from 'class-validator'

import { Nullable, pageOf } from '../openapi'

import { FORMATS } from './CredentialInputs'

/** A credential exchange. */
export class CredentialView {
  @IsUUID()
  public id!: string

  /** of RFC 0036 and RFC 0453: `proposal-sent`, `offer-received`, … `done`, `declined`, `abandoned` */
  @IsString()
  public state!: string

  @IsIn(['issuer', 'holder'])
  public role!: string

  @IsString()
  public protocolVersion!: string

  @IsIn(FORMATS)
  @Nullable()
  public format!: string | null

  @IsString()
  @Nullable()
  public connectionId!: string | null

  @IsString()
  public threadId!: string

  @IsString()
  @Nullable()
  public schemaId!: string | null

  @IsString()
  @Nullable()
  public credentialDefinitionId!: string | null

  @IsObject()
  @Nullable()
  public attributes!: Record<string, string> | null

  /** `jsonld` */
  @IsObject()
  @Nullable()
  public credential!: JsonObject | null

  /** ids under `/wallet/credentials` of what the exchange brought */
  @IsString({ each: true })
  public credentialIds!: string[]

  @IsString()
  @Nullable()
  public revocationRegistryId!: string | null

  @IsInt()
  @Nullable()
  public revocationIndex!: number | null

  /** issuer: when it was revoked; holder: when the issuer told it */
  @IsISO8601()
  @Nullable()
  public revokedAt!: string | null

  @IsString()
  @Nullable()
  public autoAccept!: string | null

  /** why it was abandoned, as the partner's problem-report says, or why its last message could not be delivered, or not yet */
  @IsString()
  @Nullable()
  public error!: string | null

  @IsISO8601()
  public createdAt!: string

  @IsISO8601()
  public updatedAt!: string
}

export const CredentialPage = pageOf(CredentialView)

export function toCredentialView({ createdAt, updatedAt, revokedAt, ...exchange }: CredentialExchange): CredentialView {
  return {
    ...exchange,
    revokedAt: revokedAt === null ? null : new Date(revokedAt).toISOString(),
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  }
}
