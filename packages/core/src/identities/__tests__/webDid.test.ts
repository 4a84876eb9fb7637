import { findWebDidUrl, toWebDid } from '../webDid'

describe('toWebDid', () => {
  it.each([
    ['https://gateway.test', 'did:web:gateway.test:t:1'],
    ['https://gateway.test/', 'did:web:gateway.test:t:1'],
    ['https://gateway.test:8443', 'did:web:gateway.test%3A8443:t:1'],
    ['https://gateway.test/a/b', 'did:web:gateway.test:a:b:t:1'],
  ])('of %s is %s', (publicUrl, did) => {
    expect(toWebDid(new URL(publicUrl), '1')).toBe(did)
  })

  it('leads back to the document under the public URL', () => {
    for (const base of ['https://gateway.test', 'https://gateway.test:8443/a']) {
      expect(findWebDidUrl(toWebDid(new URL(base), '1'))?.href).toBe(`${base}/t/1/did.json`)
    }
  })
})

describe('findWebDidUrl', () => {
  it.each([
    ['did:web:w3c-ccg.github.io', 'https://w3c-ccg.github.io/.well-known/did.json'],
    ['did:web:w3c-ccg.github.io:user:alice', 'https://w3c-ccg.github.io/user/alice/did.json'],
    ['did:web:example.com%3A3000:user:alice', 'https://example.com:3000/user/alice/did.json'],
    ['did:web:example.com:a%20b', 'https://example.com/a%20b/did.json'],
  ])('reads %s', (did, url) => {
    expect(findWebDidUrl(did)?.href).toBe(url)
  })

  it.each([
    'did:web:',
    'did:key:z6Mk',
    'did:web::a',
    'did:web:a::b',
    'did:web:user%40host',
    'did:web:a%2Fb',
    'did:web:a:..:b',
    'did:web:a:%2E%2E:b',
    'did:web:a:b%2Fc',
    'did:web:a:%zz',
    'did:web:a%3Fq:b',
    'did:web:a%3Ax',
  ])('refuses %s', (did) => {
    expect(findWebDidUrl(did)).toBeNull()
  })
})
