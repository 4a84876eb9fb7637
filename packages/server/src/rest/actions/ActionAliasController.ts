// not under the name of the global: a decorated parameter takes the global of that name for its type at run time
import type { Response as ExpressResponse } from 'express'

import { injectable } from '@credo-ts/core'
import { Get, HeaderParam, JsonController, Param, Post, Put, Res, UseBefore, UseInterceptor } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { JsonBody, Queries } from '../input'
import { Answers, MayAnswer } from '../openapi'
import { inSteps } from '../output/inSteps'

import { ActionInput, ActionQuery, ContinueActionInput } from './ActionInputs'
import { ActionPage, ActionView } from './ActionViews'
import { ActionsController } from './ActionsController'
import { CurrentKeyId } from './CurrentKeyId'
import { unwrapMessage } from './unwrapMessage'

/** Another name of `/actions`: routing-controllers has no aliases. */
function aliasOf(path: string, name: string) {
  @injectable()
  @ForTenant()
  @UseInterceptor(inSteps)
  @UseBefore(unwrapMessage)
  @JsonController(path)
  class ActionAlias {
    public constructor(public readonly actions: ActionsController) {}

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
      return this.actions.send(tenantId, by, input, response, idempotencyKey)
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
  // operation ids of the OpenAPI document begin with it
  Object.defineProperty(ActionAlias, 'name', { value: name })
  return ActionAlias
}

/**
 * TRUST&TRACE's collection of requests posts to it. Routes are mounted in the order in which their classes are made: after
 * `/action` it would be the uuid of an action.
 */
export const TypedActionController = aliasOf('/action/DIDCOMM', 'TypedActionController')
export const ActionAliasController = aliasOf('/action', 'ActionAliasController')
/** The documents of TRUST&TRACE name it so. */
export const DidcommActionController = aliasOf('/didcomm', 'DidcommActionController')
