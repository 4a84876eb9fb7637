import type { WebvhIssuerRow } from '../registry'

import { injectable } from '@credo-ts/core'
import { GeneralMessagesModuleConfig, NamedLocks, TenantContexts, newId } from '@didcomm-gateway/core'

import { RegistryNotConfiguredError } from '../registry'

import { WebvhStore } from './WebvhStore'
import { createWebvhDid } from './createWebvhDid'
import { WEBVH_PATH, toWebvhAddress } from './webvhAddress'

/** The DIDs under which tenants issue: one for each public address that the gateway has had. */
@injectable()
export class WebvhIssuers {
  public constructor(
    private readonly store: WebvhStore,
    private readonly contexts: TenantContexts,
    private readonly locks: NamedLocks,
    private readonly config: GeneralMessagesModuleConfig
  ) {}

  /** Made at first use. What a crash leaves before it is in the table is in no DID that anybody knows. */
  public async issuerDid(tenantId: string, now = Date.now()): Promise<string> {
    const { domain, path } = this.address()
    const address = [domain, ...path].join(':')
    const known = await this.store.findIssuer(tenantId, address)
    if (known) return known.did
    return this.locks.run(`webvh:${tenantId}`, async () => {
      const meanwhile = await this.store.findIssuer(tenantId, address)
      if (meanwhile) return meanwhile.did
      const place = newId()
      const made = await this.contexts.run(tenantId, (context) =>
        createWebvhDid(context, domain, [...path, WEBVH_PATH, place])
      )
      await this.store.insertIssuer({ tenant_id: tenantId, address, place, ...made, created_at: now })
      // the table decides
      return ((await this.store.findIssuer(tenantId, address)) as WebvhIssuerRow).did
    })
  }

  private address() {
    const address = this.config.publicUrl === null ? null : toWebvhAddress(this.config.publicUrl)
    if (address) return address
    throw new RegistryNotConfiguredError('did:webvh needs a GATEWAY_PUBLIC_URL with https and a host name.')
  }
}
