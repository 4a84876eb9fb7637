import type { Logger } from '@credo-ts/core'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'
import { EventObservers, TaskLog } from '@didcomm-gateway/core'

import { ApiKeys } from '../../auth'
import { TenantStreams } from '../streams/TenantStreams'

import { toTaskView } from './TaskViews'

/** `GET /tasks/stream` */
@injectable()
export class TaskStreams extends TenantStreams {
  public constructor(
    tasks: TaskLog,
    apiKeys: ApiKeys,
    observers: EventObservers,
    @inject(InjectionSymbols.Logger) logger: Logger
  ) {
    const log = {
      listAfter: async (tenantId: string, sequence: number, limit: number) =>
        (await tasks.listAfter(tenantId, sequence, limit)).map(toTaskView),
      lastSequences: (tenantIds: string[]) => tasks.lastSequences(tenantIds),
    }
    super(log, apiKeys, observers, logger)
  }
}
