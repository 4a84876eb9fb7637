import type { Logger } from '@credo-ts/core'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'
import { EventLog, EventObservers } from '@didcomm-gateway/core'

import { ApiKeys } from '../../auth'
import { TenantStreams } from '../streams/TenantStreams'

import { toEventView } from './EventViews'

/** `GET /events/stream` */
@injectable()
export class EventStreams extends TenantStreams {
  public constructor(
    events: EventLog,
    apiKeys: ApiKeys,
    observers: EventObservers,
    @inject(InjectionSymbols.Logger) logger: Logger
  ) {
    const log = {
      listAfter: async (tenantId: string, sequence: number, limit: number) =>
        (await events.listAfter(tenantId, sequence, limit)).map(toEventView),
      lastSequences: (tenantIds: string[]) => events.lastSequences(tenantIds),
    }
    super(log, apiKeys, observers, logger)
  }
}
