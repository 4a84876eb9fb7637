import type { AgentContext, Query, W3cCredentialRecord } from '@credo-ts/core'

import { W3cCredentialRepository } from '@credo-ts/core'

/** Most held credentials that are looked at for one request; among more, those are found whose type it names. */
const MAX_CANDIDATES = 1000
const PAGE = 20

/** Held credentials, in pages: how many a tenant holds has no limit, and each one is made of its JSON on the event loop. */
export async function findInPages(
  context: AgentContext,
  query: Query<W3cCredentialRecord>
): Promise<W3cCredentialRecord[]> {
  const repository = context.dependencyManager.resolve(W3cCredentialRepository)
  const records: W3cCredentialRecord[] = []
  for (let offset = 0; offset < MAX_CANDIDATES; offset += PAGE) {
    const page = await repository.findByQuery(context, query, { limit: PAGE, offset })
    records.push(...page)
    if (page.length < PAGE) break
  }
  return records
}
