import type { SpawnedGateway } from '../support/gateway'
import type { TestDatabase } from '../support/postgres'

import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'

import { ApiClient } from '../support/ApiClient'
import { SERVER_MAIN, spawnGateway } from '../support/gateway'
import { createTestDatabase } from '../support/postgres'

describe('the server process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('says where it listens, and ends with 0 at %s', async (signal) => {
    const gateway = await spawnGateway({ GATEWAY_DATABASE_URL: '' })
    try {
      expect(gateway.output()).toMatch(/^listening on http:\/\/127\.0\.0\.1:\d+$/m)
      expect(gateway.output()).toContain(join(gateway.dataDir, 'admin-api-key'))
      expect(gateway.output()).not.toContain(gateway.adminKey)
      await gateway.createTenant()
      expect(await gateway.kill(signal)).toBe(0)
    } finally {
      await gateway.stop()
    }
  })

  it('goes on where Node takes it for done, since ffi-napi counts handles without a lock', async () => {
    const module = JSON.stringify(join(dirname(SERVER_MAIN), 'keepRunning.js'))
    // nothing of it holds the process: the timer fires only where something else does
    const script = `require(${module}).keepRunning(); setTimeout(() => process.exit(3), 100).unref()`
    const [exitCode] = await once(spawn(process.execPath, ['-e', script]), 'exit')
    expect(exitCode).toBe(3)
  })

  const onLinux = process.platform === 'linux' ? it : it.skip // only there can be read what a process has loaded
  onLinux('loads the library of Indy ledgers only where there are ledgers', async () => {
    const gateway = await spawnGateway({ GATEWAY_DATABASE_URL: '' })
    try {
      const loaded = await readFile(`/proc/${gateway.child.pid}/maps`, 'utf8')
      expect(loaded).toContain('libaries_askar')
      expect(loaded).not.toContain('libindy_vdr')
    } finally {
      await gateway.stop()
    }
  })

  it('leaves no file of the data folder readable by others', async () => {
    const gateway = await spawnGateway({ GATEWAY_DATABASE_URL: '' })
    try {
      await gateway.createTenant()
      for (const name of ['wallet.db', 'gateway.db', 'gateway.db-wal', 'wallet.key']) {
        expect({ name, mode: (await stat(join(gateway.dataDir, name))).mode & 0o077 }).toEqual({ name, mode: 0 })
      }
    } finally {
      await gateway.stop()
    }
  })

  it('has its tenants and keys again after SIGKILL', async () => {
    const gateway = await spawnGateway()
    try {
      const tenant = await gateway.createTenant('Alice AG')
      await gateway.kill('SIGKILL')
      const again = await spawnGateway({ GATEWAY_DATA_DIR: gateway.dataDir })
      try {
        const { body } = await new ApiClient(again.url, tenant.apiKey).get('/tenant', 200)
        expect(body).toMatchObject({ id: tenant.id, label: 'Alice AG' })
      } finally {
        await again.stop()
      }
    } finally {
      await gateway.stop()
    }
  })

  it('does not start with wrong settings: names them on standard error and ends with 1', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'gateway-'))
    try {
      const child = spawn(process.execPath, [SERVER_MAIN], {
        env: { GATEWAY_DATA_DIR: dataDir, GATEWAY_PORT: 'http', GATEWAY_LOG_LEVEL: 'loud' },
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      let errors = ''
      child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
      expect(await once(child, 'close')).toEqual([1, null])
      expect(errors).toMatch(/^- GATEWAY_PORT: .*\n- GATEWAY_LOG_LEVEL: /m)
      expect(errors).not.toMatch(/\bat .*\.js/)
    } finally {
      await rm(dataDir, { recursive: true })
    }
  })

  it.each(['a file', 'a path below a file'])('does not start in a data folder that is %s', async (what) => {
    const folder = await mkdtemp(join(tmpdir(), 'gateway-'))
    try {
      const file = join(folder, 'file')
      await writeFile(file, 'no folder')
      const start = spawnGateway({
        GATEWAY_DATABASE_URL: '',
        GATEWAY_DATA_DIR: what === 'a file' ? file : join(file, 'data'),
      })
      await expect(start).rejects.toThrow(/ended with 1: .*- GATEWAY_DATA_DIR: cannot be used/s)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  onLinux.each(['/proc/nope', '/proc/nope/deeper', '/sys/nope', '/dev/null/data'])(
    'does not start in a data folder that cannot be made: %s',
    async (dataDir) => {
      const start = spawnGateway({ GATEWAY_DATABASE_URL: '', GATEWAY_DATA_DIR: dataDir })
      await expect(start).rejects.toThrow(/ended with 1: .*- GATEWAY_DATA_DIR: cannot be used .*Name a folder/s)
    }
  )

  describe('with a data folder that has lost something', () => {
    let dataDir: string
    beforeEach(async () => {
      const gateway = await spawnGateway({ GATEWAY_DATABASE_URL: '' })
      await gateway.kill('SIGTERM')
      dataDir = gateway.dataDir
    })
    afterEach(() => rm(dataDir, { recursive: true }))
    const start = () => spawnGateway({ GATEWAY_DATABASE_URL: '', GATEWAY_DATA_DIR: dataDir })

    it('does not start without the key of the wallet, and makes nothing', async () => {
      const key = await readFile(join(dataDir, 'wallet.key'))
      await rm(join(dataDir, 'wallet.key'))
      await rm(join(dataDir, 'lock'))
      const before = await readdir(dataDir)
      await expect(start()).rejects.toThrow(/ended with 1: .*- GATEWAY_WALLET_KEY: .*wallet.key. Restore that file/s)
      expect(await readdir(dataDir)).toEqual(before)
      await writeFile(join(dataDir, 'wallet.key'), key)
      await (await start()).kill('SIGTERM')
    })

    it('does not start without the wallet, and makes none', async () => {
      await rm(join(dataDir, 'wallet.db'))
      await expect(start()).rejects.toThrow(
        /ended with 1: .*- GATEWAY_DATA_DIR: .*gateway.db is there without wallet.db/s
      )
      expect(await readdir(dataDir)).not.toContain('wallet.db')
    })

    it.each([
      ['gateway.db', 'GATEWAY_DATA_DIR: .*gateway.db cannot be used'],
      ['wallet.db', 'GATEWAY_DATA_DIR: the wallet cannot be opened'],
      ['wallet.key', 'GATEWAY_WALLET_KEY: .*wallet.key cannot be used'],
    ])('does not start with a %s that is broken', async (file, problem) => {
      await writeFile(join(dataDir, file), 'this is something else\n'.repeat(500))
      await expect(start()).rejects.toThrow(new RegExp(`ended with 1: .*- ${problem}`, 's'))
    })
  })

  it('takes single addresses in its lists', async () => {
    const gateway = await spawnGateway({
      GATEWAY_DATABASE_URL: '',
      GATEWAY_WEBHOOK_ALLOW: '10.0.0.1',
      GATEWAY_PARTNER_ALLOW: '10.0.0.1,fd00::1',
      GATEWAY_TRUST_PROXY: '10.0.0.1,::1',
    })
    await gateway.stop()
  })

  it.each([
    [['--version'], 0],
    [['--port=1'], 2],
  ])('answers %j without a start', async (args, code) => {
    const { version } = JSON.parse(await readFile(join(dirname(SERVER_MAIN), '../package.json'), 'utf8'))
    const child = spawn(process.execPath, [SERVER_MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    expect(await once(child, 'close')).toEqual([code, null])
    expect(output).toContain(code === 0 ? `${version}\n` : 'takes no arguments')
  })

  it('does not start a second time on the same port', async () => {
    const gateway = await spawnGateway()
    try {
      const { port } = new URL(gateway.url)
      await expect(spawnGateway({ GATEWAY_PORT: port })).rejects.toThrow(/ended with 1: .*GATEWAY_PORT/s)
    } finally {
      await gateway.stop()
    }
  })
})

async function spawnBoth(environment: NodeJS.ProcessEnv): Promise<[SpawnedGateway, SpawnedGateway]> {
  const starts = await Promise.allSettled([spawnGateway(environment), spawnGateway(environment)])
  const failed = starts.find((start) => start.status === 'rejected')
  const started = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
  if (failed) {
    await Promise.all(started.map((gateway) => gateway.stop()))
    throw failed.reason
  }
  return [started[0], started[1]]
}

describe('server processes on PostgreSQL', () => {
  let database: TestDatabase

  beforeEach(async () => {
    database = await createTestDatabase()
  })

  afterEach(() => database.drop())

  it('are one gateway: a key made on one is taken and revoked on the other', async () => {
    const environment = {
      GATEWAY_DATABASE_URL: database.url,
      GATEWAY_WALLET_KEY: 'ab'.repeat(32),
      GATEWAY_ADMIN_API_KEY: 'correct-horse-battery',
    }
    // both at once on an empty database: one makes the tables and the wallet, the other waits
    const [first, second] = await spawnBoth(environment)
    try {
      const tenant = await first.createTenant('Alice AG')
      const elsewhere = new ApiClient(second.url, tenant.apiKey)
      expect((await elsewhere.get('/tenant', 200)).body.label).toBe('Alice AG')
      const { body: key } = await elsewhere.post('/api-keys', { name: 'ERP' }, 201)
      await new ApiClient(first.url, key.apiKey).get('/tenant', 200)
      await tenant.delete(`/api-keys/${key.id}`, 204)
      await new ApiClient(second.url, key.apiKey).get('/tenant', 401)

      await second.admin.delete(`/tenants/${tenant.id}`, 204)
      await tenant.get('/tenant', 401)
      await first.admin.get(`/tenants/${tenant.id}`, 404)
      expect(await Promise.all([first.kill('SIGTERM'), second.kill('SIGTERM')])).toEqual([0, 0])
    } finally {
      await Promise.all([first.stop(), second.stop()])
    }
  })

  it('do not start with another wallet key or admin key, and say which variable is wrong', async () => {
    const environment = {
      GATEWAY_DATABASE_URL: database.url,
      GATEWAY_WALLET_KEY: 'ab'.repeat(32),
      GATEWAY_ADMIN_API_KEY: 'correct-horse-battery',
    }
    const first = await spawnGateway(environment)
    try {
      const otherWallet = spawnGateway({ ...environment, GATEWAY_WALLET_KEY: 'cd'.repeat(32) })
      await expect(otherWallet).rejects.toThrow(/ended with 1: .*GATEWAY_WALLET_KEY: does not open the wallet/s)
      const otherAdmin = spawnGateway({ ...environment, GATEWAY_ADMIN_API_KEY: 'wrong-horse-battery' })
      await expect(otherAdmin).rejects.toThrow(
        /ended with 1: .*GATEWAY_ADMIN_API_KEY: is not the key that the other instances .* have/s
      )
      const noWallet = spawnGateway({ ...environment, GATEWAY_WALLET_KEY: '' })
      await expect(noWallet).rejects.toThrow(/ended with 1: .*GATEWAY_WALLET_KEY: is required/s)
      // what was refused has changed nothing
      await first.createTenant('Alice AG')
    } finally {
      await first.stop()
    }
  })

  it('do not start as a user who may not make tables', async () => {
    const role = `gateway_test_${randomUUID().replaceAll('-', '')}`
    const name = new URL(database.url).pathname.slice(1)
    await onDatabase(database.url, `create role ${role} login; revoke create on schema public from public`)
    const url = new URL(database.url)
    url.username = role
    const environment = {
      GATEWAY_DATABASE_URL: url.href,
      GATEWAY_WALLET_KEY: 'ab'.repeat(32),
      GATEWAY_ADMIN_API_KEY: 'correct-horse-battery',
    }
    try {
      await expect(spawnGateway(environment)).rejects.toThrow(
        /ended with 1: .*GATEWAY_DATABASE_URL: the wallet cannot be opened .*permission denied.*right to create/s
      )
      await onDatabase(
        database.url,
        `grant create on schema public to ${role}; grant create on database ${name} to ${role}`
      )
      const gateway = await spawnGateway(environment)
      await gateway.stop()
      await onDatabase(database.url, `revoke create on database ${name} from ${role}`)
      await expect(spawnGateway(environment)).rejects.toThrow(
        /ended with 1: .*GATEWAY_DATABASE_URL: .*permission denied for database .*right to create/s
      )
    } finally {
      await onDatabase(database.url, `drop owned by ${role} cascade; drop role ${role}`)
    }
  })

  it('do not start without the database', async () => {
    const url = new URL(database.url)
    url.port = '1'
    const environment = { GATEWAY_ADMIN_API_KEY: 'correct-horse-battery', GATEWAY_WALLET_KEY: 'ab'.repeat(32) }
    const gateway = spawnGateway({ ...environment, GATEWAY_DATABASE_URL: url.href })
    await expect(gateway).rejects.toThrow(/ended with 1: .*GATEWAY_DATABASE_URL: .*ECONNREFUSED/s)
  })
})

async function onDatabase(url: string, statements: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statements)
  } finally {
    await client.end()
  }
}
