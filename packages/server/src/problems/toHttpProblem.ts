import type { ErrorKind } from '@didcomm-gateway/core'

import { RecordNotFoundError } from '@credo-ts/core'
import { GatewayError, StorageUnavailableError, asUnavailable, findAskarError } from '@didcomm-gateway/core'
import { HttpError } from 'routing-controllers'

import { HttpProblem } from './HttpProblem'
import { problems } from './problems'

const STATUS: Record<Exclude<ErrorKind, 'internal'>, number> = {
  malformed: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  changed: 412,
  too_large: 413,
  invalid: 422,
  unavailable: 503,
  exhausted: 503,
}

/** PostgreSQL's word for text that it cannot hold (a NUL), and for numbers out of range: no id and no cursor of ours. */
const IMPOSSIBLE_VALUES = ['22003', '22021', '22P02', '22P05']

/** Askar's word for input that it cannot read, such as text that is no Unicode. */
const ASKAR_INPUT = 5
/** Its words for a database that does not take or give what it is asked for: 1 backend, 2 busy. */
const ASKAR_UNAVAILABLE = [1, 2]

/** A budget is not free again as quickly as a database is back. One number for all of them, which tells a sender nothing. */
const RETRY_AFTER_SECONDS: Partial<Record<ErrorKind, string>> = { unavailable: '5', exhausted: '30' }

/** The only place where an error gets its HTTP status. What is not known here is a 500 that shows nothing inside. */
export function toHttpProblem(thrown: unknown): HttpProblem {
  const error = asUnavailable(thrown)
  if (error instanceof HttpProblem) return error
  if (error instanceof GatewayError) return fromGatewayError(error)
  if (error instanceof RecordNotFoundError) {
    return new HttpProblem(404, 'core.not_found', 'There is no such record.', { cause: error })
  }
  if (error instanceof HttpError) return fromRoutingError(error)
  if (ASKAR_UNAVAILABLE.includes(findAskarError(error)?.code ?? 0)) return fromGatewayError(walletUnavailable(error))
  return fromOthers(error) ?? problems.internal(error)
}

function fromGatewayError(error: GatewayError): HttpProblem {
  if (error.kind === 'internal') return problems.internal(error)
  const retryAfter = RETRY_AFTER_SECONDS[error.kind]
  const headers: Record<string, string> = retryAfter ? { 'Retry-After': retryAfter } : {}
  return new HttpProblem(STATUS[error.kind], error.code, error.message, { cause: error, headers })
}

function walletUnavailable(cause: unknown): StorageUnavailableError {
  return new StorageUnavailableError('The wallet cannot take this now. Try again.', { cause })
}

/** routing-controllers' own: a query or path value that is no number or boolean where one is asked for. */
function fromRoutingError(error: HttpError): HttpProblem {
  if (error.name !== 'ParamNormalizationError') {
    return error.httpCode < 500 ? problems.requestMalformed(error) : problems.internal(error)
  }
  const [, path = '', kind = 'value'] = /parameter (\S+) is invalid.*into (\w+)/.exec(error.message) ?? []
  return problems.validationFailed([{ path, message: `${path} must be a ${kind}` }])
}

/** Errors of the database carry a `code`; those of Express and its body parser a `type`, or a status at least. */
function fromOthers(error: unknown): HttpProblem | null {
  const { type, status, code } = (error ?? {}) as { type?: unknown; status?: unknown; code?: unknown }
  if (findAskarError(error)?.code === ASKAR_INPUT) return problems.requestMalformed(error)
  if (typeof code === 'string' && IMPOSSIBLE_VALUES.includes(code)) return problems.requestMalformed(error)
  if (type === 'entity.parse.failed') return problems.jsonMalformed(error)
  if (type === 'entity.too.large' || type === 'parameters.too.many') return problems.tooLarge()
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return problems.mediaType()
  if (typeof status === 'number' && status >= 400 && status < 500) return problems.requestMalformed(error)
  return null
}
