import type { RelayModuleConfigOptions } from './RelayModuleConfig'
import type { AgentContext, DependencyManager, Module } from '@credo-ts/core'

import { EventObservers, GatewayDatabase } from '@didcomm-gateway/core'

import { RelayApi } from './RelayApi'
import { RelayModuleConfig } from './RelayModuleConfig'
import { RelayObserver } from './RelayObserver'
import { relayMigrations } from './database'
import { DeliveryQueue } from './deliveries/DeliveryQueue'
import { DeliveryService } from './deliveries/DeliveryService'
import { DeliverySettler } from './deliveries/DeliverySettler'
import { DeliveryStore } from './deliveries/DeliveryStore'
import { DeliveryWorker } from './deliveries/DeliveryWorker'
import { ThreadOrder } from './deliveries/ThreadOrder'
import { WebhookSender } from './sending/WebhookSender'
import { WebhookEditor } from './webhooks/WebhookEditor'
import { WebhookRules } from './webhooks/WebhookRules'
import { WebhookService } from './webhooks/WebhookService'
import { WebhookSettings } from './webhooks/WebhookSettings'
import { WebhookStore } from './webhooks/WebhookStore'

const SINGLETONS = [
  DeliveryQueue,
  DeliveryService,
  DeliverySettler,
  DeliveryStore,
  DeliveryWorker,
  RelayObserver,
  ThreadOrder,
  WebhookEditor,
  WebhookRules,
  WebhookSender,
  WebhookService,
  WebhookSettings,
  WebhookStore,
]

/**
 * Forwards every received message to the tenant's webhooks that match it: owed from the transaction that records the
 * message, signed, retried until accepted or given up, visible and replayable. Needs core's GeneralMessagesModule.
 *
 * ```ts
 * const agent = new Agent({
 *   modules: { generalMessages: new GeneralMessagesModule({ database }), relay: new RelayModule(), … },
 * })
 * await agent.initialize()
 * await agent.dependencyManager.resolve(DeliveryWorker).start()
 * ```
 */
export class RelayModule implements Module {
  public readonly api = RelayApi
  public readonly config: RelayModuleConfig

  public constructor(options: RelayModuleConfigOptions = {}) {
    this.config = new RelayModuleConfig(options)
  }

  public register(dependencyManager: DependencyManager): void {
    dependencyManager.registerInstance(RelayModuleConfig, this.config)
    for (const singleton of SINGLETONS) dependencyManager.registerSingleton(singleton as never)
  }

  public async initialize(agentContext: AgentContext): Promise<void> {
    const { dependencyManager } = agentContext
    const database = dependencyManager.resolve(GatewayDatabase)
    await database.migrate('relay', relayMigrations(database.kind))
    dependencyManager.resolve(EventObservers).add(dependencyManager.resolve(RelayObserver))
  }
}
