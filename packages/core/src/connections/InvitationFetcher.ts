import type { OutOfBandInvitation } from '@credo-ts/core'

import { injectable } from '@credo-ts/core'

import { GatewayError } from '../errors'
import { PartnerTransport } from '../outbox/PartnerTransport'

import { InvitationInvalidError, InvitationUnreachableError } from './connectionErrors'
import { findInvitationInUrl, parseInvitationText } from './parseInvitation'

/** For all requests together. */
const TIMEOUT_MS = 10_000
const MAX_REDIRECTS = 5
const MAX_INVITATION_BYTES = 1_000_000

const IS_URL = /^(https?|didcomm):\/\/\S+$/

/** Reads invitations from their URLs: out of the URL itself or, for a shortened one, from what it answers. */
@injectable()
export class InvitationFetcher {
  public constructor(private readonly partners: PartnerTransport) {}

  /**
   * @throws {InvitationInvalidError} {@link InvitationUnreachableError}
   * @see RFC 0434, "URL Shortening": the answer is the invitation as JSON, or a redirect to its long URL; shortening services
   * redirect to each other, and some answer the long URL as text
   */
  public async read(invitationUrl: string): Promise<OutOfBandInvitation> {
    const endsAt = performance.now() + TIMEOUT_MS
    let url = toUrl(invitationUrl)
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const inside = await findInvitationInUrl(url)
      if (inside) return inside
      const { status, headers, body } = await this.fetch(url, Math.max(1, Math.ceil(endsAt - performance.now())))
      if (status === 200) return parse(body)
      if (status < 300 || status > 399 || typeof headers.location !== 'string') {
        throw new InvitationUnreachableError(`The invitation URL answers ${status} and no invitation.`)
      }
      url = toUrl(headers.location, url)
    }
    throw new InvitationUnreachableError(`The invitation URL redirects more than ${MAX_REDIRECTS} times.`)
  }

  private async fetch(url: URL, timeoutMs: number) {
    try {
      return await this.partners.http.request({
        method: 'GET',
        url,
        headers: { accept: 'application/json' },
        timeoutMs,
        maxResponseBytes: MAX_INVITATION_BYTES,
      })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new InvitationUnreachableError(`The invitation URL cannot be fetched: ${reason}`, { cause: error })
    }
  }
}

function toUrl(text: string, base?: URL): URL {
  try {
    return new URL(text, base)
  } catch (error) {
    throw new InvitationInvalidError('The invitation URL is no absolute URL.', { cause: error })
  }
}

async function parse(body: Buffer): Promise<OutOfBandInvitation> {
  const text = body.toString('utf8').trim()
  if (IS_URL.test(text) && URL.canParse(text)) {
    const inside = await findInvitationInUrl(new URL(text))
    if (inside) return inside
  }
  try {
    return await parseInvitationText(body)
  } catch (error) {
    if (error instanceof GatewayError) throw error
    throw new InvitationInvalidError('The invitation URL answers no JSON.', { cause: error })
  }
}
