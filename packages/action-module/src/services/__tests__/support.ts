import type { TestDatabase } from '../../../../../tests/support/postgres'
import type { EventDraft, JsonObject, RecordedEvent, Task } from '@didcomm-gateway/core'

import { ConnectionService, DidExchangeRole, DidExchangeState } from '@credo-ts/core'
import {
  EventObservers,
  EventRecorder,
  GatewayDatabase,
  IdentityService,
  TenantContexts,
  TenantKeys,
  newId,
  readHeader,
} from '@didcomm-gateway/core'

import { ActionModule } from '../../ActionModule'
import { startCoreAgent } from '../../../../../tests/support/coreAgent'
import { createTestDatabase } from '../../../../../tests/support/postgres'
import { ActionService } from '../ActionService'

export type ActionAgent = Awaited<ReturnType<typeof startActionAgent>>

/** Core's agent with the action module, without workers: nothing is sent unless a test says so. */
export async function startActionAgent(kind: 'sqlite' | 'postgres') {
  const postgres: TestDatabase | null = kind === 'postgres' ? await createTestDatabase() : null
  const database = new GatewayDatabase(
    postgres ? { kind: 'postgres', url: postgres.url, poolSize: 4 } : { kind: 'sqlite', path: ':memory:' }
  )
  // nothing that is queued comes to its partner, who has no address
  const core = await startCoreAgent({ database, retryScheduleMs: [3_600_000] })
  const module = new ActionModule()
  module.register(core.agent.dependencyManager)
  await module.initialize(core.agent.context)
  const finished: Task[] = []
  const observers = core.resolve(EventObservers)
  observers.add({
    onTask: async (_trx, task) => {
      finished.push(task)
    },
  })
  const contexts = core.resolve(TenantContexts)
  const keys = core.resolve(TenantKeys)

  const connect = (tenantId: string, state = DidExchangeState.Completed, theirDid = `did:peer:${newId()}`) =>
    contexts.run(tenantId, (context) =>
      context.dependencyManager.resolve(ConnectionService).createConnection(context, {
        state,
        theirDid,
        did: `did:peer:ours:${newId()}`,
        role: DidExchangeRole.Responder,
      })
    )

  return {
    ...core,
    finished,
    actions: core.resolve(ActionService),
    connect,
    /** A tenant with a default identity and a contact that is connected to it. */
    createConnected: async () => {
      const { id: tenantId } = await core.createTenant()
      const identity = await core.resolve(IdentityService).create(tenantId, {
        label: 'default',
        method: 'peer',
        isDefault: true,
      })
      const connection = await connect(tenantId)
      return { tenantId, connectionId: connection.id, theirDid: connection.theirDid ?? '', identity }
    },
    /** Records a received message as the inbound processor would. */
    receive: async (
      tenantId: string,
      message: JsonObject,
      from: { connectionId?: string; did?: string; known?: boolean } = {}
    ): Promise<RecordedEvent> => {
      const key = await keys.get(tenantId)
      const draft: EventDraft = {
        ...readHeader(message),
        id: newId(),
        tenantId,
        direction: 'in',
        connectionId: from.connectionId ?? null,
        generalMessageId: from.known ? null : newId(),
        attachmentIds: [],
        message,
        from: from.connectionId || from.did ? { uuid: from.connectionId ?? null, did: from.did ?? null } : null,
        to: { uuid: 'identity', did: 'did:peer:identity' },
        error: null,
        createdAt: Date.now(),
      }
      const event = await database.transaction((trx) =>
        core.resolve(EventRecorder).record(trx, key, { ...draft, text: JSON.stringify(message), dedupeHash: null })
      )
      observers.committed(tenantId)
      return event
    },
    /** Ends the sending of an action's last message, as the outbox worker would. */
    settle: async (
      tenantId: string,
      actionUuid: string,
      eventId: string,
      error: { code: string; message: string } | null
    ) => {
      const key = await keys.get(tenantId)
      await database.transaction((trx) =>
        observers.outboxSettled(
          trx,
          {
            ...{ tenantId, eventId, actionUuid, error },
            connectionId: null,
            state: error ? 'failed' : 'sent',
            at: Date.now(),
          },
          key
        )
      )
      observers.committed(tenantId)
    },
    stop: async () => {
      await core.stop()
      await postgres?.drop()
    },
  }
}
