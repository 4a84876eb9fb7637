import type { Page } from '@didcomm-gateway/core'
// not under the names of the globals: a decorated parameter takes the global of that name for its type at run time
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'

import { injectable } from '@credo-ts/core'
import { EventLog, GeneralMessages, MessageDeliveries, OutgoingMessages } from '@didcomm-gateway/core'
import { Get, HeaderParam, JsonController, Param, Post, Req, Res, UseInterceptor } from 'routing-controllers'
import { OpenAPI } from 'routing-controllers-openapi'

import { CurrentTenant, ForTenant } from '../../auth'
import { Queries } from '../input'
import { FilterIds } from '../input/FilterIds'
import { Answers } from '../openapi'
import { BYTES_ANSWER, sendAttachment } from '../messages/sendAttachment'
import { inSteps } from '../output/inSteps'
import { jsonWithTexts } from '../output/jsonWithTexts'
import { readLastEventId } from '../streams/readLastEventId'

import { EventStreams } from './EventStreams'
import { EventPage, EventQuery, EventView, EventWithMessageView, toEventView } from './EventViews'
import { withDeliveries } from './withDeliveries'

const STREAM_ANSWER = {
  description: 'Server-sent events: `id` is the sequence number, `data` an EventView',
  content: { 'text/event-stream': { schema: { type: 'string' as const } } },
}
const RAW_ANSWER = {
  description: 'The text of the message, byte for byte',
  content: { 'application/json': { schema: { type: 'object' as const } } },
}

/** Every message of the tenant, in and out. */
@injectable()
@ForTenant()
@UseInterceptor(inSteps)
@JsonController('/events')
export class EventsController {
  public constructor(
    private readonly events: EventLog,
    private readonly messages: GeneralMessages,
    private readonly deliveries: MessageDeliveries,
    private readonly outgoing: OutgoingMessages,
    private readonly streams: EventStreams,
    private readonly filterIds: FilterIds
  ) {}

  @Get()
  @Answers(200, EventPage)
  public async list(
    @CurrentTenant() tenantId: string,
    @Queries() { limit, cursor, after, ...filter }: EventQuery
  ): Promise<Page<EventView>> {
    const { items, nextCursor } = await this.events.list(tenantId, filter, { limit, cursor }, after)
    if (items.length === 0) await this.filterIds.check(tenantId, filter)
    return { items: (await withDeliveries(this.deliveries, tenantId, items)).map(toEventView), nextCursor }
  }

  /** Without `Last-Event-ID` the stream begins with what comes next; with 0 it begins with the first event. */
  @Get('/stream')
  @OpenAPI((operation) => ({ ...operation, responses: { 200: STREAM_ANSWER } }))
  public async stream(
    @CurrentTenant() tenantId: string,
    @Req() request: ExpressRequest,
    @Res() response: ExpressResponse,
    @HeaderParam('Last-Event-ID') lastEventId?: string
  ): Promise<ExpressResponse> {
    await this.streams.open(tenantId, readLastEventId(lastEventId), request, response)
    return response
  }

  @Get('/:id')
  @Answers(200, EventWithMessageView)
  public async get(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @Res() response: ExpressResponse
  ): Promise<ExpressResponse> {
    const { event, text } = await this.events.getWithText(tenantId, id)
    const [shown] = await withDeliveries(this.deliveries, tenantId, [event])
    return response.type('application/json').send(jsonWithTexts({ ...toEventView(shown), message: text }))
  }

  /** Tries an outgoing message now, also after it was given up or cancelled; one behind others keeps its place. */
  @Post('/:id/retry')
  @Answers(200, EventView)
  public async retry(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<EventView> {
    await this.outgoing.retry(tenantId, id)
    return this.view(tenantId, id)
  }

  /** Gives an outgoing message up that the partner has not taken yet. */
  @Post('/:id/cancel')
  @Answers(200, EventView)
  public async cancel(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<EventView> {
    await this.outgoing.cancel(tenantId, id)
    return this.view(tenantId, id)
  }

  @Get('/:id/raw')
  @OpenAPI((operation) => ({ ...operation, responses: { 200: RAW_ANSWER } }))
  public async raw(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @Res() response: ExpressResponse
  ): Promise<ExpressResponse> {
    const text = await this.events.getText(tenantId, id)
    // not `json()`, which would write it anew
    return response.type('application/json').send(text)
  }

  /** `attachmentId` is one of the event's `assetDataUuids`. */
  @Get('/:id/attachments/:attachmentId')
  @OpenAPI((operation) => ({ ...operation, responses: { 200: BYTES_ANSWER } }))
  public async attachment(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @Res() response: ExpressResponse
  ): Promise<ExpressResponse> {
    return sendAttachment(response, await this.messages.getEventAttachment(tenantId, id, attachmentId))
  }

  private async view(tenantId: string, id: string): Promise<EventView> {
    const { event } = await this.events.getWithText(tenantId, id)
    const [shown] = await withDeliveries(this.deliveries, tenantId, [event])
    return toEventView(shown)
  }
}
