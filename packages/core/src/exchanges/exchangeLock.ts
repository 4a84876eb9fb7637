import type { AgentContext } from '@credo-ts/core'

import { createHash } from 'node:crypto'

/** Name of the lock under which an exchange of a tenant changes. Thread ids are chosen by partners, so they are hashed. */
export function exchangeLock(agentContext: AgentContext, threadId: string): string {
  const hash = createHash('sha256').update(threadId).digest('base64url')
  return `exchange:${agentContext.contextCorrelationId}:${hash}`
}
