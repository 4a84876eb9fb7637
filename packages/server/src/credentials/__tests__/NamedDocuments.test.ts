import type { AgentContext } from '@credo-ts/core'

import { ComputationLimitError } from '../../computation'
import { NamedDocuments } from '../NamedDocuments'
import { jsonLdContexts } from '../jsonLdContexts'

const V1 = 'https://www.w3.org/2018/credentials/v1'
/** Bundled ones under addresses of their own: nothing is fetched. */
const named = (count: number, url = V1) => Array.from({ length: count }, (_, n) => `${url}#${n}`)
const none = { dependencyManager: { resolve: () => ({}) } } as unknown as AgentContext

describe('NamedDocuments', () => {
  it('fetches 50, in one go or several', async () => {
    const documents = new NamedDocuments(none)
    await documents.fetch(named(30))
    await documents.fetch(named(50).slice(30))
    expect(Object.keys(documents.texts)).toHaveLength(50)
    expect(JSON.parse(documents.texts[`${V1}#49`] as string)).toEqual(jsonLdContexts[V1])
    await expect(documents.fetch([`${V1}#50`])).rejects.toThrow(ComputationLimitError)
  })

  it('does not fetch one more', () => expect(new NamedDocuments(none).fetch(named(51))).rejects.toThrow('50'))

  it('takes 3,000,000 bytes, and no more', async () => {
    const [url, largest] = Object.entries(jsonLdContexts)
      .map(([name, context]) => [name, JSON.stringify(context).length] as const)
      .reduce((a, b) => (a[1] > b[1] ? a : b))
    const most = Math.floor(3_000_000 / largest)
    expect(most).toBeLessThan(50)
    await expect(new NamedDocuments(none).fetch(named(most, url))).resolves.toBeUndefined()
    await expect(new NamedDocuments(none).fetch(named(most + 1, url))).rejects.toThrow(ComputationLimitError)
  })

  it('goes on without what cannot be had, or has too long an address', async () => {
    const documents = new NamedDocuments(none)
    const long = `https://example.org/${'a'.repeat(2048)}`
    await documents.fetch(['https://example.org/none', long])
    expect(documents.texts).toEqual({ 'https://example.org/none': null, [long]: null })
  })
})
