import type { AddressGuard } from './AddressGuard'
import type { IncomingHttpHeaders } from 'node:http'
import type { Socket } from 'node:net'
import type { buildConnector as BuildConnector, Dispatcher } from 'undici'

import { Agent, buildConnector } from 'undici'

import { WorkTime } from '../work/WorkTime'

import { HttpRequestError } from './HttpRequestError'
import { readCapped } from './readCapped'
import { toHttpRequestError } from './toHttpRequestError'

export interface GuardedHttpClientOptions {
  /** Connections to one origin; further requests wait, within their timeout. Default 32 */
  maxConnectionsPerOrigin?: number
  /** An unused connection is kept open so long, milliseconds. Default 4,000 */
  keepAliveMs?: number
}

/** Largest message that a WebSocket receives, bytes, and most fragments of one. */
const MAX_FRAME_BYTES = 1_000_000
const MAX_FRAGMENTS = 1000

export interface GuardedRequest {
  method: string
  url: string | URL
  headers?: Record<string, string>
  body?: string | Buffer
  /** for everything together: waiting for a connection, resolving, connecting, headers, body; milliseconds */
  timeoutMs: number
  /** of the body; the rest is not read */
  maxResponseBytes: number
  signal?: AbortSignal
}

export interface GuardedResponse {
  status: number
  /** names in lower case */
  headers: IncomingHttpHeaders
  body: Buffer
  /** the body was too long, too slow or broke off; the status stands all the same */
  truncated: boolean
  durationMs: number
}

/**
 * HTTP/1.1 client for addresses that tenants and partners name: dials only what the {@link AddressGuard} lets pass,
 * follows no redirects, does not decompress, and bounds time and size of the answer. {@link close} it at the end.
 */
export class GuardedHttpClient {
  private readonly agent: Agent
  private readonly connect: BuildConnector.connector

  public constructor(
    private readonly guard: AddressGuard,
    options: GuardedHttpClientOptions = {}
  ) {
    this.connect = guardedConnector(guard)
    this.agent = new Agent({
      connect: this.connect,
      connections: options.maxConnectionsPerOrigin ?? 32,
      keepAliveTimeout: options.keepAliveMs ?? 4000,
      pipelining: 1,
      // one timeout for all is kept here
      headersTimeout: 0,
      bodyTimeout: 0,
    })
  }

  /**
   * Takes no longer than the work that it is part of may wait ({@link WorkTime}).
   * @returns the answer, whatever its status
   * @throws {AddressForbiddenError} when the address must not be dialled
   * @throws {HttpRequestError} when there is no answer
   */
  public async request(request: GuardedRequest): Promise<GuardedResponse> {
    const url = this.guard.checkUrl(request.url)
    const time = WorkTime.current()
    if (!time) return this.ask(request, url, request.timeoutMs)
    const timeoutMs = Math.min(request.timeoutMs, time.networkLeftMs)
    time.beginWait()
    let outcome: Parameters<WorkTime['endWait']>[0] = 'failed'
    try {
      if (timeoutMs === 0) throw new HttpRequestError('timeout', 'There is no time left to wait for an answer.')
      const answer = await this.ask(request, url, timeoutMs)
      if (answer.status >= 200 && answer.status <= 299) outcome = 'answered'
      return answer
    } catch (error) {
      if (error instanceof HttpRequestError && error.failure === 'timeout') outcome = 'timed out'
      throw error
    } finally {
      time.endWait(outcome)
    }
  }

  private async ask(request: GuardedRequest, url: URL, timeoutMs: number): Promise<GuardedResponse> {
    const startedAt = performance.now()
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(timedOut(timeoutMs)), timeoutMs)
    const onAbort = () => abort.abort(new HttpRequestError('aborted', 'The request was given up.'))
    if (request.signal?.aborted) onAbort()
    request.signal?.addEventListener('abort', onAbort)
    try {
      const answer = await this.agent.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: request.method as Dispatcher.HttpMethod,
        headers: request.headers,
        body: request.body,
        signal: abort.signal,
      })
      const { bytes, truncated } = await readCapped(answer.body, request.maxResponseBytes)
      const durationMs = Math.round(performance.now() - startedAt)
      return { status: answer.statusCode, headers: answer.headers, body: bytes, truncated, durationMs }
    } catch (error) {
      throw toHttpRequestError(error)
    } finally {
      clearTimeout(timer)
      request.signal?.removeEventListener('abort', onAbort)
    }
  }

  /**
   * For one WebSocket of undici: dials with the same checks.
   * @returns also how its connection is ended at once, whatever it is doing; call it in the end
   */
  public openSocket(): { dispatcher: Dispatcher; destroy: () => void } {
    let socket: Socket | null = null
    const dispatcher = new Agent({
      connect: (options, callback) =>
        this.connect(options, (...[error, dialled]) => {
          socket = dialled
          if (error) callback(error, null)
          else callback(null, dialled)
        }),
      webSocket: { maxFragments: MAX_FRAGMENTS, maxPayloadSize: MAX_FRAME_BYTES },
    })
    const destroy = () => {
      socket?.destroy()
      void dispatcher.destroy()
    }
    return { dispatcher, destroy }
  }

  /** Origins of which anything is kept: those with a connection, open or being made. */
  public get origins(): number {
    return Object.keys(this.agent.stats).length
  }

  /** Waits for running requests and closes all connections. */
  public async close(): Promise<void> {
    await this.agent.close()
  }
}

function guardedConnector(guard: AddressGuard): BuildConnector.connector {
  const dialChecked = buildConnector({ lookup: guard.lookup })
  const dialTrusted = buildConnector({})
  return (options, callback) => {
    if (guard.isTrusted(new URL(`${options.protocol}//${options.host}`))) return dialTrusted(options, callback)
    try {
      guard.checkHost(options.hostname)
    } catch (error) {
      return callback(error as Error, null)
    }
    dialChecked(options, callback)
  }
}

function timedOut(timeoutMs: number): HttpRequestError {
  return new HttpRequestError('timeout', `No answer within ${timeoutMs} ms.`)
}
