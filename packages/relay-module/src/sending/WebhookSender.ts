import type { WebhookRule } from '../webhooks/WebhookRule'

import { injectable } from '@credo-ts/core'
import { AddressForbiddenError, GuardedHttpClient, HttpRequestError, parseRetryAfter } from '@didcomm-gateway/core'

import { RelayModuleConfig } from '../RelayModuleConfig'

import { signWebhook } from './signWebhook'

/** Of an answer as much is kept. */
const MAX_RESPONSE_BYTES = 1024
const GONE = 410
const MAY_ASK_TO_WAIT = [429, 503]
const MAX_RETRY_AFTER_MS = 24 * 60 * 60 * 1000

/** How one call went. */
export interface CallOutcome {
  at: number
  /** HTTP status; null when there was no answer */
  status: number | null
  durationMs: number
  /** stable code; null when the webhook accepted (2xx) */
  errorCode: string | null
  /** the receiver wants no calls any more */
  gone: boolean
  /** the receiver's wish, milliseconds */
  retryAfterMs: number | null
  /** first bytes of the answer */
  response: Buffer
}

/** Makes signed calls to webhooks. Only a 2xx status accepts, however long its body; redirects are not followed. */
@injectable()
export class WebhookSender {
  private http: GuardedHttpClient | null = null

  public constructor(private readonly config: RelayModuleConfig) {}

  /** @param id `webhook-id`, the same for every attempt at one delivery */
  public async send(rule: WebhookRule, id: string, body: Buffer): Promise<CallOutcome> {
    const at = this.config.now()
    this.http ??= new GuardedHttpClient(this.config.addressGuard)
    const startedAt = performance.now()
    try {
      const answer = await this.http.request({
        method: rule.method,
        url: rule.url,
        headers: {
          'user-agent': 'didcomm-gateway',
          ...lowerCased(rule.headers),
          'content-type': 'application/json',
          ...signWebhook(id, at, body, secretsOf(rule, at)),
        },
        body,
        timeoutMs: this.config.requestTimeoutMs,
        maxResponseBytes: MAX_RESPONSE_BYTES,
      })
      const { status, headers, body: response, durationMs } = answer
      const accepted = status >= 200 && status <= 299
      return {
        at,
        status,
        durationMs,
        errorCode: accepted ? null : `relay.status_${status}`,
        gone: status === GONE,
        retryAfterMs: MAY_ASK_TO_WAIT.includes(status)
          ? parseRetryAfter(headers['retry-after'], this.config.now(), MAX_RETRY_AFTER_MS)
          : null,
        response,
      }
    } catch (error) {
      if (!(error instanceof HttpRequestError) && !(error instanceof AddressForbiddenError)) throw error
      return {
        at,
        status: null,
        durationMs: Math.round(performance.now() - startedAt),
        errorCode: error.code,
        gone: false,
        retryAfterMs: null,
        response: Buffer.alloc(0),
      }
    }
  }

  /** Closes idle connections and waits for calls under way; a later call opens new ones. */
  public async close(): Promise<void> {
    const http = this.http
    this.http = null
    await http?.close()
  }
}

function secretsOf(rule: WebhookRule, now: number): string[] {
  const { secret, previousSecret, previousSecretUntil } = rule
  return previousSecret !== null && now < previousSecretUntil ? [secret, previousSecret] : [secret]
}

/** So that `User-Agent` of a rule takes the place of ours. */
function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
