// not under the name of the global: a decorated parameter takes the global of that name for its type at run time
import type { Response as ExpressResponse } from 'express'

import { injectable } from '@credo-ts/core'
import { GeneralMessages } from '@didcomm-gateway/core'
import { Delete, Get, JsonController, Param, Res } from 'routing-controllers'
import { OpenAPI } from 'routing-controllers-openapi'

import { CurrentTenant, ForTenant } from '../../auth'
import { Queries } from '../input'
import { FilterIds } from '../input/FilterIds'
import { Answers } from '../openapi'
import { jsonWithTexts, pageWithTexts } from '../output/jsonWithTexts'

import { MessagePage, MessageQuery, MessageView, toMessageView } from './MessageViews'
import { BYTES_ANSWER, sendAttachment } from './sendAttachment'

/**
 * Received messages that no protocol handler knows, with their attachments. One that was sent, or that a protocol
 * handled, is in no list; its `assetUuid` shows it.
 */
@injectable()
@ForTenant()
@JsonController('/messages')
export class MessagesController {
  public constructor(
    private readonly messages: GeneralMessages,
    private readonly filterIds: FilterIds
  ) {}

  @Get()
  @Answers(200, MessagePage)
  public async list(
    @CurrentTenant() tenantId: string,
    @Queries() { limit, cursor, ...filter }: MessageQuery,
    @Res() response: ExpressResponse
  ): Promise<ExpressResponse> {
    const { items, nextCursor } = await this.messages.list(tenantId, filter, { limit, cursor })
    if (items.length === 0) await this.filterIds.check(tenantId, filter)
    return response.type('application/json').send(await pageWithTexts(items.map(toMessageView), nextCursor))
  }

  @Get('/:id')
  @Answers(200, MessageView)
  public async get(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @Res() response: ExpressResponse
  ): Promise<ExpressResponse> {
    return response.type('application/json').send(jsonWithTexts(toMessageView(await this.messages.get(tenantId, id))))
  }

  /** The event of the message stays in the event log. */
  @Delete('/:id')
  @Answers(204)
  public async delete(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<void> {
    await this.messages.delete(tenantId, id)
  }

  @Get('/:id/attachments/:attachmentId')
  @OpenAPI((operation) => ({ ...operation, responses: { 200: BYTES_ANSWER } }))
  public async attachment(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @Res() response: ExpressResponse
  ): Promise<ExpressResponse> {
    return sendAttachment(response, await this.messages.getAttachment(tenantId, id, attachmentId))
  }
}
