import { didOf, findWebvhUrl, toWebvhAddress } from '../webvhAddress'

const SCID = 'QmPKgYb49vKgi7q2CCouymYXDCDaaNMZsohdDwrR4fPDai'

describe('toWebvhAddress', () => {
  it.each([
    ['https://gateway.example.org', { domain: 'gateway.example.org', path: [] }],
    ['https://localhost:8443/a/b', { domain: 'localhost%3A8443', path: ['a', 'b'] }],
    ['http://gateway.example.org', null],
    ['https://127.0.0.1:8443', null],
    ['https://[::1]', null],
  ])('makes of %s what DIDs begin with', (url, expected) => {
    expect(toWebvhAddress(url)).toEqual(expected)
  })
})

describe('findWebvhUrl', () => {
  it.each([
    [`did:webvh:${SCID}:example.org`, 'https://example.org/.well-known/did.jsonl'],
    [`did:webvh:${SCID}:example.org:a:b`, 'https://example.org/a/b/did.jsonl'],
    [`did:webvh:${SCID}:example.org%3A8443:a`, 'https://example.org:8443/a/did.jsonl'],
    [`did:webvh:${SCID}:example.org:a/resources/zQmHash`, 'https://example.org/a/resources/zQmHash'],
  ])('finds where %s is', (id, url) => {
    expect(findWebvhUrl(id)?.href).toBe(url)
  })

  it.each([
    'did:web:example.org',
    'did:webvh:example.org',
    `did:webvh:${SCID}:`,
    `did:webvh:${SCID}:127.0.0.1:a`,
    `did:webvh:${SCID}:2130706433:a`,
    `did:webvh:${SCID}:example.org:..:secret`,
    `did:webvh:${SCID}:example.org:%2e%2E:secret`,
    `did:webvh:${SCID}:example.org:a/../b`,
    `did:webvh:${SCID}:user@example.org:a`,
    `did:webvh:${SCID}:example.org:a?b`,
    `did:webvh:${SCID}:example.org#a`,
    `did:webvh:${SCID}:exa\\mple.org:a`,
  ])('finds nothing where %s would be', (id) => {
    expect(findWebvhUrl(id)).toBeNull()
  })
})

describe('didOf', () => {
  it('is what stands before a path, query or fragment', () => {
    const did = `did:webvh:${SCID}:example.org:a`
    for (const end of ['', '/resources/x', '#key-1', '?a=b']) expect(didOf(`${did}${end}`)).toBe(did)
  })
})
