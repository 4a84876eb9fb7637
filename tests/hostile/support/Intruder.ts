import type { Partner } from '../../support/partner'
import type { AgentMessageReceivedEvent, Attachment } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'
import type { AddressInfo } from 'node:net'

import {
  AgentEventTypes,
  DidExchangeProtocol,
  Key,
  KeyType,
  JsonTransformer,
  MultiBaseEncoder,
  MultiHashEncoder,
  TypedArrayEncoder,
  createPeerDidDocumentFromServices,
} from '@credo-ts/core'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'

import { startPartner } from '../../support/partner'

const ENVELOPE = { 'content-type': 'application/didcomm-envelope-enc' }

export type Json = Record<string, unknown>

interface SigningProtocol {
  createSignedAttachment(context: unknown, data: string | Json, verkeys: string[]): Promise<Attachment>
}

/** A DID with its document and the key that its holder signs and sends with. */
export interface ForgedDid {
  did: string
  document: Json
  /** Ed25519, base58 */
  key: string
}

/** Someone with an agent and keys of its own, who writes protocol messages by hand: any member of them can say anything. */
export async function startIntruder(gatewayUrl: string, label = 'Mallory') {
  const partner: Partner = await startPartner({ label })
  const { agent } = partner
  const door = await openDoor(agent)
  const { endpoint } = door
  const protocol = agent.dependencyManager.resolve(DidExchangeProtocol) as unknown as SigningProtocol

  const createKey = async () => (await agent.wallet.createKey({ keyType: KeyType.Ed25519 })).publicKeyBase58
  const toKey = (base58: string) => Key.fromPublicKeyBase58(base58, KeyType.Ed25519)
  const documentOf = (keys: string[]) =>
    createPeerDidDocumentFromServices([
      { id: '#inline-0', serviceEndpoint: endpoint, recipientKeys: keys.map(toKey), routingKeys: [] },
    ])

  const pack = async (message: Json, recipientKey: string, senderKey?: string): Promise<string> =>
    JSON.stringify(await agent.context.wallet.pack(message, [recipientKey], senderKey))
  const postEnvelope = async (body: string): Promise<number> =>
    (await fetch(`${gatewayUrl}/didcomm`, { method: 'POST', headers: ENVELOPE, body })).status

  return {
    ...partner,
    endpoint,
    stop: async () => {
      await door.close()
      await partner.stop()
    },
    createKey,
    /** A did:peer:1 that is the hash of its document, which lists a key of the intruder's and others. */
    genesis: async (others: string[] = []): Promise<ForgedDid> => {
      const key = await createKey()
      const json = documentOf([key, ...others]).toJSON() as Json
      const did = toGenesisDid(json)
      return { did, document: { ...json, id: did }, key }
    },
    /** A did:peer:2 or did:peer:4 that lists a key of the intruder's and others. */
    peer: async (numAlgo: 2 | 4, others: string[] = []): Promise<ForgedDid> => {
      const key = await createKey()
      const options = { method: 'peer', didDocument: documentOf([key, ...others]), options: { numAlgo } }
      const { didState } = await agent.dids.create(options as never)
      return { did: didState.did ?? '', document: didState.didDocument?.toJSON() as Json, key }
    },
    /** A `did_doc~attach` or `did_rotate~attach`, signed. */
    sign: async (data: string | Json, keys: string[]): Promise<Json> =>
      JsonTransformer.toJSON(await protocol.createSignedAttachment(agent.context, data, keys)),
    pack,
    postEnvelope,
    /** Packs and posts a message. @returns the status */
    post: async (message: Json, recipientKey: string, senderKey?: string): Promise<number> =>
      postEnvelope(await pack(message, recipientKey, senderKey)),
    /** What came on a thread, of a type that ends so. */
    receivedOn: (threadId: string, ending: string): JsonObject[] =>
      partner.received
        .map(({ message }) => message)
        .filter((message) => {
          const thread = message['~thread'] as { thid?: string } | undefined
          return thread?.thid === threadId && String(message['@type']).endsWith(ending)
        }),
  }
}

export type Intruder = Awaited<ReturnType<typeof startIntruder>>

/** Takes whatever comes at once: the agent itself would refuse what it did not ask for, and hold up what comes after. */
async function openDoor(agent: Partner['agent']) {
  const server = createServer((incoming, outgoing) => {
    json(incoming).then(
      (message) => {
        outgoing.writeHead(202).end()
        agent.events.emit<AgentMessageReceivedEvent>(agent.context, {
          type: AgentEventTypes.AgentMessageReceived,
          payload: { message } as AgentMessageReceivedEvent['payload'],
        })
      },
      () => outgoing.writeHead(400).end()
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A DID Exchange request. */
export function requestOf(did: string, pthid: string, attachment?: Json, version = '1.1'): Json & { '@id': string } {
  return {
    '@type': `https://didcomm.org/didexchange/${version}/request`,
    '@id': randomUUID(),
    label: 'Mallory',
    did,
    '~thread': { pthid },
    ...(attachment ? { 'did_doc~attach': attachment } : {}),
  }
}

/** The first key of the document that is attached to a request or response, Ed25519, base58. */
export function attachedKeyOf(message: Json): string {
  const attachment = message['did_doc~attach'] as { data: { base64: string } }
  const document = JSON.parse(Buffer.from(attachment.data.base64, 'base64url').toString()) as {
    authentication: Array<{ publicKeyBase58: string }>
  }
  return document.authentication[0].publicKeyBase58
}

/** @see Peer DID Method 1.0, "Method 1: Genesis Doc" */
export function toGenesisDid(document: Json): string {
  const bytes = TypedArrayEncoder.fromString(JSON.stringify({ ...document, id: undefined }))
  return `did:peer:1${MultiBaseEncoder.encode(MultiHashEncoder.encode(bytes, 'sha-256'), 'base58btc')}`
}
