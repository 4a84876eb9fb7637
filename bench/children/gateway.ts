import 'reflect-metadata'

import type { JsonObject } from '@didcomm-gateway/core'

import { KeyType, TypedArrayEncoder } from '@credo-ts/core'
import {
  EventRecorder,
  GatewayDatabase,
  RoutingKeys,
  TenantContexts,
  TenantKeys,
  newId,
  readHeader,
} from '@didcomm-gateway/core'
import { ServerConfig, createGateway } from '@didcomm-gateway/server'
import { sql } from 'kysely'

import { connect } from './connect'
import { serve } from './serve'

const ROWS_PER_TRANSACTION = 500

/** The gateway as `npm start` starts it, in a process that can be asked to make keys and messages without the network. */
const started = createGateway(ServerConfig.fromEnvironment())

async function resolve() {
  const { dependencyManager } = (await started).agent
  return {
    contexts: dependencyManager.resolve(TenantContexts),
    keys: dependencyManager.resolve(TenantKeys),
    routingKeys: dependencyManager.resolve(RoutingKeys),
    recorder: dependencyManager.resolve(EventRecorder),
    database: dependencyManager.resolve(GatewayDatabase),
  }
}

serve({
  url: async () => (await started).url,
  /**
   * Lets a tenant receive with a new key, or that of this seed.
   * @param partnerKey base58; with it the tenant has a connection, over which this key's messages come
   * @returns the key, base58
   */
  addKey: async (tenantId: string, seed?: string, partnerKey?: string) => {
    const { contexts, routingKeys } = await resolve()
    const key = await contexts.run(tenantId, async (context) => {
      const made = await context.wallet.createKey({
        keyType: KeyType.Ed25519,
        privateKey: seed ? TypedArrayEncoder.fromString(seed) : undefined,
      })
      if (partnerKey) await connect(context, made, partnerKey)
      return made
    })
    await routingKeys.add(tenantId, [key.publicKeyBase58])
    return key.publicKeyBase58
  },
  /** Records received messages as the inbox does, five to a thread. */
  fill: async (tenantId: string, from: number, count: number) => {
    const { keys, recorder, database } = await resolve()
    const key = await keys.get(tenantId)
    for (let n = from; n < from + count; n += ROWS_PER_TRANSACTION) {
      await database.transaction(async (trx) => {
        for (let i = n; i < Math.min(n + ROWS_PER_TRANSACTION, from + count); i++) {
          const message: JsonObject = {
            '@type': `https://example.org/bench/1.0/type-${i % 20}`,
            '@id': `bench-message-${i}`,
            '~thread': { thid: `bench-thread-${Math.floor(i / 5)}` },
            content: 'x'.repeat(500),
          }
          await recorder.record(trx, key, {
            ...readHeader(message),
            id: newId(),
            tenantId,
            direction: 'in',
            connectionId: null,
            generalMessageId: newId(),
            attachmentIds: [],
            message,
            text: JSON.stringify(message),
            dedupeHash: key.hash('dedupe', String(i)),
            from: null,
            to: null,
            error: null,
            createdAt: Date.now(),
          })
        }
      })
    }
  },
  /** bytes that tables and indexes take */
  storedBytes: async () => {
    const { database } = await resolve()
    const size =
      database.kind === 'sqlite'
        ? sql<{ bytes: number }>`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`
        : sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`
    const { rows } = await size.execute(database.db)
    return Number(rows[0].bytes)
  },
  /** events recorded of all tenants */
  countEvents: async () => {
    const { database } = await resolve()
    const { total } = await database.db
      .selectFrom('tenant_sequences')
      .select((eb) => eb.fn.sum<number>('last').as('total'))
      .executeTakeFirstOrThrow()
    return Number(total)
  },
  stop: async () => (await started).close(),
})
