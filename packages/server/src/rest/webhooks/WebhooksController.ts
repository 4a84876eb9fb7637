import type { Page } from '@didcomm-gateway/core'
import type { TaggedWebhook } from '@didcomm-gateway/relay-module'
// not under the name of the global: a decorated parameter takes the global of that name for its type at run time
import type { Response as ExpressResponse } from 'express'

import { injectable } from '@credo-ts/core'
import { WebhookEditor, WebhookService } from '@didcomm-gateway/relay-module'
import { Delete, Get, HeaderParam, JsonController, Param, Post, Put, Res } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { JsonBody, PageQuery, Queries } from '../input'
import { Answers } from '../openapi'

import { WebhookInput } from './WebhookInput'
import { RotatedSecretView, WebhookPage, WebhookTestView, WebhookView, toWebhookView } from './WebhookViews'

/** The entries of the webhook settings one by one: how they fare, and what can be done with them. */
@injectable()
@ForTenant()
@JsonController('/webhooks')
export class WebhooksController {
  public constructor(
    private readonly webhooks: WebhookService,
    private readonly editor: WebhookEditor
  ) {}

  @Get()
  @Answers(200, WebhookPage)
  public async list(@CurrentTenant() tenantId: string, @Queries() query: PageQuery): Promise<Page<WebhookView>> {
    const { items, nextCursor } = await this.webhooks.list(tenantId, query)
    return { items: items.map(toWebhookView), nextCursor }
  }

  @Get('/:id')
  @Answers(200, WebhookView)
  public async get(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @Res() response: ExpressResponse
  ): Promise<WebhookView> {
    return show(response, await this.editor.get(tenantId, id))
  }

  /**
   * Changes what it is; id, secret and state stay, and what it owes goes where it leads from now on. With `If-Match`
   * only where nobody has changed it since that `ETag` was answered.
   */
  @Put('/:id')
  @Answers(200, WebhookView)
  public async put(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @JsonBody() input: WebhookInput,
    @Res() response: ExpressResponse,
    @HeaderParam('If-Match') ifMatch?: string
  ): Promise<WebhookView> {
    return show(response, await this.editor.replace(tenantId, id, input, { ifMatch }))
  }

  /** What it still owes is cancelled. */
  @Delete('/:id')
  @Answers(204)
  public async delete(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @HeaderParam('If-Match') ifMatch?: string
  ): Promise<void> {
    await this.editor.remove(tenantId, id, { ifMatch })
  }

  /** Calls it once with a sample and answers how that went; no delivery is made. */
  @Post('/:id/test')
  @Answers(200, WebhookTestView)
  public async test(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<WebhookTestView> {
    return this.webhooks.test(tenantId, id)
  }

  /** Forgets its failures; what is pending goes at once. */
  @Post('/:id/enable')
  @Answers(200, WebhookView)
  public async enable(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<WebhookView> {
    return toWebhookView(await this.webhooks.enable(tenantId, id))
  }

  /** What is pending waits until it is enabled again; what is received meanwhile is not for it. */
  @Post('/:id/disable')
  @Answers(200, WebhookView)
  public async disable(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<WebhookView> {
    return toWebhookView(await this.webhooks.disable(tenantId, id))
  }

  @Post('/:id/rotate-secret')
  @Answers(200, RotatedSecretView)
  public async rotateSecret(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<RotatedSecretView> {
    return this.webhooks.rotateSecret(tenantId, id)
  }
}

function show(response: ExpressResponse, { webhook, etag }: TaggedWebhook): WebhookView {
  response.set('ETag', etag)
  return toWebhookView(webhook)
}
