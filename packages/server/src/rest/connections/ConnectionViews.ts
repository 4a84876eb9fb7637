import type { Connection } from '@didcomm-gateway/core'

import { DidExchangeRole, DidExchangeState } from '@credo-ts/core'
import { IsISO8601, IsIn, IsString } from 'class-validator'

import { Nullable, pageOf } from '../openapi'

/** A finished or running DID Exchange with a partner. */
export class ConnectionView {
  @IsString()
  public id!: string

  /** of RFC 0023; `completed` when usable */
  @IsIn(Object.values(DidExchangeState))
  public state!: DidExchangeState

  /** `responder`: the partner came to us; `requester`: we went to the partner */
  @IsIn(Object.values(DidExchangeRole))
  public role!: DidExchangeRole

  /** the DID that this partner alone knows */
  @IsString()
  @Nullable()
  public myDid!: string | null

  @IsString()
  @Nullable()
  public theirDid!: string | null

  /** what the partner calls itself */
  @IsString()
  @Nullable()
  public theirLabel!: string | null

  /** what the tenant calls the partner */
  @IsString()
  @Nullable()
  public alias!: string | null

  /** identity that the partner is connected to */
  @IsString()
  @Nullable()
  public identityId!: string | null

  /** why it was abandoned, or why the last message of its DID Exchange could not be delivered, or not yet */
  @IsString()
  @Nullable()
  public error!: string | null

  @IsISO8601()
  public createdAt!: string
}

export const ConnectionPage = pageOf(ConnectionView)

export function toConnectionView({ createdAt, ...connection }: Connection): ConnectionView {
  return { ...connection, createdAt: new Date(createdAt).toISOString() }
}
