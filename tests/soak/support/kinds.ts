/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { SoakPartner } from './SoakPartner'
import type { Sink } from './startSink'
import type { SpawnedGateway, TestTenant } from '../../support/gateway'

import { randomUUID } from 'node:crypto'

import { connectTenants } from '../../support/connect'
import { createDefinition, exchangeIn } from '../../support/exchanges'
import { until } from '../../support/until'

export interface Surroundings {
  gateway: SpawnedGateway
  partner: SoakPartner
  webhook: Sink
}

/** One thing done over and over. */
export interface Kind {
  name: string
  /** bytes that a step moves: it is done so often that these are about 5 MB a second */
  bytes: number
  /** @returns what is done in each step; it ends when the gateway has done its part */
  prepare: (surroundings: Surroundings) => Promise<() => Promise<unknown>>
}

/** What is sent from smallest to largest; the gateway takes envelopes of 5,000,000 bytes, and base64 makes four of three. */
const SIZES: Array<[name: string, bytes: number]> = [
  ['500 B', 500],
  ['50 kB', 50_000],
  ['1 MB', 1_000_000],
  ['3 MB', 2_200_000],
  ['5 MB', 3_700_000],
]

export const KINDS: Kind[] = [
  ...SIZES.map(([size, bytes]) => received(size, bytes)),
  ...SIZES.map(([size, bytes]) => duplicate(size, bytes)),
  ...SIZES.map(([size, bytes]) => refused(size, bytes)),
  ...SIZES.map(([size, bytes]) => sent(size, bytes)),
  { name: 'connection, we invite', bytes: 0, prepare: prepareInviter },
  { name: 'connection, they invite', bytes: 0, prepare: prepareInvitee },
  ...(['v1', 'v2'] as const).map((version) => credential(version)),
  ...(['v1', 'v2'] as const).map((version) => proof(version)),
  { name: 'credential, held', bytes: 0, prepare: prepareHeldCredential },
  { name: 'proof, of a held credential', bytes: 0, prepare: prepareHeldProof },
]

function received(size: string, bytes: number): Kind {
  const prepare = async ({ gateway, partner, webhook }: Surroundings) => {
    const { connectionId } = await connectTenant(gateway, partner, webhook)
    return async () => {
      const delivered = webhook.taken(webhook.count + 1)
      await post(gateway, await partner.pack(connectionId, messageOf(bytes)), 202)
      await delivered
    }
  }
  return { name: `received, ${size}`, bytes, prepare }
}

function duplicate(size: string, bytes: number): Kind {
  const prepare = async ({ gateway, partner, webhook }: Surroundings) => {
    const { connectionId } = await connectTenant(gateway, partner, webhook)
    const envelope = JSON.stringify(await partner.pack(connectionId, messageOf(bytes)))
    return () => post(gateway, envelope, 202)
  }
  return { name: `duplicate, ${size}`, bytes, prepare }
}

/** Authentic as far as the key, and then not: the most that the gateway does for what it refuses. */
function refused(size: string, bytes: number): Kind {
  const prepare = async ({ gateway, partner, webhook }: Surroundings) => {
    const { connectionId } = await connectTenant(gateway, partner, webhook)
    const envelope = (await partner.pack(connectionId, messageOf(bytes))) as { tag: string }
    const broken = JSON.stringify({ ...envelope, tag: Buffer.alloc(16).toString('base64url') })
    const unknown = JSON.stringify(await partner.pack(connectionId, messageOf(bytes))).replace('{', '{"@type":"x",')
    return async () => {
      await post(gateway, broken, 400)
      await post(gateway, unknown, 400)
    }
  }
  return { name: `refused, ${size}`, bytes, prepare }
}

function sent(size: string, bytes: number): Kind {
  const prepare = async ({ gateway, partner, webhook }: Surroundings) => {
    const { tenant, contactUuid } = await connectTenant(gateway, partner, webhook)
    await partner.listen(false)
    return async () => {
      const { body } = await tenant.post(
        '/actions',
        {
          type: 'DIDCOMM',
          command: 'message',
          config: { contactUuid },
          data: { message: JSON.parse(messageOf(bytes)) },
        },
        201
      )
      await until(async () => {
        const { typeStatus } = (await tenant.get(`/actions/${body.uuid}`, 200)).body
        if (typeStatus === 'FAILED') throw new Error('The message was not sent.')
        return typeStatus === 'SENT'
      }, 60_000)
    }
  }
  return { name: `sent, ${size}`, bytes, prepare }
}

async function prepareInviter({ gateway, partner }: Surroundings) {
  const tenant = await gateway.createTenant()
  return () => connect(tenant, partner)
}

async function prepareInvitee({ gateway, partner }: Surroundings) {
  await partner.listen(true)
  const tenant = await gateway.createTenant()
  return async () => {
    const invitation = await partner.createInvitation()
    const { body } = await tenant.post('/invitations/receive', { invitationUrl: invitation.url }, 201)
    await partner.waitForInvited(invitation.id)
    await until(async () => (await tenant.get(`/connections/${body.id}`, 200)).body.state === 'completed')
  }
}

function credential(protocolVersion: 'v1' | 'v2'): Kind {
  const prepare = async (surroundings: Surroundings) => {
    const issuer = await prepareIssuer(surroundings)
    return () => issue(issuer, protocolVersion)
  }
  return { name: `credential, ${protocolVersion}`, bytes: 0, prepare }
}

function proof(protocolVersion: 'v1' | 'v2'): Kind {
  const prepare = async (surroundings: Surroundings) => {
    const issuer = await prepareIssuer(surroundings)
    await issue(issuer, protocolVersion)
    return () => prove(issuer, protocolVersion)
  }
  return { name: `proof, ${protocolVersion}`, bytes: 0, prepare }
}

/** The gateway is the holder too: both sides are its tenants. */
async function prepareHeldCredential({ gateway }: Surroundings) {
  const { issuer, holder } = await prepareHolder(gateway)
  return async () => {
    await issue(issuer, 'v2')
    // what is held is to stay a credential or two: the wallet is not what is measured
    const { items } = (await holder.get('/wallet/credentials', 200)).body
    await Promise.all(items.slice(1).map(({ id }: { id: string }) => holder.delete(`/wallet/credentials/${id}`, 204)))
  }
}

async function prepareHeldProof({ gateway }: Surroundings) {
  const { issuer } = await prepareHolder(gateway)
  await issue(issuer, 'v2')
  return () => prove(issuer, 'v2')
}

/** A holder for each kind, so that one does not search among the credentials of another. */
async function prepareHolder(gateway: SpawnedGateway) {
  const [tenant, holder] = [await gateway.createTenant(), await gateway.createTenant()]
  await holder.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
  const [contactUuid] = await connectTenants(tenant, holder)
  const { credentialDefinitionId } = await createDefinition(tenant)
  return { issuer: { tenant, contactUuid, credentialDefinitionId }, holder }
}

interface Issuer {
  tenant: TestTenant
  /** the tenant's connection to the holder */
  contactUuid: string
  credentialDefinitionId: string
}

/** A credential definition takes seconds to make: one does for all. */
const issuers = new WeakMap<SpawnedGateway, Promise<Issuer>>()

async function prepareIssuer(surroundings: Surroundings): Promise<Issuer> {
  const issuer = issuers.get(surroundings.gateway) ?? startIssuing(surroundings)
  issuers.set(surroundings.gateway, issuer)
  await surroundings.partner.listen(true)
  return issuer
}

async function startIssuing({ gateway, partner, webhook }: Surroundings): Promise<Issuer> {
  const { tenant, contactUuid } = await connectTenant(gateway, partner, webhook)
  const { credentialDefinitionId } = await createDefinition(tenant)
  return { tenant, contactUuid, credentialDefinitionId }
}

async function issue({ tenant, contactUuid, credentialDefinitionId }: Issuer, protocolVersion: 'v1' | 'v2') {
  const attributes = { name: 'Alice', age: '37' }
  const offer = { connectionId: contactUuid, protocolVersion, credentialDefinitionId, attributes, autoAccept: 'always' }
  const { threadId } = (await tenant.post('/credentials/offers', offer, 201)).body
  await exchangeIn(tenant, '/credentials', threadId, 'done')
}

async function prove({ tenant, contactUuid, credentialDefinitionId }: Issuer, protocolVersion: 'v1' | 'v2') {
  const requested_attributes = { name: { name: 'name', restrictions: [{ cred_def_id: credentialDefinitionId }] } }
  const proofRequest = { name: 'p', version: '1.0', requested_attributes, requested_predicates: {} }
  const request = { connectionId: contactUuid, protocolVersion, proofRequest, autoAccept: 'always' }
  const { threadId } = (await tenant.post('/proofs/requests', request, 201)).body
  const { isVerified } = await exchangeIn(tenant, '/proofs', threadId, 'done')
  if (!isVerified) throw new Error('The proof does not hold.')
}

/** A tenant of its own, whose messages go to the webhook, connected to the partner. */
async function connectTenant(gateway: SpawnedGateway, partner: SoakPartner, webhook: Sink) {
  const tenant = await gateway.createTenant()
  const { connectionId, contactUuid } = await connect(tenant, partner)
  await tenant.put('/settings/DIDCOMM_WEBHOOK', { setting: [{ url: webhook.url, method: 'POST', match: 'soak' }] }, 200)
  return { tenant, connectionId, contactUuid }
}

/** @returns ids of the connection at the partner and at the tenant */
async function connect(tenant: TestTenant, partner: SoakPartner) {
  await partner.listen(true)
  await partner.forget()
  const { body } = await tenant.post('/invitations', {}, 201)
  const { id: connectionId, did } = await partner.receiveInvitation(body.invitationUrl)
  const contactUuid = await until(async () => {
    const { items } = (await tenant.get(`/connections?theirDid=${encodeURIComponent(did)}`, 200)).body
    return items.find((item: any) => item.state === 'completed')?.id as string | undefined
  })
  return { connectionId, contactUuid }
}

function messageOf(bytes: number): string {
  const message = { '@type': 'https://example.org/soak/1.0/message', '@id': randomUUID(), content: '' }
  return JSON.stringify({ ...message, content: 'x'.repeat(Math.max(0, bytes - JSON.stringify(message).length)) })
}

async function post(gateway: SpawnedGateway, envelope: object | string, expected: number): Promise<void> {
  const response = await fetch(`${gateway.url}/didcomm`, {
    method: 'POST',
    headers: { 'content-type': 'application/didcomm-envelope-enc' },
    body: typeof envelope === 'string' ? envelope : JSON.stringify(envelope),
  })
  const text = await response.text()
  if (response.status !== expected) throw new Error(`The gateway answered ${response.status}: ${text}`)
}
