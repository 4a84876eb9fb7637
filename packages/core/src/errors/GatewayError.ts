/** How an error is shown over HTTP; only the server's error handler reads it. */
export type ErrorKind =
  | 'invalid' // the caller's input: 422
  | 'malformed' // not even parseable: 400
  | 'not_found' // 404
  | 'forbidden' // 403
  | 'conflict' // 409
  | 'changed' // not any more as the caller said it is (If-Match): 412
  | 'too_large' // 413
  | 'unavailable' // cannot be done now, try again: 503
  | 'exhausted' // a budget is used up, which is no fault: 503
  | 'internal' // 500

/**
 * Base of every error that the gateway's modules throw on purpose.
 * `code` is stable and part of the public interface (docs/errors.md); `message` says what to do.
 */
export abstract class GatewayError extends Error {
  public abstract readonly code: string
  public abstract readonly kind: ErrorKind

  public constructor(message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = new.target.name
  }
}
