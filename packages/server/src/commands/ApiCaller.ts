import { CommandError } from './CommandError'

/** The gateway answered something else than a 2xx. */
export class ApiAnswerError extends CommandError {
  public constructor(
    public readonly status: number,
    call: string,
    text: string
  ) {
    super(`${call} ${status}: ${text.slice(0, 500)}`)
  }
}

/** Calls the REST API of a running gateway. */
export class ApiCaller {
  /**
   * @param keyOf called for each request
   * @param signal ends what is under way
   */
  public constructor(
    private readonly baseUrl: string,
    private readonly keyOf: () => Promise<string>,
    private readonly signal?: AbortSignal
  ) {}

  /**
   * @throws {ApiAnswerError} when the answer is no 2xx
   * @throws {CommandError} when there is no gateway
   */
  public async text(method: string, path: string, body?: unknown): Promise<string> {
    const key = await this.keyOf()
    const answer = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: this.signal,
    }).catch((error: unknown) => {
      this.signal?.throwIfAborted()
      throw new CommandError(
        `There is no gateway at ${this.baseUrl}. Name its address after the file. (${reason(error)})`
      )
    })
    const text = await answer.text()
    if (!answer.ok) throw new ApiAnswerError(answer.status, `${method} ${path} answered`, text)
    return text
  }

  public async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    return JSON.parse(await this.text(method, path, body)) as T
  }
}

/** `fetch failed` says nothing; what caused it does. */
function reason(error: unknown): string {
  const { cause } = error as { cause?: { code?: string } }
  return cause?.code ?? String(error)
}
