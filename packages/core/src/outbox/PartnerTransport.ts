import type { AgentContext, EncryptedMessage } from '@credo-ts/core'

import { DidCommMimeType, injectable } from '@credo-ts/core'
import { WebSocket } from 'undici'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { AddressGuard, GuardedHttpClient } from '../http'
import { PartnerRefusedError } from '../errors'

/** Takes envelopes to partners' endpoints over HTTP and WebSocket, dialling only what the operator lets through. */
@injectable()
export class PartnerTransport {
  /** for whatever else a partner names: invitation URLs, DID documents */
  public readonly guard: AddressGuard
  public readonly http: GuardedHttpClient

  public constructor(private readonly config: GeneralMessagesModuleConfig) {
    this.guard = new AddressGuard({
      allow: config.partnerAllow,
      allowOrigins: config.publicUrl ? [config.publicUrl] : [],
      schemes: ['http', 'https', 'ws', 'wss'],
    })
    this.http = new GuardedHttpClient(this.guard)
  }

  /** Whether an envelope can be taken to this endpoint at all. */
  public supports(endpoint: string): boolean {
    return /^(https?|wss?):/.test(endpoint)
  }

  /**
   * @returns what the partner answered on the same connection, when it is more than nothing
   * @throws {PartnerRefusedError} a status other than 2xx
   * @throws {AddressForbiddenError} {@link HttpRequestError}
   */
  public async send(context: AgentContext, endpoint: string, envelope: EncryptedMessage): Promise<Buffer | null> {
    const body = JSON.stringify(envelope)
    if (/^wss?:/.test(endpoint)) return this.sendOverWebSocket(endpoint, body)
    const { status, body: answer } = await this.http.request({
      method: 'POST',
      url: endpoint,
      headers: { 'content-type': context.config.didCommMimeType ?? DidCommMimeType.V1 },
      body,
      timeoutMs: this.config.sendTimeoutMs,
      maxResponseBytes: this.config.maxMessageBytes,
    })
    if (status < 200 || status > 299) throw new PartnerRefusedError(`The partner's endpoint answered ${status}.`)
    return answer.length > 0 ? answer : null
  }

  public async close(): Promise<void> {
    await this.http.close()
  }

  /** A WebSocket tells nothing of what became of a message: handed to an open socket counts as sent. */
  private sendOverWebSocket(endpoint: string, body: string): Promise<null> {
    const url = this.guard.checkUrl(endpoint)
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(url, { dispatcher: this.http.dispatcher })
      const fail = (message: string) => {
        clearTimeout(timer)
        reject(new PartnerRefusedError(message))
      }
      const timer = setTimeout(() => {
        fail(`The partner's WebSocket did not open and take the message within ${this.config.sendTimeoutMs} ms.`)
        socket.close()
      }, this.config.sendTimeoutMs)
      socket.addEventListener('error', () => fail("The partner's WebSocket failed."))
      socket.addEventListener('open', () => {
        socket.send(Buffer.from(body))
        // the closing handshake follows the data: its end says that the partner has read it
        socket.close(1000)
      })
      socket.addEventListener('close', (event) => {
        clearTimeout(timer)
        if (event.wasClean) resolve(null)
        else fail(`The partner's WebSocket closed with ${event.code}.`)
      })
    })
  }
}
