import { injectable } from '@credo-ts/core'
import { Get, HeaderParam, JsonController, Param, Post, Put, UseInterceptor } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { JsonBody, Queries } from '../input'
import { Answers } from '../openapi'
import { inSteps } from '../output/inSteps'

import { ActionInput, ActionQuery, ContinueActionInput } from './ActionInputs'
import { ActionPage, ActionView } from './ActionViews'
import { ActionsController } from './ActionsController'
import { CurrentKeyId } from './CurrentKeyId'

/** Another name of `/actions`: routing-controllers has no aliases. */
@injectable()
@ForTenant()
@UseInterceptor(inSteps)
@JsonController('/action')
export class ActionAliasController {
  public constructor(private readonly actions: ActionsController) {}

  @Post()
  @Answers(201, ActionView)
  public async send(
    @CurrentTenant() tenantId: string,
    @CurrentKeyId() by: string,
    @JsonBody() input: ActionInput,
    @HeaderParam('Idempotency-Key') idempotencyKey?: string
  ): Promise<ActionView> {
    return this.actions.send(tenantId, by, input, idempotencyKey)
  }

  @Get()
  @Answers(200, ActionPage)
  public async list(@CurrentTenant() tenantId: string, @Queries() query: ActionQuery): Promise<Buffer> {
    return this.actions.list(tenantId, query)
  }

  @Get('/:uuid')
  @Answers(200, ActionView)
  public async get(@CurrentTenant() tenantId: string, @Param('uuid') uuid: string): Promise<Buffer> {
    return this.actions.get(tenantId, uuid)
  }

  @Post('/:uuid')
  @Answers(200, ActionView)
  public async continue(
    @CurrentTenant() tenantId: string,
    @CurrentKeyId() by: string,
    @Param('uuid') uuid: string,
    @JsonBody() input: ContinueActionInput,
    @HeaderParam('Idempotency-Key') idempotencyKey?: string
  ): Promise<ActionView> {
    return this.actions.continue(tenantId, by, uuid, input, idempotencyKey)
  }

  @Put('/:uuid')
  @Answers(200, ActionView)
  public async put(
    @CurrentTenant() tenantId: string,
    @CurrentKeyId() by: string,
    @Param('uuid') uuid: string,
    @JsonBody() input: ContinueActionInput,
    @HeaderParam('Idempotency-Key') idempotencyKey?: string
  ): Promise<ActionView> {
    return this.actions.continue(tenantId, by, uuid, input, idempotencyKey)
  }

  @Post('/:uuid/retry')
  @Answers(200, ActionView)
  public async retry(@CurrentTenant() tenantId: string, @Param('uuid') uuid: string): Promise<ActionView> {
    return this.actions.retry(tenantId, uuid)
  }

  @Post('/:uuid/cancel')
  @Answers(200, ActionView)
  public async cancel(@CurrentTenant() tenantId: string, @Param('uuid') uuid: string): Promise<ActionView> {
    return this.actions.cancel(tenantId, uuid)
  }
}
