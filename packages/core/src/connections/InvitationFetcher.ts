import type { OutOfBandInvitation } from '@credo-ts/core'

import { injectable } from '@credo-ts/core'

import { GatewayError } from '../errors'
import { PartnerTransport } from '../outbox/PartnerTransport'

import { InvitationInvalidError, InvitationUnreachableError } from './connectionErrors'
import { findInvitationInUrl, parseInvitationText } from './parseInvitation'

const TIMEOUT_MS = 10_000
const MAX_INVITATION_BYTES = 1_000_000

/** Reads invitations from their URLs: out of the URL itself or, for a shortened one, from what it answers. */
@injectable()
export class InvitationFetcher {
  public constructor(private readonly partners: PartnerTransport) {}

  /**
   * @throws {InvitationInvalidError} {@link InvitationUnreachableError}
   * @see RFC 0434, "URL Shortening": the answer is the invitation as JSON, or a redirect to its long URL
   */
  public async read(invitationUrl: string): Promise<OutOfBandInvitation> {
    const url = toUrl(invitationUrl)
    const inside = await findInvitationInUrl(url)
    if (inside) return inside
    const { status, headers, body } = await this.fetch(url)
    if (status >= 300 && status < 400 && typeof headers.location === 'string') {
      const invitation = await findInvitationInUrl(toUrl(new URL(headers.location, url).href))
      if (invitation) return invitation
    }
    if (status !== 200) throw new InvitationUnreachableError(`The invitation URL answers ${status} and no invitation.`)
    return parse(body)
  }

  private async fetch(url: URL) {
    try {
      return await this.partners.http.request({
        method: 'GET',
        url,
        headers: { accept: 'application/json' },
        timeoutMs: TIMEOUT_MS,
        maxResponseBytes: MAX_INVITATION_BYTES,
      })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new InvitationUnreachableError(`The invitation URL cannot be fetched: ${reason}`, { cause: error })
    }
  }
}

function toUrl(text: string): URL {
  try {
    return new URL(text)
  } catch (error) {
    throw new InvitationInvalidError('The invitation URL is no absolute URL.', { cause: error })
  }
}

async function parse(body: Buffer): Promise<OutOfBandInvitation> {
  try {
    return await parseInvitationText(body)
  } catch (error) {
    if (error instanceof GatewayError) throw error
    throw new InvitationInvalidError('The invitation URL answers no JSON.', { cause: error })
  }
}
