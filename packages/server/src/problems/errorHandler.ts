import type { Logger } from '@credo-ts/core'
import type { ErrorRequestHandler, NextFunction, Request, Response } from 'express'

import { sendProblem } from './sendProblem'
import { toHttpProblem } from './toHttpProblem'

/**
 * The one error handler: every failed request ends here, as problem details.
 * @see RFC 9457
 */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters
  return (error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const problem = toHttpProblem(error)
    if (problem.status >= 500) {
      const fields = { requestId: request.id, method: request.method, status: problem.status, code: problem.code }
      logger.error('request failed', { ...fields, error: problem.cause })
    }
    if (response.headersSent) {
      // part of the answer is out: the only way left to say that it is not complete
      response.destroy()
      return
    }
    sendProblem(response, problem)
  }
}
