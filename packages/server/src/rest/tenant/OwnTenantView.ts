import type { Tenant } from '../../tenants/TenantService'
import type { TenantExchangeDefaults } from '@didcomm-gateway/core'

import { IsInt, IsIn, Min } from 'class-validator'

import { AUTO_ACCEPT } from '../credentials/CredentialInputs'
import { Nullable } from '../openapi'
import { TenantView, toTenantView } from '../tenants/TenantViews'

/** The caller's own tenant, with its settings. */
export class OwnTenantView extends TenantView {
  @IsIn(AUTO_ACCEPT)
  public autoAcceptCredentials!: string

  @IsIn(AUTO_ACCEPT)
  public autoAcceptProofs!: string

  /** days that events, messages, tasks and ended actions are kept; null: for ever */
  @IsInt()
  @Nullable()
  public retentionDays!: number | null

  /** bytes that rest for the tenant: its events and tasks, and messages that wait to be recorded */
  @IsInt()
  @Min(0)
  public storedBytes!: number

  /** when as many rest, the DIDComm door takes nothing more for the tenant; 0: no limit */
  @IsInt()
  @Min(0)
  public storedBytesLimit!: number
}

export function toOwnTenantView(
  tenant: Tenant,
  defaults: TenantExchangeDefaults,
  storage: Pick<OwnTenantView, 'retentionDays' | 'storedBytes' | 'storedBytesLimit'>
): OwnTenantView {
  const { autoAcceptCredentials = 'never', autoAcceptProofs = 'never' } = defaults
  return { ...toTenantView(tenant), autoAcceptCredentials, autoAcceptProofs, ...storage }
}
