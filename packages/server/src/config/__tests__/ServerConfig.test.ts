import { ServerConfig } from '../ServerConfig'
import { settingsOf } from '../Setting'
import { SettingsInvalidError } from '../SettingsInvalidError'

const KEY = 'ab'.repeat(32)
const POSTGRES = 'postgres://gateway:p%40ss@db.example.org/gate%20way?sslmode=verify-full&sslrootcert=/etc/hosts'

/** Values that are refused, and a word of the mend. */
const WRONG = [
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
  ['GATEWAY_DATABASE_URL', 'postgres://u:p@host/db?sslmode=prefer', 'an sslmode other than disable, require'],
  ['GATEWAY_DATABASE_URL', 'postgres://u:p@host/db?sslmode=verify-full', 'needs sslrootcert=FILE'],
  ['GATEWAY_DATABASE_URL', 'postgres://u:p@host/db?sslrootcert=/ca.pem', 'names a certificate but no sslmode'],
  [
    'GATEWAY_DATABASE_URL',
    'postgres://u:p@host/db?sslmode=verify-ca&sslrootcert=/no/ca.pem',
    'cannot be read (ENOENT)',
  ],
  ['GATEWAY_DATABASE_URL', 'postgres://u:50%@host/db', 'write a % itself as %25'],
  ['GATEWAY_DATABASE_URL', 'postgres://u:p@host/100%25%', 'write a % itself as %25'],
  ['GATEWAY_DATABASE_URL', 'postgres://u:p@host:70000/db', 'is not an address'],
  ['GATEWAY_DATABASE_POOL', '1', 'at least 2 connections'],
  ['GATEWAY_WALLET_POOL', '0', 'at least 1 connection'],
  ['GATEWAY_WALLET_KEY', 'short', 'openssl rand'],
  ['GATEWAY_ADMIN_API_KEY', 'short', '8 to 512'],
  ['GATEWAY_ADMIN_API_KEY', 'with spaces inside', '8 to 512'],
  ['GATEWAY_WEBHOOK_ALLOW', '127.0.0.1/33', 'CIDRs'],
  ['GATEWAY_WEBHOOK_ALLOW', 'localhost', 'CIDRs'],
  ['GATEWAY_WEBHOOK_ALLOW', '10.0.0.1;10.0.0.2', 'CIDRs'],
  ['GATEWAY_WEBHOOK_ALLOW', '010.0.0.0/8', 'CIDRs'],
  ['GATEWAY_PARTNER_ALLOW', '10.0.0.0/8/8', 'CIDRs'],
  ['GATEWAY_PARTNER_ALLOW', '10.1', 'CIDRs'],
  ['GATEWAY_PARTNER_ALLOW', 'fe80::1%eth0', 'CIDRs'],
  ['GATEWAY_TRUST_PROXY', '0.0.0.0/0', 'anybody would be believed'],
  ['GATEWAY_TRUST_PROXY', '10.0.0.1,::/0', 'anybody would be believed'],
  ['GATEWAY_PUBLIC_URL', `https://${'a'.repeat(500)}.example.org`, 'longer than 500'],
  ['GATEWAY_ANONCREDS_GATEWAYS', 'https://one.example.org,two', 'is not an address'],
  ['GATEWAY_ANONCREDS_NAMESPACE', 'Two Words', 'did:indy namespace'],
  ['GATEWAY_INDY_LEDGERS', '/no/ledgers.json', 'cannot be read (ENOENT)'],
  ['GATEWAY_SEND_TIMEOUT', '99ms', 'at least 100ms'],
  ['GATEWAY_REPLY_TIMEOUT', '11m', 'at most 10m'],
  ['GATEWAY_HANDLER_TIMEOUT', '10', 'not a duration'],
  ['GATEWAY_HANDLER_NETWORK_TIMEOUT', '-1s', 'not a duration'],
  ['GATEWAY_MAX_WEBSOCKETS', '1000001', 'at most 1000000'],
  ['GATEWAY_MAX_WEBSOCKETS_PER_ADDRESS', 'ten', 'digits only'],
  ['GATEWAY_MAX_WEBSOCKET_BYTES', '100000000001', 'at most 100000000000'],
  ['GATEWAY_MAX_HELD_ANSWERS', '1000001', 'at most 1000000'],
  ['GATEWAY_MAX_HELD_ANSWERS_PER_TENANT', '1000001', 'at most 1000000'],
  ['GATEWAY_COMPUTATION_THREADS', '0', 'at least 1 thread'],
  ['GATEWAY_COMPUTATION_DEADLINE', '2m', 'at most 60s'],
  ['GATEWAY_TENANT_BYTES', '50GB', 'digits only'],
  ['GATEWAY_TENANT_STRANGER_BYTES', '-5', 'digits only'],
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
]

/** any path may be one of a folder; any other value is a development's */
const NEVER_WRONG = ['GATEWAY_DATA_DIR', 'NODE_ENV']

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
        tls: { sslmode: 'verify-full', sslrootcert: '/etc/hosts' },
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

  it.each(WRONG)('refuses %s=%s and says what to do', (variable, value, mend) => {
    const problems = catchProblems({ [variable]: value })
    const own = problems.filter((problem) => problem.variable === variable)
    expect(own).toHaveLength(1)
    expect(own[0].problem).toContain(mend)
  })

  it('refuses a wrong value of each setting there is', () => {
    const refused = new Set([...WRONG.map(([variable]) => variable), ...NEVER_WRONG])
    expect(settingsOf(ServerConfig).filter(({ variable }) => !refused.has(variable))).toEqual([])
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
