import { ServerConfig } from '../ServerConfig'
import { SettingsInvalidError } from '../SettingsInvalidError'

const KEY = 'ab'.repeat(32)
const POSTGRES = 'postgres://gateway:p%40ss@db.example.org/gate%20way?sslmode=verify-full&sslrootcert=/ca.pem'

describe('ServerConfig', () => {
  const read = (environment: NodeJS.ProcessEnv) => ServerConfig.fromEnvironment(environment)

  it('has the documented defaults', () => {
    expect(read({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      dataDir: `${process.cwd()}/data`,
      postgres: null,
      walletKey: null,
      adminApiKey: null,
      webhookAllow: [],
      partnerAllow: null,
      anoncredsWebvh: false,
      anoncredsProcesses: 2,
      anoncredsDeadlineMs: 30_000,
      maxMessageBytes: 5_000_000,
      retentionDays: 30,
      logLevel: 'info',
      rateLimitPerMinute: 120_000,
      trustProxy: [],
      production: false,
    })
    const seconds = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]
    expect(read({}).retryScheduleMs).toEqual(seconds.map((wait) => wait * 1000))
  })

  it('reads every variable', () => {
    const config = read({
      GATEWAY_PORT: '0',
      GATEWAY_HOST: '::1',
      GATEWAY_PUBLIC_URL: 'https://gateway.example.org/base/',
      GATEWAY_DATA_DIR: '/var/lib/gateway',
      GATEWAY_DATABASE_URL: POSTGRES,
      GATEWAY_WALLET_KEY: KEY,
      GATEWAY_ADMIN_API_KEY: 'correct-horse',
      GATEWAY_WEBHOOK_ALLOW: '127.0.0.0/8, fd00::/8',
      GATEWAY_PARTNER_ALLOW: '10.1.2.3',
      GATEWAY_MAX_MESSAGE_BYTES: '1000000',
      GATEWAY_RETRY_SCHEDULE: '100ms,5s, 2m,1h,1d',
      GATEWAY_RETENTION_DAYS: '7',
      GATEWAY_ANONCREDS_WEBVH: 'true',
      GATEWAY_ANONCREDS_PROCESSES: '4',
      GATEWAY_ANONCREDS_DEADLINE: '2m',
      GATEWAY_LOG_LEVEL: 'debug',
      GATEWAY_RATE_LIMIT: '0',
      GATEWAY_TRUST_PROXY: '10.0.0.1',
      GATEWAY_PROT: '1',
      NODE_ENV: 'production',
    })
    expect(config).toMatchObject({
      port: 0,
      host: '::1',
      publicUrl: 'https://gateway.example.org/base',
      dataDir: '/var/lib/gateway',
      postgres: {
        host: 'db.example.org:5432',
        database: 'gate way',
        user: 'gateway',
        password: 'p@ss',
        tls: { sslmode: 'verify-full', sslrootcert: '/ca.pem' },
      },
      walletKey: expect.stringMatching(/^[1-9A-HJ-NP-Za-km-z]{43,44}$/),
      adminApiKey: 'correct-horse',
      webhookAllow: ['127.0.0.0/8', 'fd00::/8'],
      partnerAllow: ['10.1.2.3'],
      maxMessageBytes: 1_000_000,
      retryScheduleMs: [100, 5000, 120_000, 3_600_000, 86_400_000],
      retentionDays: 7,
      anoncredsWebvh: true,
      anoncredsProcesses: 4,
      anoncredsDeadlineMs: 120_000,
      logLevel: 'debug',
      rateLimitPerMinute: 0,
      trustProxy: ['10.0.0.1'],
      production: true,
      unknownVariables: ['GATEWAY_PROT'],
    })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(read({ GATEWAY_PORT: ' ', GATEWAY_PARTNER_ALLOW: '' })).toMatchObject({ port: 3000, partnerAllow: null })
  })

  it.each([
    ['GATEWAY_PORT', 'http', 'digits only'],
    ['GATEWAY_PORT', '65536', '0 to 65535'],
    ['GATEWAY_PORT', '-1', 'digits only'],
    ['GATEWAY_HOST', 'not a host', 'IP address or a host name'],
    ['GATEWAY_PUBLIC_URL', 'gateway.example.org', 'is not an address'],
    ['GATEWAY_PUBLIC_URL', 'ftp://gateway.example.org', 'neither http nor https'],
    ['GATEWAY_PUBLIC_URL', 'https://gateway.example.org/?x=1', 'without ? or #'],
    ['GATEWAY_PUBLIC_URL', 'https://user@gateway.example.org', 'must not hold a user'],
    ['GATEWAY_DATABASE_URL', 'mysql://u:p@host/db', 'only PostgreSQL'],
    ['GATEWAY_DATABASE_URL', 'postgres://u:p@host', 'names no database'],
    ['GATEWAY_DATABASE_URL', 'postgres://host/db', 'names no user'],
    ['GATEWAY_DATABASE_URL', 'host', 'is not an address'],
    ['GATEWAY_DATABASE_URL', 'postgres://u:100%@host/db', 'write it as %25'],
    ['GATEWAY_DATABASE_URL', 'postgres://u:p@host/100%25%', 'write it as %25'],
    ['GATEWAY_DATABASE_URL', 'postgres://u:p@host/db?sslmode=prefer', 'an sslmode other than disable, require'],
    ['GATEWAY_DATABASE_URL', 'postgres://u:p@host/db?sslmode=verify-full', 'needs sslrootcert=FILE'],
    ['GATEWAY_DATABASE_URL', 'postgres://u:p@host/db?sslrootcert=/ca.pem', 'names a certificate but no sslmode'],
    ['GATEWAY_DATABASE_POOL', '1', 'at least 2 connections'],
    ['GATEWAY_WALLET_POOL', '0', 'at least 1 connection'],
    ['GATEWAY_WALLET_KEY', 'short', 'openssl rand'],
    ['GATEWAY_ADMIN_API_KEY', 'short', '8 to 512'],
    ['GATEWAY_ADMIN_API_KEY', 'with spaces inside', '8 to 512'],
    ['GATEWAY_WEBHOOK_ALLOW', '127.0.0.1/33', 'CIDRs'],
    ['GATEWAY_WEBHOOK_ALLOW', 'localhost', 'CIDRs'],
    ['GATEWAY_PARTNER_ALLOW', '10.0.0.0/8/8', 'CIDRs'],
    ['GATEWAY_TRUST_PROXY', 'true', 'CIDRs'],
    ['GATEWAY_MAX_MESSAGE_BYTES', '999', 'at least 1000'],
    ['GATEWAY_MAX_MESSAGE_BYTES', '1e9', 'digits only'],
    ['GATEWAY_RETRY_SCHEDULE', '5,10', 'not a duration'],
    ['GATEWAY_RETRY_SCHEDULE', '31d', 'no wait longer'],
    ['GATEWAY_RETRY_SCHEDULE', ',', 'at least one wait'],
    ['GATEWAY_RETENTION_DAYS', '0', 'at least 1 day'],
    ['GATEWAY_RETENTION_DAYS', '30d', 'digits only'],
    ['GATEWAY_ANONCREDS_PROCESSES', '1', 'at least 2 processes'],
    ['GATEWAY_ANONCREDS_PROCESSES', '65', 'at most 64 processes'],
    ['GATEWAY_ANONCREDS_DEADLINE', '999ms', 'at least 1s'],
    ['GATEWAY_ANONCREDS_DEADLINE', '2h', 'at most 1h'],
    ['GATEWAY_ANONCREDS_WEBVH', 'yes', 'neither true nor false'],
    ['GATEWAY_ANONCREDS_WEBVH', 'true', 'with https and a host name'],
    ['GATEWAY_LOG_LEVEL', 'loud', 'one of error, warn, info, debug, trace'],
    ['GATEWAY_RATE_LIMIT', 'many', 'digits only'],
    ['GATEWAY_STRANGER_RATE', '100000001', 'at most 100000000'],
    ['GATEWAY_TENANT_STRANGER_RATE', '1.5', 'digits only'],
    ['GATEWAY_STRANGER_BYTES', '1MB', 'digits only'],
    ['GATEWAY_TENANT_WAITING_BYTES', '0', 'at least 1 byte'],
    ['GATEWAY_TENANT_WAITING_MESSAGES', '1000001', 'at most 1000000'],
    ['GATEWAY_STRANGER_SHARE', '0', 'at least 1 percent'],
    ['GATEWAY_STRANGER_SHARE', '101', 'at most 100 percent'],
  ])('refuses %s=%s and says what to do', (variable, value, mend) => {
    const problems = catchProblems({ [variable]: value })
    const own = problems.filter((problem) => problem.variable === variable)
    expect(own).toHaveLength(1)
    expect(own[0].problem).toContain(mend)
  })

  it.each<[NodeJS.ProcessEnv, number[]]>([
    [{}, [600, 3000, 100_000_000, 500_000_000]],
    [{ GATEWAY_RATE_LIMIT: '0' }, [0, 0, 0, 0]],
    [{ GATEWAY_RATE_LIMIT: '5' }, [5, 25, 100_000_000, 500_000_000]],
    [{ GATEWAY_RATE_LIMIT: '1000000' }, [600, 3000, 100_000_000, 500_000_000]],
    [{ GATEWAY_STRANGER_RATE: '7', GATEWAY_STRANGER_BYTES: '8' }, [7, 35, 8, 40]],
    [
      {
        GATEWAY_RATE_LIMIT: '0',
        GATEWAY_STRANGER_RATE: '1',
        GATEWAY_TENANT_STRANGER_RATE: '2',
        GATEWAY_STRANGER_BYTES: '3',
        GATEWAY_TENANT_STRANGER_BYTES: '4',
      },
      [1, 2, 3, 4],
    ],
  ])('has rates of strangers with %j', (environment, expected) => {
    const config = ServerConfig.fromEnvironment(environment)
    const { strangerRate, tenantStrangerRate, strangerBytes, tenantStrangerBytes } = config
    expect([strangerRate, tenantStrangerRate, strangerBytes, tenantStrangerBytes]).toEqual(expected)
  })

  it('names all problems in one message, and no secret', () => {
    const secrets = { GATEWAY_WALLET_KEY: 'topsecret', GATEWAY_ADMIN_API_KEY: 'hunter2' }
    const environment = { ...secrets, GATEWAY_PORT: 'x', GATEWAY_DATABASE_URL: 'mysql://u:swordfish@host/db' }
    let message = ''
    try {
      read(environment)
    } catch (error) {
      message = (error as Error).message
    }
    for (const variable of Object.keys(environment)) expect(message).toContain(`- ${variable}: `)
    expect(message).not.toMatch(/topsecret|hunter2|swordfish/)
  })

  it('asks for both secrets with PostgreSQL, since every instance needs the same', () => {
    const problems = catchProblems({ GATEWAY_DATABASE_URL: POSTGRES })
    expect(problems.map(({ variable }) => variable)).toEqual(['GATEWAY_WALLET_KEY', 'GATEWAY_ADMIN_API_KEY'])
  })

  function catchProblems(environment: NodeJS.ProcessEnv) {
    try {
      read(environment)
    } catch (error) {
      if (error instanceof SettingsInvalidError) return error.problems
      throw error
    }
    throw new Error('the settings were taken')
  }
})
