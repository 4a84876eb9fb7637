import type { Constructor } from './input/toDto'

import { ActionAliasController, DidcommActionController, TypedActionController } from './actions/ActionAliasController'
import { ActionsController } from './actions/ActionsController'
import { ApiKeysController } from './api-keys/ApiKeysController'
import { TenantApiKeysController } from './api-keys/TenantApiKeysController'
import { ConnectionsController } from './connections/ConnectionsController'
import { CredentialDefinitionsController } from './credential-definitions/CredentialDefinitionsController'
import { CredentialsController } from './credentials/CredentialsController'
import { DeliveriesController } from './deliveries/DeliveriesController'
import { EventsController } from './events/EventsController'
import { IdentitiesController } from './identities/IdentitiesController'
import { InvitationsController } from './invitations/InvitationsController'
import { MessagesController } from './messages/MessagesController'
import { ProofsController } from './proofs/ProofsController'
import { SchemasController } from './schemas/SchemasController'
import { SettingsController } from './settings/SettingsController'
import { TasksController } from './tasks/TasksController'
import { TenantController } from './tenant/TenantController'
import { TenantsController } from './tenants/TenantsController'
import { WalletController } from './wallet/WalletController'
import { WebhooksController } from './webhooks/WebhooksController'

/** Every controller under /api/v1. A new resource is registered here and nowhere else. */
export const controllers = [
  TenantsController,
  TenantApiKeysController,
  TenantController,
  ApiKeysController,
  IdentitiesController,
  InvitationsController,
  ConnectionsController,
  ActionsController,
  TypedActionController,
  ActionAliasController,
  DidcommActionController,
  MessagesController,
  EventsController,
  TasksController,
  SettingsController,
  WebhooksController,
  DeliveriesController,
  SchemasController,
  CredentialDefinitionsController,
  CredentialsController,
  ProofsController,
  WalletController,
] as unknown as Constructor[]
