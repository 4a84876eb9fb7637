import type { MatchingCredential, ProofExchange } from '../../credentials/ProofExchange'
import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import { IsBoolean, IsIn, IsISO8601, IsObject, IsString, IsUUID } from 'class-validator'
import { JSONSchema } from 'class-validator-jsonschema'

import { FORMATS } from '../credentials/CredentialInputs'
import { Nullable, pageOf } from '../openapi'

const MATCHES = {
  type: 'object' as const,
  additionalProperties: {
    type: 'array' as const,
    items: {
      type: 'object' as const,
      properties: {
        credentialId: { type: 'string' as const },
        revoked: { type: 'boolean' as const, nullable: true },
        attributes: { type: 'object' as const },
      },
    },
  },
}

/** A proof exchange. */
export class ProofView {
  @IsUUID()
  public id!: string

  /** of RFC 0037 and RFC 0454: `request-sent`, `presentation-received`, … `done`, `declined`, `abandoned` */
  @IsString()
  public state!: string

  @IsIn(['verifier', 'prover'])
  public role!: string

  @IsString()
  public protocolVersion!: string

  @IsIn(FORMATS)
  @Nullable()
  public format!: string | null

  /** verifier; null until a presentation came */
  @IsBoolean()
  @Nullable()
  public isVerified!: boolean | null

  @IsString()
  @Nullable()
  public connectionId!: string | null

  @IsString()
  public threadId!: string

  /** what is asked for, as it is on the wire */
  @IsObject()
  @Nullable()
  public request!: JsonObject | null

  /** null unless `isVerified`; by referent: the value, or for `names` the values by name; `jsonld`, by input descriptor: the credential's subject */
  @IsObject()
  @Nullable()
  public revealed!: Record<string, JsonValue> | null

  @IsString()
  @Nullable()
  public autoAccept!: string | null

  /** why it was abandoned, or why its last message could not be delivered, or not yet */
  @IsString()
  @Nullable()
  public error!: string | null

  @IsISO8601()
  public createdAt!: string

  @IsISO8601()
  public updatedAt!: string
}

/** Held credentials that fit a proof request. */
export class MatchingCredentialsView {
  /** by referent */
  @IsObject()
  @JSONSchema(MATCHES)
  public attributes!: Record<string, MatchingCredential[]>

  /** by referent */
  @IsObject()
  @JSONSchema(MATCHES)
  public predicates!: Record<string, MatchingCredential[]>

  /** `jsonld`, by id of the input descriptor */
  @IsObject()
  @JSONSchema(MATCHES)
  public inputDescriptors!: Record<string, MatchingCredential[]>
}

export const ProofPage = pageOf(ProofView)

export function toProofView({ createdAt, updatedAt, ...exchange }: ProofExchange): ProofView {
  return {
    ...exchange,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  }
}
