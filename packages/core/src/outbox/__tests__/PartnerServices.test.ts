import { DidExchangeState, DidKey, Key, KeyType, OutOfBandRole } from '@credo-ts/core'

import { PartnerServices } from '../PartnerServices'

const keyOf = (n: number) => Key.fromPublicKey(Buffer.alloc(32, n), KeyType.Ed25519)
const [ours, invitation, theirs, anothers] = [1, 2, 3, 4].map(keyOf)
const base58 = (...keys: Key[]) => keys.map((key) => key.publicKeyBase58)

/** A connection whose partner lists a key of another beside its own. */
function servicesFor(role: OutOfBandRole, state: DidExchangeState): PartnerServices {
  const service = { serviceEndpoint: 'https://a.example', recipientKeys: [anothers, theirs], routingKeys: [] }
  const outOfBand = { role, getTags: () => ({ recipientKeyFingerprints: [invitation.fingerprint] }) }
  return new PartnerServices(
    {
      findById: () =>
        Promise.resolve({ did: 'did:ours', outOfBandId: 'invitation', state, metadata: { get: () => null } }),
    } as never,
    { findById: () => Promise.resolve(outOfBand) } as never,
    { resolveDidDocument: () => Promise.resolve(new DidKey(ours).didDocument) } as never,
    { retrieveServicesByConnection: () => Promise.resolve({ services: [service] }) } as never,
    {} as never
  )
}

describe('PartnerServices', () => {
  it.each([
    ['a requester to our invitation', OutOfBandRole.Sender, DidExchangeState.ResponseSent, [ours, invitation]],
    ['one that has connected', OutOfBandRole.Sender, DidExchangeState.Completed, [ours]],
    ['an inviter, which may name any keys as its own', OutOfBandRole.Receiver, DidExchangeState.RequestSent, [ours]],
  ])('looks for return routes at the keys that the partner knows: %s', async (_who, role, state, keys) => {
    const { ourKeys } = await servicesFor(role, state).resolve({} as never, 'connection', {})
    expect(ourKeys).toEqual(base58(...keys))
  })

  it.each([
    ['those that a stranger has shown', base58(theirs), base58(theirs)],
    ['none', [], []],
    ['those of the service, where nothing is said', undefined, base58(anothers, theirs)],
  ])('looks for return routes under keys of the partner: %s', async (_which, replyKeys, partnerKeys) => {
    const [senderKey] = base58(invitation)
    const recipientKeys = base58(anothers, theirs)
    const service = { endpoint: 'didcomm:transport/queue', recipientKeys, replyKeys, senderKey }
    const target = { service: { ...service, routingKeys: [], returnRoute: false } }
    const services = servicesFor(OutOfBandRole.Sender, DidExchangeState.Completed)
    expect(await services.resolve({} as never, null, target)).toMatchObject({ partnerKeys, ourKeys: [senderKey] })
  })
})
