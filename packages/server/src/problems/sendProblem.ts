import type { HttpProblem } from './HttpProblem'
import type { ServerResponse } from 'node:http'

import { STATUS_CODES } from 'node:http'

/**
 * Answers with problem details.
 * @see RFC 9457
 */
export function sendProblem(response: ServerResponse, problem: HttpProblem): void {
  const { status, message: detail, code, errors } = problem
  const body = { type: 'about:blank', title: STATUS_CODES[status], status, detail, code, ...(errors ? { errors } : {}) }
  response
    .writeHead(status, { ...problem.headers, 'Content-Type': 'application/problem+json' })
    .end(JSON.stringify(body))
}
