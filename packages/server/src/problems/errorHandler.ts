import type { Logger } from '@credo-ts/core'
import type { ErrorRequestHandler, NextFunction, Request, Response } from 'express'

import { BudgetExhaustedError } from '@didcomm-gateway/core'

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
    // a budget that is used up is no fault, and metrics count it: whoever uses it up would fill the log
    if (problem.status >= 500 && !(problem.cause instanceof BudgetExhaustedError)) {
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
