import type { Constructor } from './input/toDto'

import { ApiKeysController } from './api-keys/ApiKeysController'
import { TenantApiKeysController } from './api-keys/TenantApiKeysController'
import { TenantController } from './tenant/TenantController'
import { TenantsController } from './tenants/TenantsController'

/** Every controller under /api/v1. A new resource is registered here and nowhere else. */
export const controllers = [
  TenantsController,
  TenantApiKeysController,
  TenantController,
  ApiKeysController,
] as unknown as Constructor[]
