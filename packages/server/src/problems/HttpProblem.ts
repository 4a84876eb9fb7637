/** One field of a request that is wrong. */
export interface FieldError {
  /** `data.message`, `setting[0].url` */
  path: string
  message: string
}

export interface HttpProblemOptions {
  headers?: Record<string, string>
  errors?: FieldError[]
  cause?: unknown
}

/** An error that only HTTP knows. What modules throw is a GatewayError; both end in the one error handler. */
export class HttpProblem extends Error {
  public readonly headers: Record<string, string>
  public readonly errors: FieldError[] | undefined

  /**
   * @param code stable, see docs/errors.md
   * @param message shown to the caller; says what to do
   */
  public constructor(
    public readonly status: number,
    public readonly code: string,
    message: string,
    options: HttpProblemOptions = {}
  ) {
    super(message, { cause: options.cause })
    this.name = 'HttpProblem'
    this.headers = options.headers ?? {}
    this.errors = options.errors
  }
}
