import type { TestDatabase } from './postgres'
import type { Gateway } from '@didcomm-gateway/server'
import type { ChildProcess } from 'node:child_process'

import { ServerConfig, createGateway } from '@didcomm-gateway/server'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ApiClient } from './ApiClient'
import { createTestDatabase } from './postgres'

export const SERVER_MAIN = join(__dirname, '../../packages/server/build/main.js')
/** a machine with much else to do may need long */
const START_TIMEOUT_MS = 120_000

export interface TestTenant extends ApiClient {
  id: string
  label: string
  apiKey: string
}

export interface TestGateway {
  url: string
  dataDir: string
  adminKey: string
  /** calls with the admin key */
  admin: ApiClient
  /** a new tenant, and calls with its key */
  createTenant: (label?: string) => Promise<TestTenant>
  /** stops the gateway and removes its data folder */
  stop: () => Promise<void>
}

export interface RunningGateway extends TestGateway {
  gateway: Gateway
  /** stops the gateway and starts another one on the same data folder */
  restart: () => Promise<RunningGateway>
}

/** What tests want of every gateway: any free port, private addresses allowed, quiet, quick to retry. */
function testEnvironment(dataDir: string, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    GATEWAY_PORT: '0',
    GATEWAY_DATA_DIR: dataDir,
    GATEWAY_WEBHOOK_ALLOW: '127.0.0.0/8',
    GATEWAY_LOG_LEVEL: 'error',
    ...environment,
  }
}

/** With TEST_DATABASE=postgres, gateways whose environment says nothing of a database get one on PostgreSQL, by data folder. */
const databases = new Map<string, TestDatabase>()

async function databaseEnvironment(dataDir: string, environment: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  if (process.env.TEST_DATABASE !== 'postgres' || environment.GATEWAY_DATABASE_URL !== undefined) return {}
  const database = databases.get(dataDir) ?? (await createTestDatabase())
  databases.set(dataDir, database)
  return {
    GATEWAY_DATABASE_URL: database.url,
    // a generated one would be in the data folder, and not the same after a restart on another
    GATEWAY_WALLET_KEY: 'ab'.repeat(32),
    GATEWAY_ADMIN_API_KEY: 'correct-horse-battery',
  }
}

async function remove(dataDir: string): Promise<void> {
  const database = databases.get(dataDir)
  databases.delete(dataDir)
  await database?.drop()
  await rm(dataDir, { recursive: true, force: true })
}

/** A gateway in this process, on loopback, in a data folder of its own. */
export async function startGateway(environment: NodeJS.ProcessEnv = {}): Promise<RunningGateway> {
  const dataDir = environment.GATEWAY_DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'gateway-')))
  const database = await databaseEnvironment(dataDir, environment)
  const config = ServerConfig.fromEnvironment(testEnvironment(dataDir, { ...database, ...environment }))
  const gateway = await createGateway(config)
  const adminKey = config.adminApiKey ?? (await readFile(join(dataDir, 'admin-api-key'), 'utf8'))
  return {
    ...describeGateway(gateway.url, dataDir, adminKey),
    gateway,
    stop: async () => {
      await gateway.close()
      await remove(dataDir)
    },
    restart: async () => {
      await gateway.close()
      return startGateway({ ...environment, GATEWAY_DATA_DIR: dataDir })
    },
  }
}

export interface SpawnedGateway extends TestGateway {
  child: ChildProcess
  /** everything it has written to standard output and error */
  output: () => string
  /** key of the root wallet, from the data folder */
  walletKey: () => Promise<string>
  /** sends the signal; @returns exit code, or null when a signal ended it */
  kill: (signal: NodeJS.Signals) => Promise<number | null>
}

/** A gateway as a process of its own, from the build (`npm run build`). */
export async function spawnGateway(environment: NodeJS.ProcessEnv = {}): Promise<SpawnedGateway> {
  if (!existsSync(SERVER_MAIN)) throw new Error(`There is no ${SERVER_MAIN}. Run "npm run build" first.`)
  const dataDir = environment.GATEWAY_DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'gateway-')))
  const database = await databaseEnvironment(dataDir, environment)
  const child = spawn(process.execPath, [SERVER_MAIN], {
    env: { PATH: process.env.PATH, ...testEnvironment(dataDir, { ...database, ...environment }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const listening = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The gateway does not start: ${output}`)), START_TIMEOUT_MS)
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8')
      const url = /listening on (http:\/\/\S+)\s/.exec(output)?.[1]
      if (url) {
        clearTimeout(timer)
        resolve(url)
      }
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void exited.then((code) => {
      clearTimeout(timer)
      reject(new Error(`The gateway ended with ${code}: ${output}`))
    })
  })
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return exited
  }
  const url = await listening.catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  const adminKey =
    environment.GATEWAY_ADMIN_API_KEY ??
    database.GATEWAY_ADMIN_API_KEY ??
    (await readFile(join(dataDir, 'admin-api-key'), 'utf8'))
  return {
    ...describeGateway(url, dataDir, adminKey),
    child,
    output: () => output,
    walletKey: async () => database.GATEWAY_WALLET_KEY ?? readFile(join(dataDir, 'wallet.key'), 'utf8'),
    kill,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await kill('SIGKILL')
      await remove(dataDir)
    },
  }
}

function describeGateway(url: string, dataDir: string, adminKey: string) {
  const admin = new ApiClient(url, adminKey)
  const createTenant = async (label = 'Alice AG'): Promise<TestTenant> => {
    const { body } = await admin.post('/tenants', { label }, 201)
    const tenant = body as { id: string; label: string; apiKey: string }
    return Object.assign(new ApiClient(url, tenant.apiKey), tenant)
  }
  return { url, dataDir, adminKey, admin, createTenant }
}
