import type { PostgresSettings } from '../config/parsePostgresUrl'

/**
 * Credo's address for Askar has no place for TLS, but Askar reads libpq's variables: PGSSLMODE, PGSSLROOTCERT, PGSSLCERT
 * and PGSSLKEY. Without them it uses TLS where the server offers it, and does not check the certificate.
 */
export function passTlsToAskar({ tls }: PostgresSettings): void {
  for (const [parameter, value] of Object.entries(tls)) process.env[`PG${parameter.toUpperCase()}`] = value
}
