import type { GeneralMessagesModuleConfigOptions } from './GeneralMessagesModuleConfig'
import type { AgentContext, DependencyManager, Module } from '@credo-ts/core'

import { MessageHandlerRegistry, MessageReceiver, MessageSender } from '@credo-ts/core'

import { GeneralMessagesApi } from './GeneralMessagesApi'
import { GeneralMessagesModuleConfig } from './GeneralMessagesModuleConfig'
import { GatewayWorkers } from './GatewayWorkers'
import { initializeConnections, registerConnections } from './connections/registerConnections'
import { GatewayDatabase } from './database'
import { coreMigrations } from './database/coreMigrations'
import { EnvelopeOpener, EnvelopePacker } from './envelope'
import { EventLog, EventObservers, EventRecorder } from './events'
import { exchangeMigrations } from './exchanges/exchangeMigrations'
import { initializeExchanges, registerExchanges } from './exchanges/registerExchanges'
import { EnvelopeReceiver, InboundProcessor, ReplyCollector, ReturnRoutes } from './inbound'
import { DurableMessageReceiver } from './inbound/DurableMessageReceiver'
import { Inbox } from './inbound/Inbox'
import { MessageHandling } from './inbound/MessageHandling'
import { SharedReturnRoutes } from './inbound/SharedReturnRoutes'
import { GeneralMessages } from './messages'
import { MessageOutbox, OutboxWorker } from './outbox'
import { Outbox } from './outbox/Outbox'
import { OutboxMessageSender } from './outbox/OutboxMessageSender'
import { PartnerServices } from './outbox/PartnerServices'
import { PartnerTransport } from './outbox/PartnerTransport'
import { ProtocolHandlers } from './protocols/ProtocolHandlers'
import { keepHandlersUnique } from './protocols/keepHandlersUnique'
import { RoutingKeys, TenantContexts, TenantEraser, TenantKeys } from './tenancy'
import { settleAskarErrors } from './wallet/settleAskarErrors'
import { useNativeBase64 } from './json/useNativeBase64'
import { InstanceHints } from './work'

const SINGLETONS = [
  DurableMessageReceiver,
  EnvelopeOpener,
  EnvelopePacker,
  EnvelopeReceiver,
  EventLog,
  EventObservers,
  EventRecorder,
  GatewayWorkers,
  GeneralMessages,
  InboundProcessor,
  Inbox,
  InstanceHints,
  MessageHandling,
  MessageOutbox,
  Outbox,
  OutboxMessageSender,
  OutboxWorker,
  PartnerServices,
  PartnerTransport,
  ProtocolHandlers,
  ReplyCollector,
  ReturnRoutes,
  RoutingKeys,
  SharedReturnRoutes,
  TenantContexts,
  TenantEraser,
  TenantKeys,
]

/**
 * Keeps every DIDComm message of an agent, root or tenant, durably: an inbox before the answer to the sender, an event
 * for each message in and out, general messages for what no protocol handler knows, an outbox with retries.
 *
 * ```ts
 * const database = new GatewayDatabase({ kind: 'sqlite', path: 'gateway.db' })
 * const agent = new Agent({ modules: { generalMessages: new GeneralMessagesModule({ database }), … } })
 * await agent.initialize()
 * await agent.dependencyManager.resolve(GatewayWorkers).start()
 * ```
 */
export class GeneralMessagesModule implements Module {
  public readonly api = GeneralMessagesApi
  public readonly config: GeneralMessagesModuleConfig
  private readonly database: GatewayDatabase

  public constructor({ database, ...options }: { database: GatewayDatabase } & GeneralMessagesModuleConfigOptions) {
    this.database = database
    this.config = new GeneralMessagesModuleConfig(options)
  }

  public register(dependencyManager: DependencyManager): void {
    useNativeBase64()
    settleAskarErrors()
    dependencyManager.registerInstance(GatewayDatabase, this.database)
    dependencyManager.registerInstance(GeneralMessagesModuleConfig, this.config)
    for (const singleton of SINGLETONS) dependencyManager.registerSingleton(singleton as never)
    keepHandlersUnique(dependencyManager.resolve(MessageHandlerRegistry))
    registerConnections(dependencyManager)
    registerExchanges(dependencyManager)
  }

  public async initialize(agentContext: AgentContext): Promise<void> {
    const { dependencyManager } = agentContext
    await this.database.migrate('core', coreMigrations(this.database.kind))
    await this.database.migrate('exchanges', exchangeMigrations(this.database.kind))
    dependencyManager.resolve(OutboxMessageSender).install(dependencyManager.resolve(MessageSender))
    dependencyManager.resolve(DurableMessageReceiver).install(dependencyManager.resolve(MessageReceiver))
    dependencyManager.resolve(ProtocolHandlers).watchDispatcher()
    initializeConnections(agentContext)
    initializeExchanges(agentContext)
  }
}
