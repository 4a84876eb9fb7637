import type { AgentContext, DependencyManager, Module } from '@credo-ts/core'

import { EventObservers, GatewayDatabase } from '@didcomm-gateway/core'

import { ActionApi } from './ActionApi'
import { ActionRepository, IdempotencyRepository, actionMigrations } from './repository'
import { ActionObserver, ActionReader, ActionSending, ActionService } from './services'
import { ActionNotifier } from './services/ActionNotifier'
import { ContactResolver } from './services/ContactResolver'
import { IdempotencyGuard } from './services/IdempotencyGuard'

const SINGLETONS = [
  ActionNotifier,
  ActionObserver,
  ActionReader,
  ActionRepository,
  ActionSending,
  ActionService,
  ContactResolver,
  IdempotencyGuard,
  IdempotencyRepository,
]

/**
 * Sends any JSON as a DIDComm message to a contact, and follows its thread. Needs core's GeneralMessagesModule, listed
 * before it:
 *
 * ```ts
 * modules: { generalMessages: new GeneralMessagesModule({ database }), actions: new ActionModule() }
 * ```
 */
export class ActionModule implements Module {
  public readonly api = ActionApi

  public register(dependencyManager: DependencyManager): void {
    for (const singleton of SINGLETONS) dependencyManager.registerSingleton(singleton as never)
  }

  public async initialize({ dependencyManager }: AgentContext): Promise<void> {
    const database = dependencyManager.resolve(GatewayDatabase)
    await database.migrate('actions', actionMigrations(database.kind))
    dependencyManager.resolve(EventObservers).add(dependencyManager.resolve(ActionObserver))
  }
}
