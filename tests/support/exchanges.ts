/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { ApiClient } from './ApiClient'

import { until } from './until'

/** A schema and a credential definition that is ready. */
export async function createDefinition(
  issuer: ApiClient,
  options: {
    supportRevocation?: boolean
    attributeNames?: string[]
    revocationCapacity?: number
    registry?: string
  } = {}
): Promise<{ schemaId: string; credentialDefinitionId: string; id: string }> {
  const { attributeNames = ['name', 'age'], registry, ...rest } = options
  const name = `schema-${Math.random().toString(36).slice(2)}`
  const schema = (await issuer.post('/schemas', { name, version: '1.0', attributeNames, registry }, 201)).body
  const body = { schemaId: schema.schemaId, tag: 'default', ...rest }
  const { id } = (await issuer.post('/credential-definitions', body, 202)).body
  const credentialDefinitionId = await until(async () => {
    const { state, reason, ...made } = (await issuer.get(`/credential-definitions/${id}`, 200)).body
    if (state === 'failed') throw new Error(reason)
    return state === 'ready' ? (made.credentialDefinitionId as string) : null
  }, 120_000)
  return { schemaId: schema.schemaId, credentialDefinitionId, id }
}

/** The exchange of a thread when it has reached the state. */
export function exchangeIn(
  client: ApiClient,
  path: '/credentials' | '/proofs',
  threadId: string,
  state: string
): Promise<any> {
  return until(async () => {
    const { items } = (await client.get(`${path}?threadId=${encodeURIComponent(threadId)}`, 200)).body
    return items.find((item: any) => item.state === state) ?? null
  })
}
