import type { AgentContext } from '@credo-ts/core'

import { ConnectionService, DidRepository } from '@credo-ts/core'

/** Forgets partners' DIDs, with their keys, that no connection names, neither as the present one nor as one of before. */
export async function forgetUnusedDids(agentContext: AgentContext, dids: string[]): Promise<void> {
  const connections = agentContext.dependencyManager.resolve(ConnectionService)
  const repository = agentContext.dependencyManager.resolve(DidRepository)
  for (const theirDid of dids) {
    const users = await connections.findAllByQuery(agentContext, {
      $or: [{ theirDid }, { previousTheirDids: [theirDid] }],
    })
    const received = users.length > 0 ? null : await repository.findReceivedDid(agentContext, theirDid)
    if (received) await repository.delete(agentContext, received)
  }
}
