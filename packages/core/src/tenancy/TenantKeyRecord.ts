import type { TagsBase } from '@credo-ts/core'

import { BaseRecord } from '@credo-ts/core'

/** The tenant's data key as it rests in the tenant's wallet: one record with a fixed id, so that two makers cannot both win. */
export class TenantKeyRecord extends BaseRecord<TagsBase, TagsBase> {
  public static override readonly type = 'DidcommGatewayTenantKey'
  public static readonly fixedId = 'didcomm-gateway-tenant-key'
  public override readonly type = TenantKeyRecord.type
  /** 32 bytes, base64url */
  public secret!: string

  public constructor(props?: { secret: string }) {
    super()
    if (props) {
      this.id = TenantKeyRecord.fixedId
      this.createdAt = new Date()
      this.secret = props.secret
    }
  }

  public getTags(): TagsBase {
    return { ...this._tags }
  }
}
