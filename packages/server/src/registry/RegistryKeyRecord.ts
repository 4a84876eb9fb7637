import type { JsonWebKey } from 'node:crypto'
import type { TagsBase } from '@credo-ts/core'

import { BaseRecord } from '@credo-ts/core'

/** The registry's signing key as it rests in the root wallet: one record with a fixed id, so that two makers cannot both win. */
export class RegistryKeyRecord extends BaseRecord<TagsBase, TagsBase> {
  public static override readonly type = 'DidcommGatewayRegistryKey'
  public static readonly fixedId = 'didcomm-gateway-registry-key'
  public override readonly type = RegistryKeyRecord.type
  /** private Ed25519 key */
  public jwk!: JsonWebKey

  public constructor(props?: { jwk: JsonWebKey }) {
    super()
    if (props) {
      this.id = RegistryKeyRecord.fixedId
      this.createdAt = new Date()
      this.jwk = props.jwk
    }
  }

  public getTags(): TagsBase {
    return { ...this._tags }
  }
}
