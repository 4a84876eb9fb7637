import '../../../../../tests/support/withoutTestLogs'

import { GatewayWebvhResolver } from '../GatewayWebvhResolver'

const DID = 'did:webvh:QmPKgYb49vKgi7q2CCouymYXDCDaaNMZsohdDwrR4fPDai:example.org:a'

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
  return { resolver: new GatewayWebvhResolver({ http } as never, store as never), dialled }
}

describe('GatewayWebvhResolver', () => {
  const context = { contextCorrelationId: 'tenant' } as never

  it.each([
    ['a log that is none', 'nonsense', 'JSON'],
    ['an empty log', '\n', 'no entries'],
    ['a log of a member that is none', 'null', 'none of a did:webvh'],
    [
      'a log that is signed with something that would have to be fetched',
      JSON.stringify({ parameters: {}, proof: [{ verificationMethod: 'did:webvh:Qm:169.254.169.254:x#k' }] }),
      'did:key',
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
