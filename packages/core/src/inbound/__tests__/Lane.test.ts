import type { JsonObject } from '../../models'

import { Lane, laneOf } from '../Lane'

const TYPES = 'https://didcomm.org/'

describe('laneOf', () => {
  it.each<[Lane, string, JsonObject]>([
    [Lane.Local, 'a ping', { '@type': `${TYPES}trust_ping/1.0/ping` }],
    [Lane.Local, 'a reuse', { '@type': `${TYPES}out-of-band/1.1/handshake-reuse` }],
    [Lane.Local, 'a request with a did:peer', { '@type': `${TYPES}didexchange/1.1/request`, did: 'did:peer:1zQm' }],
    [Lane.Local, 'a complete', { '@type': `${TYPES}didexchange/1.0/complete` }],
    [Lane.Handshake, 'a request with a did:web', { '@type': `${TYPES}didexchange/1.1/request`, did: 'did:web:a.org' }],
    [
      Lane.Handshake,
      'a request with a did:sov',
      { '@type': `${TYPES}didexchange/1.0/request`, did: 'WgWxqztrNooG92R' },
    ],
    [Lane.Handshake, 'a DID that is none', { '@type': `${TYPES}didexchange/1.0/request`, did: 5 }],
    [Lane.Handshake, 'a response', { '@type': `${TYPES}didexchange/1.1/response`, did: 'did:webvh:x:a.org' }],
    [
      Lane.Handshake,
      'an old prefix',
      { '@type': 'did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/didexchange/1.0/request', did: 'x' },
    ],
    [Lane.Exchange, 'an offer', { '@type': `${TYPES}issue-credential/2.0/offer-credential` }],
    [Lane.Exchange, 'a presentation', { '@type': `${TYPES}present-proof/1.0/presentation` }],
    [Lane.Exchange, 'a protocol that an integrator adds', { '@type': `${TYPES}constructor/1.0/x` }],
  ])('%s: %s', (lane, _what, message) => {
    expect(laneOf(message, true)).toBe(lane)
    expect(laneOf(message, false)).toBe(Lane.General)
  })
})
