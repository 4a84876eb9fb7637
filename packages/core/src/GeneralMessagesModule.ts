import type { GeneralMessagesModuleConfigOptions } from './GeneralMessagesModuleConfig'
import type { AgentContext, DependencyManager, Module } from '@credo-ts/core'

import { FeatureRegistry, MessageHandlerRegistry, MessageReceiver, MessageSender } from '@credo-ts/core'

import { GeneralMessagesApi } from './GeneralMessagesApi'
import { GeneralMessagesModuleConfig } from './GeneralMessagesModuleConfig'
import { GatewayWorkers } from './GatewayWorkers'
import { initializeConnections, registerConnections } from './connections/registerConnections'
import { CORE_SEAMS, CREDO_CORE, assertSeams } from './credo'
import { GatewayDatabase } from './database'
import { coreMigrations } from './database/coreMigrations'
import { EnvelopeOpener, EnvelopePacker, WalletKeys } from './envelope'
import { EventLog, EventObservers, EventRecorder } from './events'
import { exchangeMigrations } from './exchanges/exchangeMigrations'
import { registerExchanges } from './exchanges/registerExchanges'
import { AttachedMessages } from './inbound/AttachedMessages'
import {
  EnvelopeReceiver,
  GeneralMessageReaders,
  InboundProcessor,
  Refusals,
  ReplyCollector,
  ReturnRoutes,
} from './inbound'
import { DurableMessageReceiver } from './inbound/DurableMessageReceiver'
import { HandlerRuns } from './inbound/HandlerRuns'
import { Inbox } from './inbound/Inbox'
import { InboxUsage } from './inbound/InboxUsage'
import { MessageHandling } from './inbound/MessageHandling'
import { MessageKeeper } from './inbound/MessageKeeper'
import { ReturnRouteRequests } from './inbound/ReturnRouteRequests'
import { SharedReturnRoutes } from './inbound/SharedReturnRoutes'
import { TenantBudgets } from './inbound/TenantBudgets'
import { GeneralMessages } from './messages'
import { MessageDeliveries, MessageOutbox, OutboxWorker, OutgoingMessages } from './outbox'
import { Outbox } from './outbox/Outbox'
import { OutboxLines } from './outbox/OutboxLines'
import { OutboxMessageSender } from './outbox/OutboxMessageSender'
import { OutboxSettler } from './outbox/OutboxSettler'
import { PartnerSender } from './outbox/PartnerSender'
import { PartnerServices } from './outbox/PartnerServices'
import { PartnerTransport } from './outbox/PartnerTransport'
import { RecordErrors } from './outbox/RecordErrors'
import { ReportedMessages } from './outbox/ReportedMessages'
import { SettledMessages } from './outbox/SettledMessages'
import { UntilCompleted } from './outbox/UntilCompleted'
import { ProtocolHandlers } from './protocols/ProtocolHandlers'
import { discloseHandled } from './protocols/discloseHandled'
import { keepHandlersUnique } from './protocols/keepHandlersUnique'
import { limitBase58 } from './shapes'
import { RetentionWorker, TenantRetention } from './retention'
import { OldEvents } from './retention/OldEvents'
import { OldTasks } from './retention/OldTasks'
import { StateSweeper, TaskLog, TaskRecorder } from './tasks'
import { StateObserver } from './tasks/StateObserver'
import { StateTeller } from './tasks/StateTeller'
import { RoutingKeys, TenantContexts, TenantEraser, TenantKeys } from './tenancy'
import { RefusalLog, TrafficLog } from './traffic'
import { freeAskarMemory } from './wallet/freeAskarMemory'
import { settleAskarErrors } from './wallet/settleAskarErrors'
import { useNativeCodecs } from './json/useNativeCodecs'
import { InstanceHints } from './work'

const SINGLETONS = [
  AttachedMessages,
  DurableMessageReceiver,
  EnvelopeOpener,
  EnvelopePacker,
  EnvelopeReceiver,
  EventLog,
  EventObservers,
  EventRecorder,
  GatewayWorkers,
  GeneralMessageReaders,
  GeneralMessages,
  HandlerRuns,
  InboundProcessor,
  Inbox,
  InboxUsage,
  InstanceHints,
  MessageHandling,
  MessageDeliveries,
  MessageKeeper,
  MessageOutbox,
  OldEvents,
  OldTasks,
  Outbox,
  OutboxLines,
  OutboxMessageSender,
  OutboxSettler,
  OutboxWorker,
  OutgoingMessages,
  PartnerSender,
  PartnerServices,
  PartnerTransport,
  ProtocolHandlers,
  RecordErrors,
  RefusalLog,
  Refusals,
  ReplyCollector,
  ReportedMessages,
  RetentionWorker,
  ReturnRouteRequests,
  ReturnRoutes,
  RoutingKeys,
  SettledMessages,
  SharedReturnRoutes,
  StateObserver,
  StateSweeper,
  StateTeller,
  TaskLog,
  TaskRecorder,
  TenantBudgets,
  TenantContexts,
  TenantEraser,
  TenantKeys,
  TenantRetention,
  TrafficLog,
  UntilCompleted,
  WalletKeys,
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

  /** @throws {CredoUnfitError} when the installed Credo is not the one that this module was made for */
  public register(dependencyManager: DependencyManager): void {
    assertSeams(CREDO_CORE, CORE_SEAMS)
    freeAskarMemory()
    useNativeCodecs()
    settleAskarErrors()
    limitBase58()
    dependencyManager.registerInstance(GatewayDatabase, this.database)
    dependencyManager.registerInstance(GeneralMessagesModuleConfig, this.config)
    for (const singleton of SINGLETONS) dependencyManager.registerSingleton(singleton as never)
    keepHandlersUnique(dependencyManager.resolve(MessageHandlerRegistry))
    discloseHandled(dependencyManager.resolve(FeatureRegistry), this.config.handledProtocols)
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
    dependencyManager.resolve(EventObservers).add(dependencyManager.resolve(StateObserver))
  }
}
