import type { Constructor } from './input/toDto'

import { ActionAliasController } from './actions/ActionAliasController'
import { ActionsController } from './actions/ActionsController'
import { ApiKeysController } from './api-keys/ApiKeysController'
import { TenantApiKeysController } from './api-keys/TenantApiKeysController'
import { EventsController } from './events/EventsController'
import { MessagesController } from './messages/MessagesController'
import { TenantController } from './tenant/TenantController'
import { TenantsController } from './tenants/TenantsController'

/** Every controller under /api/v1. A new resource is registered here and nowhere else. */
export const controllers = [
  TenantsController,
  TenantApiKeysController,
  TenantController,
  ApiKeysController,
  ActionsController,
  ActionAliasController,
  MessagesController,
  EventsController,
] as unknown as Constructor[]
