import type { AgentContext } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

import { vcLibraries } from '@credo-ts/core'

import { createDocumentLoader } from './createDocumentLoader'

/** Full URIs of types by their name in a credential. */
export type ExpandedTypes = Record<string, string>

/**
 * What the types of a JSON-LD credential mean by its contexts.
 * @throws where a context can be neither found nor read
 */
export async function expandTypes(context: AgentContext, credential: JsonObject): Promise<ExpandedTypes> {
  const names = [credential.type].flat().filter((name) => typeof name === 'string')
  const expanded = await Promise.all(
    names.map(async (type) => {
      const document = { '@context': credential['@context'], type }
      const [node] = (await vcLibraries.jsonld.expand(document, {
        documentLoader: createDocumentLoader(context),
      })) as Array<{ '@type'?: string[] }>
      return [type, node?.['@type']?.[0]] as const
    })
  )
  return Object.fromEntries(expanded.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
