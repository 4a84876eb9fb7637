import '../../../../../tests/support/withoutTestLogs'

import { GatewayWebvhResolver } from '../GatewayWebvhResolver'

const SCID = 'QmPKgYb49vKgi7q2CCouymYXDCDaaNMZsohdDwrR4fPDai'
const DID = `did:webvh:${SCID}:example.org:a`
const PROOF = { verificationMethod: 'did:key:z6MkA#z6MkA' }
const FIRST = { parameters: { method: 'did:webvh:1.0', scid: SCID }, proof: [PROOF] }
const logOf = (...entries: unknown[]) => entries.map((entry) => JSON.stringify(entry)).join('\n')

/** A resolver of a gateway that hosts nothing, whose network answers with `body`. */
function resolverOf(body: string) {
  const dialled: string[] = []
  const http = {
    request: ({ url }: { url: URL }) => {
      dialled.push(url.href)
      return Promise.resolve({ status: 200, body: Buffer.from(body), truncated: false })
    },
  }
  const store = { findByDid: () => Promise.resolve(null) }
  return {
    resolver: new GatewayWebvhResolver({ http } as never, store as never, { follow: () => Promise.resolve() } as never),
    dialled,
  }
}

describe('GatewayWebvhResolver', () => {
  const context = { contextCorrelationId: 'tenant' } as never

  it.each([
    ['a log that is none', 'nonsense', 'JSON'],
    ['an empty log', '\n', 'no entries'],
    ['a log of a member that is none', 'null', 'none of a did:webvh'],
    [
      'a log that is signed with something that would have to be fetched',
      logOf({ ...FIRST, proof: [{ verificationMethod: 'did:webvh:Qm:169.254.169.254:x#k' }] }),
      'did:key',
    ],
    ['a log that nobody signed', logOf({ ...FIRST, proof: undefined }), 'not signed'],
    ['a log whose second entry has no proofs', logOf(FIRST, { ...FIRST, proof: [] }), 'not signed'],
    ['a log whose proof is null', logOf(FIRST, { ...FIRST, proof: [null] }), 'not signed'],
    ['a log of another DID', logOf({ ...FIRST, parameters: { ...FIRST.parameters, scid: 'QmOther' } }), 'another DID'],
    [
      'a log of a draft, whose entries are not chained',
      logOf({ ...FIRST, parameters: { ...FIRST.parameters, method: 'did:webvh:0.5' } }),
      'only did:webvh:1.0',
    ],
    ['an entry of 100 kB', logOf({ ...FIRST, state: 'x'.repeat(100_000) }), 'too long'],
    ['an entry with more proofs than there are keys', logOf({ ...FIRST, proof: Array(21).fill(PROOF) }), 'too many'],
    [
      'an entry with thousands of keys',
      logOf({ ...FIRST, parameters: { ...FIRST.parameters, nextKeyHashes: Array(101).fill('Qm') } }),
      'none of a did:webvh',
    ],
  ])('does not believe %s', async (_what, body, reason) => {
    const { resolver, dialled } = resolverOf(body)
    const { didDocument, didResolutionMetadata } = await resolver.resolve(context, DID)
    expect(didDocument).toBeNull()
    expect(didResolutionMetadata.message).toContain(reason)
    expect(dialled).toEqual(['https://example.org/a/did.jsonl'])
  })

  it('does not believe a resource that another DID signed', async () => {
    const id = `${DID}/resources/zQm`
    const { resolver } = resolverOf(
      JSON.stringify({ id, proof: { verificationMethod: 'did:web:other.example#key-1' } })
    )
    expect(await resolver.resolveResource(context, id)).toMatchObject({
      error: 'notFound',
      message: expect.stringContaining('not signed with a key of its DID'),
    })
  })

  it('dials nothing for an id that names no https URL', async () => {
    const { resolver, dialled } = resolverOf('{}')
    const id = `${DID}:..:b/resources/zQm`
    expect(await resolver.resolveResource(context, id)).toMatchObject({ error: 'notFound' })
    expect(dialled).toEqual([])
  })
})
