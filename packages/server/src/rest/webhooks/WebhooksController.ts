import type { Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { WebhookService } from '@didcomm-gateway/relay-module'
import { Get, JsonController, Param, Post } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { PageQuery, Queries } from '../input'
import { Answers } from '../openapi'

import { RotatedSecretView, WebhookPage, WebhookTestView, WebhookView, toWebhookView } from './WebhookViews'

/** The entries of the webhook settings one by one: how they fare, and what can be done with them. */
@injectable()
@ForTenant()
@JsonController('/webhooks')
export class WebhooksController {
  public constructor(private readonly webhooks: WebhookService) {}

  @Get()
  @Answers(200, WebhookPage)
  public async list(@CurrentTenant() tenantId: string, @Queries() query: PageQuery): Promise<Page<WebhookView>> {
    const { items, nextCursor } = await this.webhooks.list(tenantId, query)
    return { items: items.map(toWebhookView), nextCursor }
  }

  @Get('/:id')
  @Answers(200, WebhookView)
  public async get(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<WebhookView> {
    return toWebhookView(await this.webhooks.get(tenantId, id))
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
