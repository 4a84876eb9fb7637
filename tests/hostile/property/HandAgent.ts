import type { PeerDid, PeerMethod } from './peerDid'
import type { PostOffice } from './PostOffice'
import type { JsonObject } from '@didcomm-gateway/core'
import type { Key } from '@hyperledger/aries-askar-nodejs'

import { randomUUID } from 'node:crypto'

import { buildEnvelope, newKey } from '../support/buildEnvelope'

import { fingerprintOf, makePeerDid } from './peerDid'
import { signedAttachment } from './signedAttachment'

const DIDEXCHANGE = 'https://didcomm.org/didexchange/1.1'

/** Takes an envelope at the gateway's door; ends when its message is handled. */
export type Deliver = (envelope: string) => Promise<void>

export interface InvitationOfTenant {
  id: string
  /** Ed25519, base58 */
  key: string
}

/** An agent by hand: it keeps every rule where its own methods act, and whoever has it can break them all. */
export class HandAgent {
  public readonly key: Key = newKey()
  /** base58 */
  public readonly publicKey: string
  public readonly endpoint: string
  /** what of its connection with the tenant is known: the tenant's pairwise key, the thread of the handshake */
  public tenantKey: string | null = null
  public threadId: string | null = null

  public constructor(
    public readonly name: string,
    private readonly office: PostOffice,
    private readonly deliver: Deliver
  ) {
    this.publicKey = office.add(this.key)
    this.endpoint = office.endpoint(name)
  }

  public did(method: PeerMethod): PeerDid {
    return makePeerDid(method, [this.publicKey], this.endpoint)
  }

  public pack(message: JsonObject, recipientKey: string): string {
    return buildEnvelope({ content: JSON.stringify(message), to: [recipientKey], from: this.key })
  }

  /** Connects by an invitation of the tenant that is accepted automatically. */
  public async connect(invitation: InvitationOfTenant, method: PeerMethod): Promise<void> {
    await this.beginToConnect(invitation, method)
    await this.complete(invitation)
  }

  /** As far as to the tenant's response. */
  public async beginToConnect(invitation: InvitationOfTenant, method: PeerMethod): Promise<void> {
    const thid = randomUUID()
    const request = this.request(invitation, method, thid)
    await this.deliver(this.pack(request, invitation.key))
    const response = await this.office.waitFor(
      this.key,
      (message) => isOfType(message, '/response') && threadOf(message) === thid
    )
    if (!response.senderKey) throw new Error('The response has no sender.')
    this.threadId = thid
    this.tenantKey = response.senderKey
  }

  private async complete({ id: pthid }: InvitationOfTenant): Promise<void> {
    const thread = { thid: this.threadId, pthid }
    const complete = { '@type': `${DIDEXCHANGE}/complete`, '@id': randomUUID(), '~thread': thread }
    await this.deliver(this.pack(complete, this.tenantKey ?? ''))
  }

  private request(invitation: InvitationOfTenant, method: PeerMethod, id: string): JsonObject {
    const { did, document } = this.did(method)
    return {
      '@type': `${DIDEXCHANGE}/request`,
      '@id': id,
      '~thread': { thid: id, pthid: invitation.id },
      label: this.name,
      did,
      ...(method === 1 ? { 'did_doc~attach': signedAttachment(document, [{ key: this.key }]) } : {}),
    }
  }

  /** An invitation of this agent, under a key of its own or another's. */
  public invite(): JsonObject {
    return {
      '@type': 'https://didcomm.org/out-of-band/1.1/invitation',
      '@id': randomUUID(),
      label: this.name,
      handshake_protocols: ['https://didcomm.org/didexchange/1.1'],
      services: [
        {
          id: '#inline-0',
          type: 'did-communication',
          recipientKeys: [`did:key:${fingerprintOf(this.publicKey)}`],
          routingKeys: [],
          serviceEndpoint: this.endpoint,
        },
      ],
    }
  }

  /** The tenant's request to {@link invite}. */
  public async waitForRequest(invitationId: string): Promise<void> {
    const { message, senderKey } = await this.office.waitFor(
      this.key,
      (received) => isOfType(received, '/request') && (received['~thread'] as JsonObject).pthid === invitationId
    )
    this.threadId = message['@id'] as string
    this.tenantKey = senderKey
  }

  /** Answers the request that was waited for. */
  public async respond(method: PeerMethod): Promise<void> {
    if (!this.tenantKey || !this.threadId) throw new Error('There is no request.')
    const { did, document } = this.did(method)
    const response = {
      '@type': `${DIDEXCHANGE}/response`,
      '@id': randomUUID(),
      '~thread': { thid: this.threadId },
      did,
      ...(method === 1
        ? { 'did_doc~attach': signedAttachment(document, [{ key: this.key }]) }
        : { 'did_rotate~attach': signedAttachment(did, [{ key: this.key }]) }),
    }
    await this.deliver(this.pack(response, this.tenantKey))
  }

  public sendPing(id: string): Promise<void> {
    if (!this.tenantKey) throw new Error('There is no connection.')
    const ping = { '@type': 'https://didcomm.org/trust_ping/1.0/ping', '@id': id, response_requested: true }
    return this.deliver(this.pack(ping, this.tenantKey))
  }
}

export function threadOf(message: JsonObject): unknown {
  const thread = message['~thread'] as JsonObject | undefined
  return thread?.thid ?? message['@id']
}

export function isOfType(message: JsonObject, ending: string): boolean {
  return typeof message['@type'] === 'string' && message['@type'].endsWith(ending)
}
