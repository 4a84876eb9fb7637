import type { Connection } from '@didcomm-gateway/core'

import { DidExchangeRole, DidExchangeState } from '@credo-ts/core'
import { IsISO8601, IsIn, IsString } from 'class-validator'

import { LabelViews } from '../labels/LabelViews'
import { Nullable, pageOf } from '../openapi'

/** A finished or running DID Exchange with a partner. */
export class ConnectionView extends LabelViews {
  @IsString()
  public id!: string

  /** of RFC 0023; `completed` when usable */
  @IsIn(Object.values(DidExchangeState))
  public state!: DidExchangeState

  /** `responder`: the partner came to us; `requester`: we went to the partner */
  @IsIn(Object.values(DidExchangeRole))
  public role!: DidExchangeRole

  /** the DID that this partner alone knows; of a did:peer:4 the short form */
  @IsString()
  @Nullable()
  public myDid!: string | null

  /** takes the place of `myDid` once the partner has acknowledged it, see `rotate`; null where none is under way */
  @IsString()
  @Nullable()
  public nextDid!: string | null

  /** of a did:peer:4 the short form */
  @IsString()
  @Nullable()
  public theirDid!: string | null

  /** what the partner calls itself */
  @IsString()
  @Nullable()
  public theirLabel!: string | null

  /** `@id` of the invitation; null where there was none, as with a public DID */
  @IsString()
  @Nullable()
  public invitationId!: string | null

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

  /** last change of the state, or of what the tenant calls it */
  @IsISO8601()
  public updatedAt!: string
}

export const ConnectionPage = pageOf(ConnectionView)

export function toConnectionView({ createdAt, updatedAt, ...connection }: Connection): ConnectionView {
  return {
    ...connection,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  }
}
