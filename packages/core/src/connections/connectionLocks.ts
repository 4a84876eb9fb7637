import type { AgentContext, OutOfBandRecord } from '@credo-ts/core'

import { createHash } from 'node:crypto'

/** Name of the lock under which requests to an invitation for one use are taken and accepted, one at a time. */
export function invitationLock({ contextCorrelationId }: AgentContext, { id }: Pick<OutOfBandRecord, 'id'>): string {
  return `invitation/${contextCorrelationId}/${id}`
}

/** Name of the lock under which a request is taken. Thread ids are chosen by partners, so they are hashed. */
export function requestLock({ contextCorrelationId }: AgentContext, threadId: string): string {
  return `didexchange/${contextCorrelationId}/${createHash('sha256').update(threadId).digest('base64url')}`
}
