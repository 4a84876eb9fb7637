import type { Balancer } from './balancer'
import type { RunningGateway, SpawnedGateway } from './gateway'
import type { Partner } from './partner'
import type { TestDatabase } from './postgres'
import type { JsonObject } from '@didcomm-gateway/core'

import { ApiClient } from './ApiClient'
import { startBalancer } from './balancer'
import { completeRecorded } from './connect'
import { spawnGateway, startGateway } from './gateway'
import { createTestDatabase } from './postgres'
import { until } from './until'

export const ADMIN_KEY = 'correct-horse-battery'
export const WALLET_KEY = 'ab'.repeat(32)

export interface Instances<T> {
  instances: T[]
  balancer: Balancer
  database: TestDatabase
  /** calls with the admin key, one instance after the other */
  admin: ApiClient
  stop: () => Promise<void>
}

/** Some instances of one gateway on one PostgreSQL database behind a load balancer, all started at once. */
async function start<T extends { url: string; stop: () => Promise<void> }>(
  count: number,
  environment: NodeJS.ProcessEnv,
  startOne: (environment: NodeJS.ProcessEnv) => Promise<T>
): Promise<Instances<T>> {
  const database = await createTestDatabase()
  const instances: T[] = []
  const balancer = await startBalancer(() => instances.map(({ url }) => url))
  const stop = async () => {
    await Promise.all(instances.map((instance) => instance.stop()))
    balancer.stop()
    await database.drop()
  }
  const common = {
    GATEWAY_DATABASE_URL: database.url,
    GATEWAY_WALLET_KEY: WALLET_KEY,
    GATEWAY_ADMIN_API_KEY: ADMIN_KEY,
    GATEWAY_PUBLIC_URL: balancer.url,
    ...environment,
  }
  const starts = await Promise.allSettled(Array.from({ length: count }, () => startOne(common)))
  for (const started of starts) if (started.status === 'fulfilled') instances.push(started.value)
  const failed = starts.find((started) => started.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  return { instances, balancer, database, admin: new ApiClient(balancer.url, ADMIN_KEY), stop }
}

/** In this process. */
export function startInstances(count: number, environment: NodeJS.ProcessEnv = {}): Promise<Instances<RunningGateway>> {
  return start(count, environment, startGateway)
}

/** Each a process of its own, from the build. */
export function spawnInstances(count: number, environment: NodeJS.ProcessEnv = {}): Promise<Instances<SpawnedGateway>> {
  return start(count, environment, spawnGateway)
}

/** A connection of a partner with a tenant, with what it takes to post envelopes to an instance of choice. */
export interface DirectContact {
  /** id of the connection at the tenant */
  connectionId: string
  pack: (message: JsonObject) => Promise<string>
  /** @returns the answer of that instance's door */
  post: (instanceUrl: string, message: JsonObject) => Promise<Response>
}

/** Connects a stock agent to a tenant by the tenant's invitation. */
export async function connectDirect(tenant: ApiClient, partner: Partner): Promise<DirectContact> {
  const { body } = await tenant.post('/invitations', {}, 201)
  const { connectionRecord } = await partner.agent.oob.receiveInvitationFromUrl(body.invitationUrl)
  const record = await partner.waitForConnection(({ id }) => id === connectionRecord?.id)
  const ours = await partner.agent.dids.resolveDidDocument(record.did as string)
  const theirs = await partner.agent.dids.resolveDidDocument(record.theirDid as string)
  const connection = await until(async () => {
    const { body: page } = await tenant.get('/connections?limit=200', 200)
    return page.items.find(
      (item: { theirDid: string; state: string }) => item.theirDid === record.did && item.state === 'completed'
    )
  })
  await completeRecorded(tenant, connection.id)
  const pack = async (message: JsonObject) =>
    JSON.stringify(
      await partner.agent.context.wallet.pack(
        message,
        [theirs.recipientKeys[0].publicKeyBase58],
        ours.recipientKeys[0].publicKeyBase58
      )
    )
  return {
    connectionId: connection.id,
    pack,
    post: async (instanceUrl, message) =>
      fetch(`${instanceUrl}/didcomm`, {
        method: 'POST',
        headers: { 'content-type': 'application/didcomm-envelope-enc' },
        body: await pack(message),
      }),
  }
}
