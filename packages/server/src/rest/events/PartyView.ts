import { IsString } from 'class-validator'

import { Nullable } from '../openapi'

/** One side of a message: a contact (its id is the connection's) or one of the tenant's identities. */
export class PartyView {
  /** null where the sender was not connected */
  @IsString()
  @Nullable()
  public uuid!: string | null

  /** of a did:peer:4 the short form */
  @IsString()
  @Nullable()
  public did!: string | null
}
