import type { PostgresSettings } from '../config/parsePostgresUrl'

/**
 * Credo's address for Askar has no place for TLS, but Askar reads PostgreSQL's own variables. Without them it uses TLS
 * where the server offers it, and does not check the certificate.
 */
export function passTlsToAskar({ sslMode, sslRootCert }: PostgresSettings): void {
  if (sslMode !== null) process.env.PGSSLMODE = sslMode
  if (sslRootCert !== null) process.env.PGSSLROOTCERT = sslRootCert
}
