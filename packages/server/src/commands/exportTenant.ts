import type { Print } from './Command'
import type { ServerConfig } from '../config/ServerConfig'
import type { FileHandle } from 'node:fs/promises'

import { open, unlink } from 'node:fs/promises'

import { ADMIN_KEY_FILE } from '../config/dataFiles'
import { describeFileError } from '../config/describeFileError'
import { findAdminApiKey } from '../config/resolveSecrets'

import { ApiAnswerError, ApiCaller } from './ApiCaller'
import { CommandError } from './CommandError'
import { ExportKey } from './ExportKey'
import { whenStopped } from './whenStopped'

/** Everything of a tenant that has a list in the API; events come with their messages. */
const LISTS = [
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
 * Events have their message as JSON, and as `raw` its text byte for byte. Asks a running gateway, so that it works on every
 * instance. Private keys stay in the wallet.
 */
export async function exportTenant(config: ServerConfig, [id, path, url]: string[], print: Print): Promise<void> {
  if (!id || !path) throw new CommandError('Name the id of the tenant and a new file.')
  const baseUrl = (url ?? `http://${hostOf(config)}:${config.port}`).replace(/\/+$/, '')
  const adminApiKey = await findAdminApiKey(config)
  if (adminApiKey === null) {
    throw new CommandError(
      `There is no ${ADMIN_KEY_FILE} in ${config.dataDir}. Set GATEWAY_DATA_DIR to the data folder of the gateway, or GATEWAY_ADMIN_API_KEY.`
    )
  }
  // before anything is asked of the gateway
  const file = await openNew(path)
  let isWhole = false
  try {
    await whenStopped(async (signal) => {
      // what cleans up is asked for after a stop, too
      const asOperator = new ApiCaller(baseUrl, () => Promise.resolve(adminApiKey))
      const key = new ExportKey(asOperator, id)
      try {
        await write(file, new ApiCaller(baseUrl, () => key.get(), signal), print)
        // the key that reads must not read keys
        await writeList(file, 'api-keys', keysOf(asOperator, id, key, signal), print)
        await file.write('\n}\n')
        await file.sync()
      } finally {
        await key.delete()
      }
    })
    isWhole = true
  } finally {
    await file.close()
    // half an export looks like a whole one
    if (!isWhole) await unlink(path)
  }
}

async function write(file: FileHandle, api: ApiCaller, print: Print): Promise<void> {
  await file.write(`{\n"tenant": ${await api.text('GET', '/tenant')}`)
  for (const list of LISTS) await writeList(file, list, textsOf(api, list), print)
}

/** @param texts of its entries, as JSON */
async function writeList(file: FileHandle, list: string, texts: AsyncIterable<string>, print: Print): Promise<void> {
  let count = 0
  await file.write(`,\n${JSON.stringify(list)}: [`)
  for await (const text of texts) await file.write(`${count++ === 0 ? '' : ','}\n${text}`)
  await file.write(']')
  print(`${list}: ${count}`)
}

/** What is there when the list is read may be gone when its details are. */
async function* textsOf(api: ApiCaller, list: string): AsyncGenerator<string> {
  for await (const item of itemsOf(api, `/${list}`)) {
    const text = await whole(api, list, item).catch((error: unknown) => {
      if (error instanceof ApiAnswerError && error.status === 404) return null
      throw error
    })
    if (text !== null) yield text
  }
}

async function* keysOf(api: ApiCaller, id: string, own: ExportKey, signal: AbortSignal): AsyncGenerator<string> {
  for await (const item of itemsOf(api, `/tenants/${encodeURIComponent(id)}/api-keys`)) {
    signal.throwIfAborted()
    if (item.id !== own.id) yield JSON.stringify(item)
  }
}

/** The gateway's own text: numbers in a message stay as they were sent. */
async function whole(api: ApiCaller, list: string, item: { id?: string }): Promise<string> {
  if (!WITH_DETAILS.includes(list)) return JSON.stringify(item)
  const path = `/${list}/${item.id}`
  const text = await api.text('GET', path)
  if (list !== 'events') return text
  const raw = await api.text('GET', `${path}/raw`)
  return `${text.trimEnd().slice(0, -1)},"raw":${JSON.stringify(raw)}}`
}

async function* itemsOf(api: ApiCaller, path: string): AsyncGenerator<{ id?: string }> {
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page: { items: Array<{ id?: string }>; nextCursor: string | null } = await api.json(
      'GET',
      `${path}?limit=200${query}`
    )
    yield* page.items
    cursor = page.nextCursor
  }
}

async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx', 0o600)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new CommandError(`${path} is there already. Name a new file.`)
    throw new CommandError(`${path} cannot be made: ${describeFileError(error)}.`)
  }
}

function hostOf({ host }: ServerConfig): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host.includes(':') ? `[${host === '::' ? '::1' : host}]` : host
}
