import { readFileSync } from 'node:fs'

export interface PostgresSettings {
  url: string
  /** `host:port` */
  host: string
  database: string
  user: string
  password: string
  /** TLS parameters of the address, by the names that PostgreSQL's own tools give them */
  tls: Partial<Record<TlsParameter, string>>
}

const TLS_PARAMETERS = ['sslmode', 'sslrootcert', 'sslcert', 'sslkey'] as const
export type TlsParameter = (typeof TLS_PARAMETERS)[number]
/** `allow` and `prefer` are left out: what they mean depends on who is in between. */
const SSL_MODES = ['disable', 'require', 'verify-ca', 'verify-full']

/** those that name a file */
const TLS_FILES = ['sslrootcert', 'sslcert', 'sslkey'] as const

const EXAMPLE = 'Write it as postgres://user:password@host:5432/database'

/** @throws Error that does not repeat the text, since it holds a password */
export function parsePostgresUrl(text: string): PostgresSettings {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new Error(`is not an address. ${EXAMPLE}`)
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw new Error(`has the scheme ${url.protocol}//, only PostgreSQL is supported. ${EXAMPLE}`)
  }
  const database = decode(url.pathname.slice(1))
  if (url.hostname === '') throw new Error(`names no host. ${EXAMPLE}`)
  if (url.username === '') throw new Error(`names no user. ${EXAMPLE}`)
  if (database === '' || database.includes('/')) throw new Error(`names no database. ${EXAMPLE}`)
  const tls = readTls(url)
  // pg by itself reads `require` and `verify-ca` as `verify-full`
  if (tls.sslmode) url.searchParams.set('uselibpqcompat', 'true')
  return {
    url: url.href,
    host: `${url.hostname}:${url.port === '' ? '5432' : url.port}`,
    database,
    user: decode(url.username),
    password: decode(url.password),
    tls,
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Error(`has a % that begins no percent-encoding: write a % itself as %25. ${EXAMPLE}`)
  }
}

function readTls({ searchParams }: URL): PostgresSettings['tls'] {
  const tls = Object.fromEntries(
    TLS_PARAMETERS.flatMap((name) => (searchParams.has(name) ? [[name, searchParams.get(name)]] : []))
  ) as PostgresSettings['tls']
  const { sslmode, sslrootcert } = tls
  if (sslmode !== undefined && !SSL_MODES.includes(sslmode)) {
    throw new Error(`has an sslmode other than ${SSL_MODES.join(', ')}.`)
  }
  if (sslmode?.startsWith('verify-') && !sslrootcert) {
    throw new Error(`needs sslrootcert=FILE, the certificate authority, with sslmode=${sslmode}.`)
  }
  if (sslmode === undefined && Object.keys(tls).length > 0) {
    throw new Error('names a certificate but no sslmode. Add sslmode=verify-full')
  }
  for (const name of TLS_FILES) assertReadable(name, tls[name])
  return tls
}

function assertReadable(name: string, path: string | undefined): void {
  if (path === undefined) return
  try {
    readFileSync(path)
  } catch (error) {
    throw new Error(
      `names ${path} as ${name}, which cannot be read (${(error as NodeJS.ErrnoException).code ?? 'no code'}).`
    )
  }
}
