/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { AcaPy } from './acapy'
import type { TestTenant } from './gateway'

import { randomUUID } from 'node:crypto'

import { until } from './until'

export interface AcaPyConnection {
  /** id of the connection at the tenant */
  ours: string
  /** id of the connection at ACA-Py */
  theirs: string
}

/** Connects ACA-Py to a tenant that invites; usable on both sides. */
export async function connectAcaPy(tenant: TestTenant, acapy: AcaPy): Promise<AcaPyConnection> {
  const alias = randomUUID()
  const { body: made } = await tenant.post('/invitations', { alias }, 201)
  const record = await acapy.call('POST', '/out-of-band/receive-invitation?auto_accept=true', made.invitation)
  const theirs = await acapy.waitForConnection((item) => item.connection_id === record.connection_id)
  const ours = await until(async () => {
    const { items } = (await tenant.get('/connections', 200)).body
    return items.find((item: any) => item.state === 'completed' && item.alias === alias)
  })
  return { ours: ours.id, theirs: theirs.connection_id }
}

/** The credential exchange of a thread at ACA-Py when it has reached the state. */
export function acapyCredential(acapy: AcaPy, threadId: string, state: string): Promise<any> {
  return until(async () => {
    const { results } = await acapy.call('GET', `/issue-credential-2.0/records?thread_id=${threadId}`)
    const record = results[0]?.cred_ex_record
    return record?.state === state ? record : null
  })
}

/** The proof exchange of a thread at ACA-Py when it has reached the state. */
export function acapyProof(acapy: AcaPy, threadId: string, state: string): Promise<any> {
  return until(async () => {
    const { results } = await acapy.call('GET', `/present-proof-2.0/records?thread_id=${threadId}`)
    return results[0]?.state === state ? results[0] : null
  })
}

const CONTEXTS = ['https://www.w3.org/2018/credentials/v1', { '@vocab': 'https://example.org/terms#' }]

/** A credential that needs no network: its terms are defined inline. */
export function toMembership(members: { issuer?: string; issuanceDate?: string; credentialSubject: object }) {
  return { '@context': CONTEXTS, type: ['VerifiableCredential', 'Membership'], ...members }
}

/** As ACA-Py wants it: `schema` names types by their full URI. What it is not required to have there it passes over. */
export function toDefinition(name: string, ...notRequired: string[]) {
  return {
    id: '32f54163-7166-48f1-93d8-ff217bdb0653',
    input_descriptors: [
      {
        id: 'membership',
        schema: [
          { uri: 'https://example.org/terms#Membership' },
          ...notRequired.map((uri) => ({ uri, required: false })),
        ],
        constraints: { fields: [{ path: ['$.credentialSubject.name'], filter: { type: 'string', const: name } }] },
      },
    ],
  }
}
