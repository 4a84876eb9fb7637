import { GatewayError } from '../errors'

/** timeout: no complete status and headers in time · dns: the name does not resolve · tls · connection: refused, reset,
 * unreachable · protocol: the answer is not HTTP, or its headers are too large · aborted: by the caller */
export type HttpFailure = 'timeout' | 'dns' | 'tls' | 'connection' | 'protocol' | 'aborted'

/** An HTTP request got no answer. `code` is `core.http_` and the kind of failure. */
export class HttpRequestError extends GatewayError {
  public readonly code: `core.http_${HttpFailure}`
  public readonly kind = 'unavailable'

  public constructor(
    public readonly failure: HttpFailure,
    message: string,
    options?: { cause?: unknown }
  ) {
    super(message, options)
    this.code = `core.http_${failure}`
  }
}
