import type { HttpFailure } from './HttpRequestError'

import { errors } from 'undici'

import { AddressForbiddenError } from '../errors'

import { HttpRequestError } from './HttpRequestError'

const MESSAGES: Record<Exclude<HttpFailure, 'timeout' | 'aborted'>, string> = {
  dns: 'The host name does not resolve.',
  tls: 'No secure connection: the certificate or the TLS handshake failed.',
  connection: 'The connection was refused, reset or could not be made.',
  protocol: 'The answer is not valid HTTP.',
}

/** Sorts what undici and Node throw into the failures that callers tell apart. */
export function toHttpRequestError(error: unknown): HttpRequestError | AddressForbiddenError {
  if (error instanceof AddressForbiddenError || error instanceof HttpRequestError) return error
  const code = codeOf(error)
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return new HttpRequestError('timeout', 'No connection was made in time.', { cause: error })
  }
  const failure = error instanceof errors.HTTPParserError ? 'protocol' : sort(code)
  return new HttpRequestError(failure, MESSAGES[failure], { cause: error })
}

function sort(code: string): keyof typeof MESSAGES {
  if (['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'ENODATA'].includes(code)) return 'dns'
  if (/^(ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA)/.test(code))
    return 'tls'
  if (/^UND_ERR_(HEADERS_OVERFLOW|INVALID_ARG|REQ_|RES_|NOT_SUPPORTED)/.test(code)) return 'protocol'
  return 'connection'
}

function codeOf(error: unknown): string {
  // tried several addresses: the first one's reason stands for all
  const first = error instanceof AggregateError ? (error.errors as unknown[])[0] : error
  const { code } = (first ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : ''
}
