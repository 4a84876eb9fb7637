export interface PostgresSettings {
  url: string
  /** `host:port` */
  host: string
  database: string
  user: string
  password: string
  /** `sslmode` of the address, null when it names none */
  sslMode: string | null
  /** path of the CA certificate, null when the address names none */
  sslRootCert: string | null
}

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
  const database = decodeURIComponent(url.pathname.slice(1))
  if (url.hostname === '') throw new Error(`names no host. ${EXAMPLE}`)
  if (url.username === '') throw new Error(`names no user. ${EXAMPLE}`)
  if (database === '' || database.includes('/')) throw new Error(`names no database. ${EXAMPLE}`)
  return {
    url: text,
    host: `${url.hostname}:${url.port === '' ? '5432' : url.port}`,
    database,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    sslMode: url.searchParams.get('sslmode'),
    sslRootCert: url.searchParams.get('sslrootcert'),
  }
}
