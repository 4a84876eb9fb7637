import type { GetRoutingOptions, Routing, RoutingCreatedEvent } from '@credo-ts/core'

import {
  AgentContext,
  EventEmitter,
  KeyType,
  MediationRecipientService,
  RoutingEventTypes,
  RoutingService,
  injectable,
} from '@credo-ts/core'

import { RoutingKeys } from '../tenancy'

/**
 * Credo's routing service, which makes every key that receives. Here the key leads to its tenant before it is handed out.
 *
 * Credo does that in a listener to {@link RoutingCreatedEvent}, which nobody awaits, and whose failure (a full disk, a tenant that
 * is being deleted) is an unhandled rejection that ends the process. So that event is emitted for the root agent only,
 * where the listener does nothing.
 */
@injectable()
export class DurableRoutingService extends RoutingService {
  public constructor(
    private readonly mediation: MediationRecipientService,
    private readonly emitter: EventEmitter,
    private readonly rootContext: AgentContext,
    private readonly routingKeys: RoutingKeys
  ) {
    super(mediation, emitter)
  }

  public override async getRouting(
    agentContext: AgentContext,
    { mediatorId, useDefaultMediator = true }: GetRoutingOptions = {}
  ): Promise<Routing> {
    const recipientKey = await agentContext.wallet.createKey({ keyType: KeyType.Ed25519 })
    const routing = await this.mediation.addMediationRouting(
      agentContext,
      { endpoints: agentContext.config.endpoints, routingKeys: [], recipientKey },
      { mediatorId, useDefaultMediator }
    )
    await this.routingKeys.add(agentContext.contextCorrelationId, [recipientKey.publicKeyBase58])
    if (agentContext.contextCorrelationId === this.rootContext.contextCorrelationId) {
      this.emitter.emit<RoutingCreatedEvent>(agentContext, {
        type: RoutingEventTypes.RoutingCreatedEvent,
        payload: { routing },
      })
    }
    return routing
  }
}
