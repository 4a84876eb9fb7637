import type { Logger } from '@credo-ts/core'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'
import { EventLog, EventObservers, MessageDeliveries } from '@didcomm-gateway/core'

import { ApiKeys } from '../../auth'
import { TenantStreams } from '../streams/TenantStreams'

import { toEventView } from './EventViews'
import { withDeliveries } from './withDeliveries'

/** `GET /events/stream` */
@injectable()
export class EventStreams extends TenantStreams {
  public constructor(
    events: EventLog,
    deliveries: MessageDeliveries,
    apiKeys: ApiKeys,
    observers: EventObservers,
    @inject(InjectionSymbols.Logger) logger: Logger
  ) {
    const log = {
      listAfter: async (tenantId: string, sequence: number, limit: number) =>
        (await withDeliveries(deliveries, tenantId, await events.listAfter(tenantId, sequence, limit))).map(
          toEventView
        ),
      lastSequences: (tenantIds: string[]) => events.lastSequences(tenantIds),
    }
    super(log, apiKeys, observers, logger)
  }
}
