/** An answer of the gateway that is no 2xx. */
export class GatewayRequestError extends Error {
  public constructor(
    public readonly status: number,
    public readonly problem: unknown,
    request: string
  ) {
    super(`${request} answered ${status}: ${JSON.stringify(problem)}`)
  }
}

/** The REST API with one key: of a tenant, or the admin's. */
export class GatewayClient {
  public constructor(
    public readonly url: string,
    private readonly apiKey: string
  ) {}

  public get<T>(path: string): Promise<T> {
    return this.request<T>('GET', path)
  }

  public post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.request<T>('POST', path, body)
  }

  public put<T>(path: string, body: unknown): Promise<T> {
    return this.request<T>('PUT', path, body)
  }

  public async getBytes(path: string): Promise<Buffer> {
    const response = await this.fetch('GET', path)
    if (!response.ok) throw new GatewayRequestError(response.status, await response.text(), `GET ${path}`)
    return Buffer.from(await response.arrayBuffer())
  }

  private async request<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.fetch(method, path, body)
    const text = await response.text()
    const json: unknown = text === '' ? null : JSON.parse(text)
    if (!response.ok) throw new GatewayRequestError(response.status, json, `${method} ${path}`)
    return json as T
  }

  private fetch(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.apiKey}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  }
}
