import type { PostgresSettings } from './parsePostgresUrl'
import type { IndyLedgerSettings } from '../ledgers/IndyLedgerSettings'
import type { LogLevelName } from '../logging/logLevels'
import type { SettingProblem } from './SettingsInvalidError'

import { DEFAULT_RETRY_SCHEDULE_MS } from '@didcomm-gateway/core'
import { ArrayMaxSize, ArrayMinSize, IsIn, Max, Min, ValidateBy, validateSync } from 'class-validator'
import { isIP } from 'node:net'
import { resolve } from 'node:path'

import { parseIndyLedgers } from '../ledgers/parseIndyLedgers'
import { LOG_LEVELS } from '../logging/logLevels'
import { NAMESPACE } from '../registry/deriveNamespace'
import { toWebvhAddress } from '../webvh/webvhAddress'

import { Setting, settingsOf } from './Setting'
import { SettingsInvalidError } from './SettingsInvalidError'
import { isCidr } from './isCidr'
import { parseDuration } from './parseDuration'
import { parseList } from './parseList'
import { parsePostgresUrl } from './parsePostgresUrl'
import { parsePublicUrl } from './parsePublicUrl'
import { parseSwitch } from './parseSwitch'
import { parseWalletKey } from './parseWalletKey'
import { parseWholeNumber } from './parseWholeNumber'

const LONGEST_WAIT_MS = 30 * 86_400_000
/** Of an address, a minute, as a stranger. */
const DEFAULT_STRANGER_RATE = 600
/** The same, bytes that are kept, an hour. */
const DEFAULT_STRANGER_BYTES = 100_000_000
/** Addresses that must send as much as they may before no other stranger reaches a tenant. */
const STRANGERS_OF_A_TENANT = 5
const MOST_A_MINUTE = 100_000_000
const RATE_MEND = `must be at most ${MOST_A_MINUTE} a minute; 0 sets no limit.`
const isRate = (rate: unknown) => rate === null || Number(rate) <= MOST_A_MINUTE
const LONGEST_TIMEOUT_MS = 600_000
const SHORTEST_MEND = 'must be at least 100ms.'
const LONGEST_MEND = 'must be at most 10m.'
const isProduction = (text: string) => text.trim() === 'production'
const CIDR_MEND = 'must be addresses or CIDRs separated by commas, such as 10.0.0.1,127.0.0.0/8,fd00::/8.'

/**
 * Every setting of the gateway, checked at start. Only here is the environment read; docs/configuration.md lists the
 * variables. An empty variable counts as not set.
 */
export class ServerConfig {
  /** 0: any free port */
  @Setting('GATEWAY_PORT', parseWholeNumber)
  @Max(65_535, { message: 'must be a port from 0 to 65535; 0 picks a free one.' })
  public port = 3000

  @Setting('GATEWAY_HOST')
  @Check((host) => isIP(String(host)) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(String(host)), {
    message: 'must be an IP address or a host name of this machine, such as 127.0.0.1 or 0.0.0.0.',
  })
  public host = '127.0.0.1'

  /** Address partners reach, without a slash at its end; null: http://localhost and the port that is bound */
  @Setting('GATEWAY_PUBLIC_URL', parsePublicUrl)
  public publicUrl: string | null = null

  @Setting('GATEWAY_DATA_DIR', (text) => resolve(text))
  public dataDir = resolve('data')

  /** null: SQLite in the data folder */
  @Setting('GATEWAY_DATABASE_URL', parsePostgresUrl, { secret: true })
  public postgres: PostgresSettings | null = null

  /** Connections of this instance to PostgreSQL for queues and tables; one more listens for the other instances */
  @Setting('GATEWAY_DATABASE_POOL', parseWholeNumber)
  @Min(2, { message: 'must be at least 2 connections: one holds the lock while tables are made.' })
  @Max(1000, { message: 'must be at most 1000 connections.' })
  public databasePool = 10

  /** Connections of this instance to PostgreSQL for wallets */
  @Setting('GATEWAY_WALLET_POOL', parseWholeNumber)
  @Min(1, { message: 'must be at least 1 connection.' })
  @Max(1000, { message: 'must be at most 1000 connections.' })
  public walletPool = 10

  /** Raw Askar key, base58; null: generated into the data folder */
  @Setting('GATEWAY_WALLET_KEY', parseWalletKey, { secret: true })
  public walletKey: string | null = null

  /** null: generated into the data folder */
  @Setting('GATEWAY_ADMIN_API_KEY', (text) => text, { secret: true })
  @Check((key) => key === null || /^[\x21-\x7e]{8,512}$/.test(String(key)), {
    message: 'must be 8 to 512 printable ASCII characters without spaces. Make one with: openssl rand -hex 32',
  })
  public adminApiKey: string | null = null

  /** CIDRs of private addresses that webhooks may reach */
  @Setting('GATEWAY_WEBHOOK_ALLOW', parseList)
  @Check((list) => (list as string[]).every(isCidr), { message: CIDR_MEND })
  public webhookAllow: string[] = []

  /** The same for partners' endpoints, invitation URLs and DID documents; null: as {@link webhookAllow} */
  @Setting('GATEWAY_PARTNER_ALLOW', parseList)
  @Check((list) => list === null || (list as string[]).every(isCidr), { message: CIDR_MEND })
  public partnerAllow: string[] | null = null

  /** Largest body or frame at the DIDComm door */
  @Setting('GATEWAY_MAX_MESSAGE_BYTES', parseWholeNumber)
  @Min(1000, { message: 'must be at least 1000 bytes, or no envelope fits in.' })
  @Max(100_000_000, { message: 'must be at most 100000000 bytes; a message is handled in memory.' })
  public maxMessageBytes = 5_000_000

  /** Namespace of the AnonCreds registry; null: derived from the public URL at the first start, and kept */
  @Setting('GATEWAY_ANONCREDS_NAMESPACE')
  @Check((name) => name === null || NAMESPACE.test(String(name)), {
    message: 'must be a did:indy namespace: lower-case letters, digits, - and _, such as example-org.',
  })
  public anoncredsNamespace: string | null = null

  /** Public URLs of other gateways whose AnonCreds registries are trusted */
  @Setting('GATEWAY_ANONCREDS_GATEWAYS', (text) => parseList(text).map(parsePublicUrl))
  public anoncredsGateways: string[] = []

  /** Indy ledgers, from a JSON file and the genesis files that it names */
  @Setting('GATEWAY_INDY_LEDGERS', parseIndyLedgers)
  public indyLedgers: IndyLedgerSettings[] = []

  /** Tenants may register in did:webvh too, hosted under the public URL */
  @Setting('GATEWAY_ANONCREDS_WEBVH', parseSwitch)
  public anoncredsWebvh = false

  /** Most processes at the same time that compute AnonCreds; no tenant gets all of them */
  @Setting('GATEWAY_ANONCREDS_PROCESSES', parseWholeNumber)
  @Min(2, { message: 'must be at least 2 processes, so that no tenant gets all of them.' })
  @Max(64, { message: 'must be at most 64 processes.' })
  public anoncredsProcesses = 2

  /** An AnonCreds computation that takes longer is killed, and its exchange ends */
  @Setting('GATEWAY_ANONCREDS_DEADLINE', parseDuration)
  @Min(1000, { message: 'must be at least 1s.' })
  @Max(3_600_000, { message: 'must be at most 1h.' })
  public anoncredsDeadlineMs = 30_000

  /** Waits between attempts, to webhooks and to partners */
  @Setting('GATEWAY_RETRY_SCHEDULE', (text) => parseList(text).map(parseDuration))
  @ArrayMinSize(1, { message: 'must hold at least one wait, such as 5s,5m,30m.' })
  @ArrayMaxSize(1000, { message: 'must hold at most 1000 waits.' })
  @Max(LONGEST_WAIT_MS, { each: true, message: 'must hold no wait longer than 30d.' })
  public retryScheduleMs: number[] = DEFAULT_RETRY_SCHEDULE_MS

  /** Longest that a partner's endpoint may take for a message, milliseconds */
  @Setting('GATEWAY_SEND_TIMEOUT', parseDuration)
  @Min(100, { message: SHORTEST_MEND })
  @Max(LONGEST_TIMEOUT_MS, { message: LONGEST_MEND })
  public sendTimeoutMs = 15_000

  /** Longest that a partner may take to read what goes back on a connection that it holds open, beside 1 s for each 50 kB */
  @Setting('GATEWAY_REPLY_TIMEOUT', parseDuration)
  @Min(100, { message: SHORTEST_MEND })
  @Max(LONGEST_TIMEOUT_MS, { message: LONGEST_MEND })
  public replyTimeoutMs = 10_000

  /** Longest that a protocol message may take to be handled */
  @Setting('GATEWAY_HANDLER_TIMEOUT', parseDuration)
  @Min(100, { message: SHORTEST_MEND })
  @Max(LONGEST_TIMEOUT_MS, { message: LONGEST_MEND })
  public handlerTimeoutMs = 60_000

  /** Of that, longest wait for DID documents, contexts and registries that a message names, all together */
  @Setting('GATEWAY_HANDLER_NETWORK_TIMEOUT', parseDuration)
  @Min(100, { message: SHORTEST_MEND })
  @Max(LONGEST_TIMEOUT_MS, { message: LONGEST_MEND })
  public handlerNetworkMs = 15_000

  /** WebSockets open at the DIDComm door at the same time */
  @Setting('GATEWAY_MAX_WEBSOCKETS', parseWholeNumber)
  @Max(1_000_000, { message: 'must be at most 1000000; 0 refuses all.' })
  public maxWebSockets = 10_000

  /** Of these, from one address */
  @Setting('GATEWAY_MAX_WEBSOCKETS_PER_ADDRESS', parseWholeNumber)
  @Max(1_000_000, { message: 'must be at most 1000000.' })
  public maxWebSocketsPerAddress = 1000

  /** Bytes in memory of frames that have come in part, of all WebSockets together */
  @Setting('GATEWAY_MAX_WEBSOCKET_BYTES', parseWholeNumber)
  @Max(100_000_000_000, { message: 'must be at most 100000000000 bytes.' })
  public maxWebSocketBytes = 64_000_000

  /** Requests with return-route that are held open for their replies at the same time */
  @Setting('GATEWAY_MAX_HELD_ANSWERS', parseWholeNumber)
  @Max(1_000_000, { message: 'must be at most 1000000; 0 holds none.' })
  public maxHeldAnswers = 1000

  /** Of these, to one tenant */
  @Setting('GATEWAY_MAX_HELD_ANSWERS_PER_TENANT', parseWholeNumber)
  @Max(1_000_000, { message: 'must be at most 1000000.' })
  public maxHeldAnswersPerTenant = 200

  /** Deliveries that are settled stay visible and can be replayed so long, days */
  @Setting('GATEWAY_RETENTION_DAYS', parseWholeNumber)
  @Min(1, { message: 'must be at least 1 day.' })
  @Max(36_500, { message: 'must be at most 36500 days.' })
  public retentionDays = 30

  /** Most threads that canonicalise JSON-LD and evaluate presentations; one tenant has half of them at most */
  @Setting('GATEWAY_COMPUTATION_THREADS', parseWholeNumber)
  @Min(1, { message: 'must be at least 1 thread.' })
  @Max(64, { message: 'must be at most 64 threads.' })
  public computationThreads = 2

  /** Longest that one of these computations takes */
  @Setting('GATEWAY_COMPUTATION_DEADLINE', parseDuration)
  @Min(1000, { message: 'must be at least 1s, or a thread has no time to begin.' })
  @Max(60_000, { message: 'must be at most 60s.' })
  public computationDeadlineMs = 10_000

  @Setting('GATEWAY_LOG_LEVEL')
  @IsIn(Object.keys(LOG_LEVELS), { message: `must be one of ${Object.keys(LOG_LEVELS).join(', ')}.` })
  public logLevel: LogLevelName = 'info'

  /** A minute: requests of each API key, envelopes of each connection, and of all connections behind one address; 0: no limit */
  @Setting('GATEWAY_RATE_LIMIT', parseWholeNumber)
  @Max(MOST_A_MINUTE, { message: RATE_MEND })
  public rateLimitPerMinute = 120_000

  /** A minute, of each address: envelopes that open for no connection; requests for what is public; wrong API keys. null: 600 */
  @Setting('GATEWAY_STRANGER_RATE', parseWholeNumber)
  @Check(isRate, { message: RATE_MEND })
  public strangerRatePerMinute: number | null = null

  /** A minute, of all addresses together, for one tenant: envelopes that open for no connection. null: five times of one address */
  @Setting('GATEWAY_TENANT_STRANGER_RATE', parseWholeNumber)
  @Check(isRate, { message: RATE_MEND })
  public tenantStrangerRatePerMinute: number | null = null

  /** An hour, of each address: bytes that are kept of senders without a connection. null: 100,000,000 */
  @Setting('GATEWAY_STRANGER_BYTES', parseWholeNumber)
  public strangerBytesPerHour: number | null = null

  /** The same of all addresses together, for one tenant. null: five times of one address */
  @Setting('GATEWAY_TENANT_STRANGER_BYTES', parseWholeNumber)
  public tenantStrangerBytesPerHour: number | null = null

  /** What may rest for a tenant in all, events and what waits, bytes; 0: no limit */
  @Setting('GATEWAY_TENANT_BYTES', parseWholeNumber)
  public tenantBytes = 50_000_000_000

  /** What of a tenant may wait until it is recorded, bytes */
  @Setting('GATEWAY_TENANT_WAITING_BYTES', parseWholeNumber)
  @Min(1, { message: 'must be at least 1 byte.' })
  public tenantWaitingBytes = 1_000_000_000

  /** The same, messages */
  @Setting('GATEWAY_TENANT_WAITING_MESSAGES', parseWholeNumber)
  @Min(1, { message: 'must be at least 1 message.' })
  @Max(1_000_000, { message: 'must be at most 1000000 messages: they are counted.' })
  public tenantWaitingMessages = 50_000

  /** Part of each of these that senders without a connection can have together, percent */
  @Setting('GATEWAY_STRANGER_SHARE', parseWholeNumber)
  @Min(1, { message: 'must be at least 1 percent, or nobody can connect.' })
  @Max(100, { message: 'must be at most 100 percent.' })
  public strangerShare = 25

  /** Addresses of reverse proxies whose X-Forwarded-For is believed */
  @Setting('GATEWAY_TRUST_PROXY', parseList)
  @Check((list) => (list as string[]).every(isCidr), { message: CIDR_MEND })
  @Check((list) => !(list as string[]).some((range) => /\/0+$/.test(range)), {
    message: 'must name the proxies: with /0 anybody would be believed whatever address they claim to have.',
  })
  public trustProxy: string[] = []

  /** JSON lines instead of lines for the eye */
  @Setting('NODE_ENV', isProduction)
  public production = false

  /** Variables that begin with GATEWAY_ and mean nothing, most likely misspelt */
  public readonly unknownVariables: string[] = []

  /** Where nothing is said: 600, or what {@link rateLimitPerMinute} says when that is less; 0 there is no limit here either */
  public get strangerRate(): number {
    return this.strangerRatePerMinute ?? Math.min(DEFAULT_STRANGER_RATE, this.rateLimitPerMinute)
  }

  public get tenantStrangerRate(): number {
    return this.tenantStrangerRatePerMinute ?? this.strangerRate * STRANGERS_OF_A_TENANT
  }

  /** Where nothing is said: 100,000,000, or without limit when {@link rateLimitPerMinute} is */
  public get strangerBytes(): number {
    return this.strangerBytesPerHour ?? (this.rateLimitPerMinute === 0 ? 0 : DEFAULT_STRANGER_BYTES)
  }

  public get tenantStrangerBytes(): number {
    return this.tenantStrangerBytesPerHour ?? this.strangerBytes * STRANGERS_OF_A_TENANT
  }

  /** as core takes it */
  public get budget() {
    const { tenantBytes, tenantWaitingBytes, tenantWaitingMessages, strangerShare } = this
    return { tenantBytes, waitingBytes: tenantWaitingBytes, waitingMessages: tenantWaitingMessages, strangerShare }
  }

  /** Known before the settings are read: what is wrong with them is told in the form that goes with it. */
  public static isProduction(environment: NodeJS.ProcessEnv = process.env): boolean {
    return isProduction(environment.NODE_ENV ?? '')
  }

  /** @throws {SettingsInvalidError} naming every variable that is wrong, and its mend */
  public static fromEnvironment(environment: NodeJS.ProcessEnv = process.env): ServerConfig {
    const config = new ServerConfig()
    const problems = config.read(environment)
    const unread = new Set(problems.map((problem) => problem.variable))
    problems.push(...config.check(environment).filter((problem) => !unread.has(problem.variable)))
    if (problems.length > 0) throw new SettingsInvalidError(problems)
    return config
  }

  private read(environment: NodeJS.ProcessEnv): SettingProblem[] {
    const problems: SettingProblem[] = []
    const settings = settingsOf(ServerConfig)
    for (const { property, variable, parse } of settings) {
      const text = environment[variable]
      if (text === undefined || text.trim() === '') continue
      try {
        Object.assign(this, { [property]: parse(text.trim()) })
      } catch (error) {
        problems.push({ variable, problem: (error as Error).message })
      }
    }
    const known = new Set(settings.map((setting) => setting.variable))
    this.unknownVariables.push(...Object.keys(environment).filter((name) => /^GATEWAY_/.test(name) && !known.has(name)))
    return problems
  }

  private check(environment: NodeJS.ProcessEnv): SettingProblem[] {
    const problems = validateSync(this, { validationError: { target: false } }).flatMap((error) => {
      const setting = settingsOf(ServerConfig).find(({ property }) => property === error.property)
      const variable = setting?.variable ?? error.property
      const shown = setting?.secret === false ? `"${environment[variable] ?? ''}" ` : ''
      return Object.values(error.constraints ?? {}).map((message) => ({ variable, problem: shown + message }))
    })
    if (this.anoncredsWebvh && (this.publicUrl === null || toWebvhAddress(this.publicUrl) === null)) {
      const mend =
        'needs a GATEWAY_PUBLIC_URL with https and a host name, since DIDs are made of it. Set that, or leave it out.'
      problems.push({ variable: 'GATEWAY_ANONCREDS_WEBVH', problem: mend })
    }
    if (this.postgres) {
      // a generated secret would be another one on each instance
      const mend =
        'is required with GATEWAY_DATABASE_URL, the same on every instance. Make one with: openssl rand -hex 32'
      if (!this.walletKey) problems.push({ variable: 'GATEWAY_WALLET_KEY', problem: mend })
      if (!this.adminApiKey) problems.push({ variable: 'GATEWAY_ADMIN_API_KEY', problem: mend })
    }
    return problems
  }
}

function Check(test: (value: unknown) => boolean, options: { message: string }): PropertyDecorator {
  // two checks of one property are told apart by their names
  return ValidateBy({ name: options.message, validator: { validate: test } }, options)
}
