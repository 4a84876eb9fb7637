// not under the name of the global: a decorated parameter takes the global of that name for its type at run time
import type { Response as ExpressResponse } from 'express'

import { injectable } from '@credo-ts/core'
import { ActionReader, ActionSending, ActionService } from '@didcomm-gateway/action-module'
import { Get, HeaderParam, JsonController, Param, Post, Put, Res, UseInterceptor } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { JsonBody, Queries } from '../input'
import { FilterIds } from '../input/FilterIds'
import { Answers, MayAnswer } from '../openapi'
import { inSteps, sendInSteps } from '../output/inSteps'
import { jsonWithTexts, pageWithTexts } from '../output/jsonWithTexts'

import { ActionInput, ActionQuery, ContinueActionInput } from './ActionInputs'
import { ActionPage, ActionView, toActionView } from './ActionViews'
import { CurrentKeyId } from './CurrentKeyId'

/** Messages to contacts, and the threads that they belong to. */
@injectable()
@ForTenant()
@UseInterceptor(inSteps)
@JsonController('/actions')
export class ActionsController {
  public constructor(
    private readonly actions: ActionService,
    private readonly reader: ActionReader,
    private readonly sending: ActionSending,
    private readonly filterIds: FilterIds
  ) {}

  /** Opens an action; 200 where `uuid` names one that the message was sent on. */
  @Post()
  @Answers(201, ActionView)
  @MayAnswer(200, ActionView)
  public async send(
    @CurrentTenant() tenantId: string,
    @CurrentKeyId() by: string,
    @JsonBody() input: ActionInput,
    @Res() response: ExpressResponse,
    @HeaderParam('Idempotency-Key') idempotencyKey?: string
  ): Promise<ActionView | ExpressResponse> {
    const view = toActionView(await this.actions.send(tenantId, input, { idempotencyKey, by }))
    return input.uuid ? sendInSteps(response, 200, view) : view
  }

  @Get()
  @Answers(200, ActionPage)
  public async list(
    @CurrentTenant() tenantId: string,
    @Queries() { limit, cursor, ...filter }: ActionQuery
  ): Promise<Buffer> {
    const { items, nextCursor } = await this.reader.list(tenantId, filter, { limit, cursor })
    if (items.length === 0) await this.filterIds.check(tenantId, filter)
    return pageWithTexts(items.map(toActionView), nextCursor)
  }

  @Get('/:uuid')
  @Answers(200, ActionView)
  public async get(@CurrentTenant() tenantId: string, @Param('uuid') uuid: string): Promise<Buffer> {
    return jsonWithTexts(toActionView(await this.reader.get(tenantId, uuid)))
  }

  /** Sends another message on the thread of the action. */
  @Post('/:uuid')
  @Answers(200, ActionView)
  public async continue(
    @CurrentTenant() tenantId: string,
    @CurrentKeyId() by: string,
    @Param('uuid') uuid: string,
    @JsonBody() input: ContinueActionInput,
    @HeaderParam('Idempotency-Key') idempotencyKey?: string
  ): Promise<ActionView> {
    return toActionView(await this.actions.continue(tenantId, uuid, input, { idempotencyKey, by }))
  }

  /** The same as POST. */
  @Put('/:uuid')
  @Answers(200, ActionView)
  public async put(
    @CurrentTenant() tenantId: string,
    @CurrentKeyId() by: string,
    @Param('uuid') uuid: string,
    @JsonBody() input: ContinueActionInput,
    @HeaderParam('Idempotency-Key') idempotencyKey?: string
  ): Promise<ActionView> {
    return this.continue(tenantId, by, uuid, input, idempotencyKey)
  }

  /** Tries its last message out now, also after it was given up or cancelled. */
  @Post('/:uuid/retry')
  @Answers(200, ActionView)
  public async retry(@CurrentTenant() tenantId: string, @Param('uuid') uuid: string): Promise<ActionView> {
    return toActionView(await this.sending.retry(tenantId, uuid))
  }

  /** Gives its last message out up, where the partner has not taken it yet. */
  @Post('/:uuid/cancel')
  @Answers(200, ActionView)
  public async cancel(@CurrentTenant() tenantId: string, @Param('uuid') uuid: string): Promise<ActionView> {
    return toActionView(await this.sending.cancel(tenantId, uuid))
  }
}
