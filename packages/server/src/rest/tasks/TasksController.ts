import type { Page } from '@didcomm-gateway/core'
// not under the names of the globals: a decorated parameter takes the global of that name for its type at run time
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'

import { injectable } from '@credo-ts/core'
import { TaskLog } from '@didcomm-gateway/core'
import { Get, HeaderParam, JsonController, Req, Res, UseInterceptor } from 'routing-controllers'
import { OpenAPI } from 'routing-controllers-openapi'

import { CurrentTenant, ForTenant } from '../../auth'
import { Queries } from '../input'
import { Answers } from '../openapi'
import { inSteps } from '../output/inSteps'
import { readLastEventId } from '../streams/readLastEventId'

import { TaskStreams } from './TaskStreams'
import { TaskPage, TaskQuery, TaskView, toTaskView } from './TaskViews'

const STREAM_ANSWER = {
  description: 'Server-sent events: `id` is the sequence number, `data` a TaskView',
  content: { 'text/event-stream': { schema: { type: 'string' as const } } },
}

/** What of the tenant has changed its state; the same as rules in `TASK_WEBHOOK` are told. */
@injectable()
@ForTenant()
@UseInterceptor(inSteps)
@JsonController('/tasks')
export class TasksController {
  public constructor(
    private readonly tasks: TaskLog,
    private readonly streams: TaskStreams
  ) {}

  @Get()
  @Answers(200, TaskPage)
  public async list(
    @CurrentTenant() tenantId: string,
    @Queries() { limit, cursor, after }: TaskQuery
  ): Promise<Page<TaskView>> {
    const { items, nextCursor } = await this.tasks.list(tenantId, after ?? null, { limit, cursor })
    return { items: items.map(toTaskView), nextCursor }
  }

  /** Without `Last-Event-ID` the stream begins with what comes next; with 0 it begins with the first task. */
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
}
