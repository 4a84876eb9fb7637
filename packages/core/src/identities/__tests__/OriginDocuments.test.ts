import { DOCUMENT_AGE_MS, OriginDocuments } from '../OriginDocuments'

describe('OriginDocuments', () => {
  it('remembers a document for five minutes, or for a second where the present state is asked for', () => {
    const documents = new OriginDocuments()
    documents.remember('did:web:a', 'text', 1000)
    expect(documents.find('did:web:a', true, 1000 + DOCUMENT_AGE_MS)).toEqual({ text: 'text', readAt: 1000 })
    expect(documents.find('did:web:a', true, 1001 + DOCUMENT_AGE_MS)).toBeNull()
    expect(documents.find('did:web:a', false, 2000)).not.toBeNull()
    expect(documents.find('did:web:a', false, 2001)).toBeNull()
    expect(documents.find('did:web:b', true, 1000)).toBeNull()
  })

  it('holds five million characters, however many documents they are, and forgets the least recently used', () => {
    const documents = new OriginDocuments()
    const text = 'x'.repeat(249_999)
    for (let n = 0; n < 20; n++) documents.remember(String.fromCharCode(97 + n), text, 0)
    expect(documents.size).toBe(5_000_000)
    expect(documents.find('a', true, 0)).not.toBeNull()
    documents.remember('z', 'one more', 0)
    expect(documents.size).toBeLessThanOrEqual(5_000_000)
    expect(documents.find('a', true, 0)).not.toBeNull()
    expect(documents.find('b', true, 0)).toBeNull()
    documents.remember('a', 'shorter', 0)
    for (let n = 0; n < 20; n++) documents.remember(`new ${n}`, text, 0)
    expect(documents.size).toBeLessThanOrEqual(5_000_000)
  })
})
