import type { TestTenant } from '../../support/gateway'
import type { JsonObject } from '@didcomm-gateway/core'

import { DidKey } from '@credo-ts/core'
import { randomUUID } from 'node:crypto'

import { buildEnvelope, newKey } from './buildEnvelope'

export interface Invited {
  invitationId: string
  /** recipient key of the invitation, base58 */
  key: string
}

/** An invitation that everybody may use, who knows it. */
export async function invite(tenant: TestTenant): Promise<Invited> {
  const { body } = await tenant.post('/invitations', { multiUse: true }, 201)
  const [service] = body.invitation.services
  return { invitationId: body.invitation['@id'], key: DidKey.fromDid(service.recipientKeys[0]).key.publicKeyBase58 }
}

/** Somebody who knows an invitation, and has made a key. */
export class Stranger {
  private readonly from = newKey()

  public constructor(private readonly invited: Invited) {}

  public pack(message: JsonObject): string {
    return buildEnvelope({ content: JSON.stringify(message), to: [this.invited.key], from: this.from })
  }

  /** A DID Exchange request of somebody with this DID. */
  public packRequest(did: string, more: JsonObject = {}): string {
    const id = randomUUID()
    return this.pack({
      '@type': 'https://didcomm.org/didexchange/1.1/request',
      '@id': id,
      '~thread': { thid: id, pthid: this.invited.invitationId },
      label: 'Stranger',
      did,
      ...more,
    })
  }
}

export function postEnvelope(gatewayUrl: string, envelope: string, signal?: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/didcomm-envelope-enc' }
  return fetch(`${gatewayUrl}/didcomm`, { method: 'POST', headers, body: envelope, signal })
}
