import type { AgentContext, W3cCredentialsModuleConfigOptions } from '@credo-ts/core'

import { DidResolverService, JsonTransformer, isDid } from '@credo-ts/core'
import { FREE_JSON, PartnerTransport, describeError, parseLimited } from '@didcomm-gateway/core'

import { ContextUnavailableError } from './credentialErrors'
import { jsonLdContexts } from './jsonLdContexts'

type DocumentLoader = NonNullable<W3cCredentialsModuleConfigOptions['documentLoader']>

const TIMEOUT_MS = 10_000
const MAX_CONTEXT_BYTES = 1_000_000

/**
 * What JSON-LD looks up while it signs and verifies: contexts from memory, DIDs from their resolver, and other contexts
 * over https from where the operator lets partners be. An answer is not kept: a context that changes must show.
 */
export const createDocumentLoader: DocumentLoader = (agentContext: AgentContext) => async (url: string) => {
  const [address] = url.split('#')
  const name = [url, address].find((one) => Object.hasOwn(jsonLdContexts, one))
  if (name !== undefined) {
    return { contextUrl: null, documentUrl: url, document: jsonLdContexts[name] as Record<string, unknown> }
  }
  const document = isDid(url) ? await resolveDid(agentContext, url) : await fetchContext(agentContext, address)
  return { contextUrl: null, documentUrl: url, document }
}

/** The document, or the verification method that a fragment names, as suites want it: with the document's context. */
async function resolveDid(agentContext: AgentContext, url: string): Promise<Record<string, unknown>> {
  const { didDocument } = await agentContext.dependencyManager
    .resolve(DidResolverService)
    .resolve(agentContext, url.split('#')[0])
  if (!didDocument) throw new ContextUnavailableError(`The DID ${url} cannot be resolved.`)
  const json = didDocument.toJSON()
  if (!url.includes('#')) return json
  return { '@context': json['@context'], ...JsonTransformer.toJSON(didDocument.dereferenceKey(url)) }
}

async function fetchContext(agentContext: AgentContext, url: string): Promise<Record<string, unknown>> {
  const { http } = agentContext.dependencyManager.resolve(PartnerTransport)
  try {
    const { status, body, truncated } = await http.request({
      method: 'GET',
      url,
      headers: { accept: 'application/ld+json, application/json' },
      timeoutMs: TIMEOUT_MS,
      maxResponseBytes: MAX_CONTEXT_BYTES,
    })
    if (status !== 200 || truncated) throw new Error(`it answered ${status}`)
    return (await parseLimited(body, { what: 'The context', shape: FREE_JSON })) as Record<string, unknown>
  } catch (error) {
    throw new ContextUnavailableError(
      `The JSON-LD context ${url} does not come with the gateway and cannot be fetched: ${describeError(error)}`
    )
  }
}
