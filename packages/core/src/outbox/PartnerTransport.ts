import type { AgentContext, EncryptedMessage } from '@credo-ts/core'

import { DidCommMimeType, injectable } from '@credo-ts/core'
import { WebSocket } from 'undici'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { AddressGuard, GuardedHttpClient, parseRetryAfter } from '../http'
import { PartnerRefusedError } from '../errors'

/** @see RFC 6455, section 7.4.1: a peer echoes the code, or names none; one that refuses the message names another */
const CLOSE_NORMAL = 1000
const TAKEN = [CLOSE_NORMAL, 1005]
/** Close codes by which a partner refuses a message, and the HTTP statuses that say the same. @see RFC 6455, section 7.4.1 */
const STATUS_OF_CLOSE: Record<number, number> = { 1003: 415, 1007: 400, 1008: 403, 1009: 413, 1011: 500, 1013: 429 }

/** A partner that wants to be left alone for longer is not believed, milliseconds. */
const MOST_RETRY_AFTER_MS = 60 * 60 * 1000

/** Names of partners looked up at the same time: each takes a thread of Node's pool, and webhooks want some too. */
const MAX_LOOKUPS = 40

/** Takes envelopes to partners' endpoints over HTTP and WebSocket, dialling only what the operator lets through. */
@injectable()
export class PartnerTransport {
  /** for whatever else a partner names: invitation URLs, DID documents */
  public readonly guard: AddressGuard
  public readonly http: GuardedHttpClient

  public constructor(private readonly config: GeneralMessagesModuleConfig) {
    this.guard = new AddressGuard({
      allow: config.partnerAllow,
      allowSetting: config.partnerAllowSetting,
      allowOrigins: config.publicUrl ? [config.publicUrl] : [],
      schemes: ['http', 'https', 'ws', 'wss'],
      maxLookups: MAX_LOOKUPS,
    })
    this.http = new GuardedHttpClient(this.guard)
  }

  /** Whether an envelope can be taken to this endpoint at all. */
  public supports(endpoint: string): boolean {
    return /^(https?|wss?):/.test(endpoint)
  }

  /**
   * @param signal when it is aborted the connection is ended
   * @returns what the partner answered on the same connection, when it is more than nothing
   * @throws {PartnerRefusedError} a status other than 2xx
   * @throws {AddressForbiddenError} {@link HttpRequestError}
   */
  public async send(
    context: AgentContext,
    endpoint: string,
    envelope: EncryptedMessage,
    signal?: AbortSignal
  ): Promise<Buffer | null> {
    const body = JSON.stringify(envelope)
    if (/^wss?:/.test(endpoint)) return this.sendOverWebSocket(endpoint, body, signal)
    const {
      status,
      headers,
      body: answer,
    } = await this.http.request({
      method: 'POST',
      url: endpoint,
      headers: { 'content-type': context.config.didCommMimeType ?? DidCommMimeType.V1 },
      body,
      timeoutMs: this.config.sendTimeoutMs,
      maxResponseBytes: this.config.maxMessageBytes,
      signal,
    })
    if (status < 200 || status > 299) {
      const retryAfterMs = parseRetryAfter(headers['retry-after'], Date.now(), MOST_RETRY_AFTER_MS)
      throw new PartnerRefusedError(`The partner's endpoint answered ${status}.`, { status, retryAfterMs })
    }
    return answer.length > 0 ? answer : null
  }

  public async close(): Promise<void> {
    await this.http.close()
  }

  /** A WebSocket has no answer: that the partner ends it in good order after the message says that it was read. */
  private sendOverWebSocket(endpoint: string, body: string, signal?: AbortSignal): Promise<null> {
    const url = this.guard.checkUrl(endpoint)
    const { dispatcher, destroy } = this.http.openSocket()
    const sent = new Promise<null>((resolve, reject) => {
      const socket = new WebSocket(url, { dispatcher })
      const fail = (message: string, closeCode = 0) => {
        clearTimeout(timer)
        const status = STATUS_OF_CLOSE[closeCode] as number | undefined
        reject(new PartnerRefusedError(message, status === undefined ? null : { status, retryAfterMs: null }))
      }
      const timer = setTimeout(
        () => fail(`The partner's WebSocket did not take the message within ${this.config.sendTimeoutMs} ms.`),
        this.config.sendTimeoutMs
      )
      signal?.addEventListener('abort', () => fail('Sending over the WebSocket was given up.'), { once: true })
      socket.addEventListener('error', () => fail("The partner's WebSocket failed."))
      socket.addEventListener('open', () => {
        socket.send(Buffer.from(body))
        // the closing handshake follows the data
        socket.close(CLOSE_NORMAL)
      })
      socket.addEventListener('close', (event) => {
        clearTimeout(timer)
        if (event.wasClean && TAKEN.includes(event.code)) resolve(null)
        else fail(`The partner's WebSocket closed with ${event.code}.`, event.code)
      })
    })
    return sent.finally(destroy)
  }
}
