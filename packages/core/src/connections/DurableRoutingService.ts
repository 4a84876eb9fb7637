import type { AgentContext, GetRoutingOptions, Routing } from '@credo-ts/core'

import { EventEmitter, MediationRecipientService, RoutingService, injectable } from '@credo-ts/core'

import { RoutingKeys } from '../tenancy'

/**
 * Credo's routing service, which makes every key that receives. Here the key leads to its tenant before it is handed
 * out; Credo's own record of that comes from a listener to an event, which nobody awaits.
 */
@injectable()
export class DurableRoutingService extends RoutingService {
  public constructor(
    mediationRecipientService: MediationRecipientService,
    eventEmitter: EventEmitter,
    private readonly routingKeys: RoutingKeys
  ) {
    super(mediationRecipientService, eventEmitter)
  }

  public async getRouting(agentContext: AgentContext, options?: GetRoutingOptions): Promise<Routing> {
    const routing = await super.getRouting(agentContext, options)
    await this.routingKeys.add(agentContext.contextCorrelationId, [routing.recipientKey.publicKeyBase58])
    return routing
  }
}
