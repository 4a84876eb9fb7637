import type { JsonValue } from '../../models'

import { Key } from '@credo-ts/core'
import fc from 'fast-check'

import { InvitationInvalidError } from '../connectionErrors'
import { findInvitationInUrl, parseInvitation } from '../parseInvitation'

const KEY = 'did:key:z6MkmjY8GnV5i9YTDtPETC2uUAW6ejw3nk5mXF5yci5ab7th'
/** the same */
const BASE58_KEY = Key.fromFingerprint(KEY.slice('did:key:'.length)).publicKeyBase58
const service = {
  id: '#inline-0',
  type: 'did-communication',
  serviceEndpoint: 'https://partner.test',
  recipientKeys: [KEY],
}
const invitation = {
  '@type': 'https://didcomm.org/out-of-band/1.1/invitation',
  '@id': '69212a3a-d068-4f9d-a2dd-4741bca89af3',
  label: 'Faber College',
  handshake_protocols: ['https://didcomm.org/didexchange/1.0'],
  services: [service],
}

const message = { '@type': 'https://didcomm.org/present-proof/1.0/request-presentation', '@id': 'a-request-0001' }
const base64Of = (json: JsonValue) => Buffer.from(JSON.stringify(json)).toString('base64')

describe('parseInvitation', () => {
  it.each<[string, JsonValue]>([
    ['as RFC 0434 has it', invitation],
    ['of an older minor version', { ...invitation, '@type': 'https://didcomm.org/out-of-band/1.0/invitation' }],
    [
      'with the old prefix',
      {
        ...invitation,
        '@type': 'did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/out-of-band/1.0/invitation',
        handshake_protocols: ['did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/didexchange/1.0'],
      },
    ],
    ['with a DID as service', { ...invitation, services: ['did:web:partner.test'] }],
    [
      'with other protocols too',
      {
        ...invitation,
        handshake_protocols: ['https://didcomm.org/connections/1.0', 'https://didcomm.org/didexchange/1.1'],
      },
    ],
    [
      'with messages',
      { ...invitation, 'requests~attach': [{ data: { json: message } }, { data: { base64: base64Of(message) } }] },
    ],
    [
      'with a message that names the invitation',
      {
        ...invitation,
        'requests~attach': [{ data: { json: { ...message, '~thread': { pthid: invitation['@id'] } } } }],
      },
    ],
    [
      'whose keys are written as before RFC 0360',
      {
        ...invitation,
        services: [{ ...service, recipientKeys: [BASE58_KEY], routingKeys: [BASE58_KEY] }],
      },
    ],
    ['without a label', { ...invitation, label: undefined as unknown as JsonValue }],
  ])('takes an invitation %s', async (_name, json) => {
    expect((await parseInvitation(json)).id).toBe(invitation['@id'])
  })

  it.each<[string, JsonValue]>([
    ['null', null],
    ['an array', [invitation]],
    ['an empty object', {}],
    ['another message', { ...invitation, '@type': 'https://didcomm.org/basicmessage/1.0/message' }],
    ['a type that is no URI', { ...invitation, '@type': 'invitation' }],
    ['a later major version', { ...invitation, '@type': 'https://didcomm.org/out-of-band/2.0/invitation' }],
    ['no services', { ...invitation, services: [] }],
    ['services that are no list', { ...invitation, services: 5 }],
    ['a service that is null', { ...invitation, services: [null] }],
    ['a service without keys', { ...invitation, services: [{ ...service, recipientKeys: [] }] }],
    ['a key that is none', { ...invitation, services: [{ ...service, recipientKeys: ['did:key:zzzz'] }] }],
    ['an endpoint that is no URI', { ...invitation, services: [{ ...service, serviceEndpoint: 'nowhere' }] }],
    ['no handshake', { ...invitation, handshake_protocols: undefined as unknown as JsonValue }],
    ['only RFC 0160', { ...invitation, handshake_protocols: ['https://didcomm.org/connections/1.0'] }],
    ['protocols that are numbers', { ...invitation, handshake_protocols: [5] }],
    ['too many services', { ...invitation, services: Array.from({ length: 21 }, () => service) }],
    ['a message behind a link', { ...invitation, 'requests~attach': [{ data: { links: ['https://x.test/m'] } }] }],
    ['a message without a type', { ...invitation, 'requests~attach': [{ data: { json: { '@id': message['@id'] } } }] }],
    [
      'a message without an id',
      { ...invitation, 'requests~attach': [{ data: { json: { '@type': message['@type'] } } }] },
    ],
    ['a message that is a list', { ...invitation, 'requests~attach': [{ data: { json: [message] } }] }],
    ['a message that is no JSON', { ...invitation, 'requests~attach': [{ data: { base64: 'bm9uc2Vuc2U' } }] }],
    [
      'a message whose thread is a number',
      { ...invitation, 'requests~attach': [{ data: { json: { ...message, '~thread': { thid: 5 } } } }] },
    ],
    [
      'a message of another invitation',
      { ...invitation, 'requests~attach': [{ data: { json: { ...message, '~thread': { pthid: 'another-one' } } } }] },
    ],
    ['a label that is no text', { ...invitation, label: {} }],
    ['an id that is no text', { ...invitation, '@id': 5 }],
  ])('refuses %s', async (_name, json) => {
    await expect(parseInvitation(json)).rejects.toThrow(InvitationInvalidError)
  })

  it('says of one without a handshake that it cannot be answered', async () => {
    const { handshake_protocols: _left, ...connectionless } = invitation
    const attached = { ...connectionless, 'requests~attach': [{ data: { json: message } }] }
    for (const json of [attached, { ...attached, handshake_protocols: [] }]) {
      await expect(parseInvitation(json)).rejects.toMatchObject({ code: 'connections.invitation_connectionless' })
    }
  })

  it('makes did:keys of keys in base58', async () => {
    const services = [{ ...service, recipientKeys: [BASE58_KEY] }]
    const [parsed] = (await parseInvitation({ ...invitation, services })).getInlineServices()
    expect(parsed.recipientKeys).toEqual([KEY])
  })

  it.each<[string, JsonValue, string]>([
    [
      'of connections/1.0',
      { '@type': 'https://didcomm.org/connections/1.0/invitation', '@id': 'x' },
      'connections/1.0',
    ],
    ['of DIDComm v2', { type: 'https://didcomm.org/out-of-band/2.0/invitation', id: 'x' }, 'DIDComm v2'],
  ])('says that an invitation %s is not supported', async (_name, json, reason) => {
    await expect(parseInvitation(json)).rejects.toThrow(reason)
  })

  it('refuses whatever else it is given, and nothing but refuses it', async () => {
    const fields = fc.constantFrom(
      'services',
      'handshake_protocols',
      '@id',
      '@type',
      'label',
      'requests~attach',
      '~thread'
    )
    await fc.assert(
      fc.asyncProperty(fields, fc.jsonValue(), async (field, value) => {
        try {
          await parseInvitation({ ...invitation, [field]: value as JsonValue })
        } catch (error) {
          expect(error).toBeInstanceOf(InvitationInvalidError)
        }
      })
    )
  })

  it('leaves what it is given as it is', async () => {
    const given = structuredClone(invitation)
    await parseInvitation(given)
    expect(given).toEqual(invitation)
  })
})

describe('findInvitationInUrl', () => {
  const text = JSON.stringify({ ...invitation, label: 'ÄÖÜ>>>???' })

  it.each(['base64', 'base64url'] as const)('reads %s', async (encoding) => {
    const url = new URL(`https://x.test/?oob=${Buffer.from(text).toString(encoding)}`)
    expect((await findInvitationInUrl(url))?.label).toBe('ÄÖÜ>>>???')
  })

  it('says of one without a handshake that it cannot be answered', async () => {
    const attached = { ...invitation, handshake_protocols: [], 'requests~attach': [{ data: { json: message } }] }
    const url = new URL(`https://x.test/?oob=${base64Of(attached)}`)
    await expect(findInvitationInUrl(url)).rejects.toMatchObject({ code: 'connections.invitation_connectionless' })
  })

  it.each([
    ['c_i', 'connections/1.0'],
    ['d_m', 'without a connection'],
    ['_oob', 'DIDComm v2'],
  ])('says that what is in the parameter %s is not supported', async (name, reason) => {
    const url = new URL(`didcomm://invite?${name}=${Buffer.from(text).toString('base64url')}`)
    await expect(findInvitationInUrl(url)).rejects.toThrow(reason)
  })

  it('answers null without the parameter', async () => {
    expect(await findInvitationInUrl(new URL('https://x.test/abc'))).toBeNull()
  })

  it.each(['%%%', 'bm9uc2Vuc2U', ''])('refuses %p', async (oob) => {
    await expect(findInvitationInUrl(new URL(`https://x.test/?oob=${oob}`))).rejects.toThrow(InvitationInvalidError)
  })
})
