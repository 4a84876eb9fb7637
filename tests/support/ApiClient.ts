/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */

export interface ApiAnswer {
  status: number
  headers: Headers
  /** parsed JSON, or undefined where the body is none */
  body: any
  text: string
}

/** Calls under /api/v1 with one API key. With an expected status, another one fails the test and shows the answer. */
export class ApiClient {
  /** @param apiKey null: calls without a key */
  public constructor(
    public readonly baseUrl: string,
    public readonly apiKey: string | null
  ) {}

  public get(path: string, expected?: number): Promise<ApiAnswer> {
    return this.call('GET', path, undefined, expected)
  }

  public post(path: string, body?: unknown, expected?: number): Promise<ApiAnswer> {
    return this.call('POST', path, body, expected)
  }

  public put(path: string, body?: unknown, expected?: number): Promise<ApiAnswer> {
    return this.call('PUT', path, body, expected)
  }

  public patch(path: string, body?: unknown, expected?: number): Promise<ApiAnswer> {
    return this.call('PATCH', path, body, expected)
  }

  public delete(path: string, expected?: number): Promise<ApiAnswer> {
    return this.call('DELETE', path, undefined, expected)
  }

  /** @param body sent as JSON; a string is sent as it is */
  public async call(
    method: string,
    path: string,
    body?: unknown,
    expected?: number,
    headers: Record<string, string> = {}
  ): Promise<ApiAnswer> {
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(this.apiKey === null ? {} : { authorization: `Bearer ${this.apiKey}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await response.text()
    if (expected !== undefined && response.status !== expected) {
      throw new Error(`${method} ${path} answered ${response.status} instead of ${expected}: ${text.slice(0, 1000)}`)
    }
    return { status: response.status, headers: response.headers, body: parse(text), text }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
