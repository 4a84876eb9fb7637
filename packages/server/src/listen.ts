import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { timeToTake } from '@didcomm-gateway/core'
import { createServer } from 'node:http'

import { SettingsInvalidError } from './config/SettingsInvalidError'
import { endSlowReaders } from './endSlowReaders'
import { limitPipelines } from './limitPipelines'
import { problems, sendProblem } from './problems'

const SWEEP_INTERVAL_MS = 50

/**
 * How long a client may take, milliseconds: who sends slower gets 408 and is cut off. The second is for head and body
 * together, enough for 5 MB at 42 kB/s. A connection without a request stays open longer than load balancers keep theirs
 * (60 s), so that none sends a request on one that is just being closed.
 */
const TIMEOUTS = {
  headersTimeout: 20_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
}
/** The same for reading an answer, beside 1 s for each 50 kB of it. */
const ANSWER_TIMEOUT_MS = 15_000
const timeToRead = (bytes: number) => timeToTake(bytes, ANSWER_TIMEOUT_MS)

export interface Listening {
  server: Server
  /** `http://HOST:PORT`, with the port that is really bound */
  url: string
  port: number
  /** Answers requests from now on, and those that have waited for it. */
  serve: (listener: RequestListener) => void
  /** Takes no new connection, lets requests that run finish, and cuts off those that take longer. */
  close: (graceMs: number) => Promise<void>
}

/** Longest that a POST waits for the end of a start, milliseconds. */
const START_WAIT_MS = 10_000

/**
 * Binds the port first, since the agent's endpoints may name it. Until there is something to serve a POST waits, since there
 * are agents that take no notice of a 503 and lose their message (stock Credo 0.5); anything else is answered 503 at once.
 * @param startWaitMs longest that a POST waits
 * @param timeFor longest that a client may take to read an answer of so many bytes, milliseconds
 */
export async function listen(
  host: string,
  port: number,
  timeouts: Partial<typeof TIMEOUTS> = TIMEOUTS,
  startWaitMs = START_WAIT_MS,
  timeFor = timeToRead
): Promise<Listening> {
  const waiting = new Set<(listener: RequestListener) => void>()
  const wait = (request: IncomingMessage, response: ServerResponse) => {
    const serveNow = (next: RequestListener) => {
      if (!waiting.delete(serveNow)) return
      clearTimeout(timer)
      if (!response.destroyed) next(request, response)
    }
    const timer = setTimeout(() => serveNow(answerNotReady), startWaitMs)
    response.once('close', () => serveNow(answerNotReady))
    waiting.add(serveNow)
  }
  let listener: RequestListener = (request, response) =>
    (request.method === 'POST' ? wait : answerNotReady)(request, response)
  const server = createServer(
    timeouts,
    limitPipelines((request, response) => listener(request, response))
  )
  endSlowReaders(server, timeFor)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(toSettingsError(error, host, port)))
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve()
    })
  })
  const bound = (server.address() as AddressInfo).port
  return {
    server,
    port: bound,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    serve: (next) => {
      listener = next
      for (const serveNow of waiting) serveNow(next)
    },
    close: (graceMs) => closeServer(server, graceMs),
  }
}

function answerNotReady(_request: IncomingMessage, response: ServerResponse): void {
  sendProblem(response, problems.notReady())
}

function toSettingsError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const problem = {
    EADDRINUSE: { variable: 'GATEWAY_PORT', problem: `port ${port} of ${host} is in use. Choose another one, or 0.` },
    EACCES: { variable: 'GATEWAY_PORT', problem: `port ${port} is not allowed for this user. Choose one from 1024.` },
    EADDRNOTAVAIL: { variable: 'GATEWAY_HOST', problem: `${host} is no address of this machine.` },
    ENOTFOUND: { variable: 'GATEWAY_HOST', problem: `${host} is no address of this machine.` },
  }[error.code ?? '']
  const other = { variable: 'GATEWAY_HOST', problem: `cannot listen at ${host}, port ${port} (${error.code}).` }
  return error.code === undefined ? error : new SettingsInvalidError([problem ?? other])
}

function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), graceMs)
    // a connection that is busy now would stay open for some seconds after its answer
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_INTERVAL_MS)
    server.close(() => {
      clearTimeout(cutOff)
      clearInterval(sweep)
      resolve()
    })
  })
}
