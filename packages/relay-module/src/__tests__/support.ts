import type { RelayModuleConfigOptions } from '../RelayModuleConfig'
import type { DeliveryStateChangedEvent, WebhookDisabledEvent } from '../RelayEvents'
import type { WebhookEntryInput } from '../webhooks/checkEntry'
import type { JsonObject, RecordedEvent, StateChange, Task } from '@didcomm-gateway/core'

import { EventEmitter, InjectionSymbols } from '@credo-ts/core'
import {
  EventLog,
  EventObservers,
  EventRecorder,
  GatewayDatabase,
  TaskRecorder,
  TenantKeys,
  newId,
  readHeader,
} from '@didcomm-gateway/core'

import { startCoreAgent } from '../../../../tests/support/coreAgent'
import { createTestDatabase } from '../../../../tests/support/postgres'
import { RelayEventTypes } from '../RelayEvents'
import { RelayModule } from '../RelayModule'
import { RelayModuleConfig } from '../RelayModuleConfig'
import { DeliveryQueue } from '../deliveries/DeliveryQueue'
import { DeliveryService } from '../deliveries/DeliveryService'
import { DeliverySettler } from '../deliveries/DeliverySettler'
import { DeliveryStore } from '../deliveries/DeliveryStore'
import { DeliveryWorker } from '../deliveries/DeliveryWorker'
import { WebhookSender } from '../sending/WebhookSender'
import { WebhookEditor } from '../webhooks/WebhookEditor'
import { WebhookRules } from '../webhooks/WebhookRules'
import { WebhookService } from '../webhooks/WebhookService'
import { WebhookSettings } from '../webhooks/WebhookSettings'

export const LOOPBACK = ['127.0.0.0/8']

export type RelayAgent = Awaited<ReturnType<typeof startRelayAgent>>

/** Core's agent with the relay, a clock that the test moves, and no jitter. The worker is started by the test. */
export async function startRelayAgent(kind: 'sqlite' | 'postgres', options: RelayModuleConfigOptions = {}) {
  const postgres = kind === 'postgres' ? await createTestDatabase() : null
  const database = new GatewayDatabase(
    postgres ? { kind: 'postgres', url: postgres.url, poolSize: 4 } : { kind: 'sqlite', path: ':memory:' }
  )
  const core = await startCoreAgent({ database })
  const clock = createClock()
  const module = new RelayModule({
    webhookAllow: LOOPBACK,
    pollIntervalMs: 20,
    requestTimeoutMs: 5000,
    now: clock.now,
    random: () => 0.5,
    ...options,
  })
  module.register(core.agent.dependencyManager)
  await module.initialize(core.agent.context)
  const { resolve } = core
  const observers = resolve(EventObservers)
  const keys = resolve(TenantKeys)
  const finished: Task[] = []
  observers.add({
    onTask: async (_trx, task) => {
      finished.push(task)
    },
  })
  const settings = resolve(WebhookSettings)

  return {
    ...core,
    ...{ clock, finished, keys, observers, settings },
    queue: resolve(DeliveryQueue),
    store: resolve(DeliveryStore),
    settler: resolve(DeliverySettler),
    deliveries: resolve(DeliveryService),
    webhooks: resolve(WebhookService),
    editor: resolve(WebhookEditor),
    worker: resolve(DeliveryWorker),
    createTenant: async () => (await core.createTenant()).id,
    /** Settings of received messages; each entry gives the rule's id and secret. */
    setWebhooks: async (tenantId: string, setting: WebhookEntryInput[]) =>
      (await settings.put(tenantId, 'DIDCOMM_WEBHOOK', { setting })).setting,
    /** Records a message as the inbound processor would. */
    receive: async (
      tenantId: string,
      message: JsonObject,
      { text = JSON.stringify(message), ...event }: Partial<RecordedEvent> & { text?: string } = {}
    ) => {
      const key = await keys.get(tenantId)
      const recorded = await database.transaction((trx) =>
        resolve(EventRecorder).record(trx, key, {
          ...readHeader(message),
          id: newId(),
          tenantId,
          direction: 'in',
          connectionId: null,
          generalMessageId: null,
          attachmentIds: [],
          message,
          text,
          dedupeHash: null,
          from: null,
          to: { uuid: 'identity', did: 'did:peer:identity' },
          error: null,
          createdAt: clock.now(),
          ...event,
          actionUuid: event.actionUuid ?? undefined,
        })
      )
      observers.committed(tenantId)
      return recorded
    },
    changeState: async (change: StateChange) => {
      const key = await keys.get(change.tenantId)
      const task = await database.transaction((trx) => resolve(TaskRecorder).record(trx, change, key))
      observers.committed(change.tenantId)
      return task
    },
    /** A worker of another instance on the same database. */
    createWorker: (overrides: RelayModuleConfigOptions = {}) => {
      const config = new RelayModuleConfig({
        webhookAllow: LOOPBACK,
        pollIntervalMs: 20,
        now: clock.now,
        random: () => 0.5,
        ...options,
        ...overrides,
      })
      return new DeliveryWorker(
        core.agent.context,
        config,
        resolve(DeliveryQueue),
        resolve(DeliveryStore),
        resolve(DeliverySettler),
        resolve(WebhookRules),
        new WebhookSender(config),
        resolve(EventLog),
        keys,
        resolve(EventEmitter),
        resolve(InjectionSymbols.Logger)
      )
    },
    /** Waits for the end of the next call of which `isIt` says so. */
    settled: (isIt: (delivery: DeliveryStateChangedEvent['payload']['delivery']) => boolean = () => true) =>
      new Promise<DeliveryStateChangedEvent['payload']['delivery']>((found) => {
        const onEvent = ({ payload }: DeliveryStateChangedEvent) => {
          if (!isIt(payload.delivery)) return
          core.agent.events.off(RelayEventTypes.DeliveryStateChanged, onEvent)
          found(payload.delivery)
        }
        core.agent.events.on<DeliveryStateChangedEvent>(RelayEventTypes.DeliveryStateChanged, onEvent)
      }),
    /** Waits for the next rule that is disabled. */
    disabled: () =>
      new Promise<WebhookDisabledEvent['payload']>((found) => {
        const onEvent = ({ payload }: WebhookDisabledEvent) => {
          core.agent.events.off(RelayEventTypes.WebhookDisabled, onEvent)
          found(payload)
        }
        core.agent.events.on<WebhookDisabledEvent>(RelayEventTypes.WebhookDisabled, onEvent)
      }),
    stop: async () => {
      await resolve(DeliveryWorker).stop()
      await core.stop()
      await postgres?.drop()
    },
  }
}

/** The time that the relay sees; it stands still until it is moved. */
function createClock() {
  let time = Date.now()
  return {
    now: () => time,
    advance: (ms: number) => {
      time += ms
    },
  }
}
