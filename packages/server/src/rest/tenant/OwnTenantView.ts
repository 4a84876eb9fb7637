import type { Tenant } from '../../tenants/TenantService'
import type { TenantExchangeDefaults } from '@didcomm-gateway/core'

import { IsIn } from 'class-validator'

import { AUTO_ACCEPT } from '../credentials/CredentialInputs'
import { TenantView, toTenantView } from '../tenants/TenantViews'

/** The caller's own tenant, with its settings. */
export class OwnTenantView extends TenantView {
  @IsIn(AUTO_ACCEPT)
  public autoAcceptCredentials!: string

  @IsIn(AUTO_ACCEPT)
  public autoAcceptProofs!: string
}

export function toOwnTenantView(tenant: Tenant, defaults: TenantExchangeDefaults): OwnTenantView {
  const { autoAcceptCredentials = 'never', autoAcceptProofs = 'never' } = defaults
  return { ...toTenantView(tenant), autoAcceptCredentials, autoAcceptProofs }
}
