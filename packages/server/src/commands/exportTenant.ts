import type { Print } from './Command'
import type { ServerConfig } from '../config/ServerConfig'

import { open } from 'node:fs/promises'

import { resolveSecrets } from '../config/resolveSecrets'

import { CommandError } from './CommandError'

/** Everything of a tenant that has a list in the API; events come with their messages. */
const LISTS = [
  'api-keys',
  'identities',
  'invitations',
  'connections',
  'settings',
  'webhooks',
  'events',
  'messages',
  'actions',
  'tasks',
  'deliveries',
  'schemas',
  'credential-definitions',
  'credentials',
  'proofs',
  'wallet/credentials',
]
/** what a list leaves out of its items */
const WITH_DETAILS = ['events', 'deliveries']

/**
 * Writes one JSON document with all data of a tenant that the API shows: `{ tenant, identities: [...], events: [...], … }`.
 * Asks a running gateway, so that it works on every instance. Private keys stay in the wallet.
 */
export async function exportTenant(config: ServerConfig, [id, path, url]: string[], print: Print): Promise<void> {
  if (!id || !path) throw new CommandError('Name the id of the tenant and a new file.')
  const baseUrl = url ?? `http://${config.host}:${config.port}`
  const { adminApiKey } = await resolveSecrets(config)
  const asOperator = caller(baseUrl, adminApiKey)
  const made = await asOperator<{ id: string; apiKey: string }>('POST', `/tenants/${id}/api-keys`, { name: 'export' })
  const file = await open(path, 'wx', 0o600)
  try {
    const call = caller(baseUrl, made.apiKey)
    await file.write(`{\n"tenant": ${JSON.stringify(await call('GET', '/tenant'))}`)
    for (const list of LISTS) {
      let count = 0
      await file.write(`,\n${JSON.stringify(list)}: [`)
      for await (const item of itemsOf(call, list)) {
        const { id: itemId } = item as { id?: string }
        const whole = WITH_DETAILS.includes(list) ? await call('GET', `/${list}/${itemId}`) : item
        await file.write(`${count++ === 0 ? '' : ','}\n${JSON.stringify(whole)}`)
      }
      await file.write(']')
      print(`${list}: ${count}`)
    }
    await file.write('\n}\n')
    await file.sync()
  } finally {
    await file.close()
    await asOperator('DELETE', `/tenants/${id}/api-keys/${made.id}`)
  }
}

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>

async function* itemsOf(call: Call, list: string): AsyncGenerator<unknown> {
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page: { items: unknown[]; nextCursor: string | null } = await call('GET', `/${list}?limit=200${query}`)
    yield* page.items
    cursor = page.nextCursor
  }
}

function caller(baseUrl: string, apiKey: string): Call {
  return async <T>(method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${baseUrl}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    }).catch((error: unknown) => {
      throw new CommandError(`There is no gateway at ${baseUrl}. Name its address after the file. (${String(error)})`)
    })
    const text = await answer.text()
    if (!answer.ok) throw new CommandError(`${method} ${path} answered ${answer.status}: ${text.slice(0, 500)}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }
}
