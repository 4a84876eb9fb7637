import type { Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { DeliveryService } from '@didcomm-gateway/relay-module'
import { Get, JsonController, Param, Post } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { JsonBody, Queries } from '../input'
import { FilterIds } from '../input/FilterIds'
import { Answers } from '../openapi'

import {
  DeliveryPage,
  DeliveryQuery,
  DeliveryView,
  DeliveryWithAttemptsView,
  ReplayInput,
  ReplayView,
  toDeliveryView,
  toDeliveryWithAttemptsView,
} from './DeliveryViews'

/** What is owed to the tenant's webhooks, and what became of it. */
@injectable()
@ForTenant()
@JsonController('/deliveries')
export class DeliveriesController {
  public constructor(
    private readonly deliveries: DeliveryService,
    private readonly filterIds: FilterIds
  ) {}

  @Get()
  @Answers(200, DeliveryPage)
  public async list(
    @CurrentTenant() tenantId: string,
    @Queries() { limit, cursor, since, until, ...query }: DeliveryQuery
  ): Promise<Page<DeliveryView>> {
    const filter = { ...query, since: toTime(since), until: toTime(until) }
    const { items, nextCursor } = await this.deliveries.list(tenantId, filter, { limit, cursor })
    if (items.length === 0) await this.filterIds.check(tenantId, filter)
    return { items: items.map(toDeliveryView), nextCursor }
  }

  @Get('/:id')
  @Answers(200, DeliveryWithAttemptsView)
  public async get(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<DeliveryWithAttemptsView> {
    return toDeliveryWithAttemptsView(await this.deliveries.get(tenantId, id))
  }

  /** All of a state whose webhook is enabled, oldest first. */
  @Post('/replay')
  @Answers(200, ReplayView)
  public async replayAll(
    @CurrentTenant() tenantId: string,
    @JsonBody() { state, since }: ReplayInput
  ): Promise<ReplayView> {
    const from = since ? new Date(since).getTime() : undefined
    return { replayed: await this.deliveries.replayAll(tenantId, state, from) }
  }

  /** Due at once, with the whole retry schedule before it. 409 while its webhook is disabled or gone. */
  @Post('/:id/replay')
  @Answers(200, DeliveryView)
  public async replay(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<DeliveryView> {
    return toDeliveryView(await this.deliveries.replay(tenantId, id))
  }
}

function toTime(iso: string | undefined): number | undefined {
  return iso === undefined ? undefined : new Date(iso).getTime()
}
