import { TypedArrayEncoder } from '@credo-ts/core'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { BenchDatabase } from './BenchDatabase'
import { Child } from './Child'

const ADMIN_KEY = 'bench-operator-key'

export interface MeasuredGateway {
  child: Child
  url: string
  /** a call under /api/v1; other answers than 2xx throw */
  call: <T>(apiKey: string, method: string, path: string, body?: unknown) => Promise<T>
  createTenant: () => Promise<{ id: string; apiKey: string }>
  stop: () => Promise<void>
}

/** @param databaseUrl a PostgreSQL server, on which a database is made for the time; null: SQLite */
export async function startGatewayChild(databaseUrl: string | null): Promise<MeasuredGateway> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-gateway-'))
  const database = databaseUrl ? new BenchDatabase(databaseUrl) : null
  await database?.create()
  const child = Child.start('gateway', {
    GATEWAY_PORT: '0',
    GATEWAY_DATA_DIR: dataDir,
    GATEWAY_LOG_LEVEL: 'error',
    GATEWAY_RATE_LIMIT: '0',
    GATEWAY_WEBHOOK_ALLOW: '127.0.0.0/8',
    GATEWAY_ADMIN_API_KEY: ADMIN_KEY,
    ...(database ? { GATEWAY_DATABASE_URL: database.url, GATEWAY_WALLET_KEY: newWalletKey() } : {}),
  })
  const url = await child.call<string>('url')
  const call: MeasuredGateway['call'] = async <T>(apiKey: string, method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
    return (text === '' ? null : JSON.parse(text)) as T
  }
  return {
    child,
    url,
    call,
    createTenant: () => call(ADMIN_KEY, 'POST', '/tenants', { label: 'Bench AG' }),
    stop: async () => {
      await child.stop()
      await database?.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export const operatorKey = ADMIN_KEY

function newWalletKey(): string {
  return TypedArrayEncoder.toBase58(randomBytes(32))
}
