// not under the name of the global: a decorated parameter takes the global of that name for its type at run time
import type { Response as ExpressResponse } from 'express'

import { injectable } from '@credo-ts/core'
import { GeneralMessages } from '@didcomm-gateway/core'
import { Delete, Get, JsonController, Param, Res } from 'routing-controllers'
import { OpenAPI } from 'routing-controllers-openapi'

import { CurrentTenant, ForTenant } from '../../auth'
import { HttpProblem } from '../../problems'
import { Queries } from '../input'
import { FilterIds } from '../input/FilterIds'
import { Answers } from '../openapi'
import { jsonWithTexts, pageWithTexts } from '../output/jsonWithTexts'

import { MessagePage, MessageQuery, MessageView, toMessageView } from './MessageViews'
import { attachmentHeaders } from './attachmentHeaders'

const BYTES_ANSWER = {
  description: 'The content of the attachment, with its declared media type',
  content: { '*/*': { schema: { type: 'string' as const, format: 'binary' } } },
}

/** Received messages that no protocol handler knows, with their attachments. */
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
    const attachment = await this.messages.getAttachment(tenantId, id, attachmentId)
    if (attachment.bytes.length === 0 && attachment.links.length > 0) {
      throw new HttpProblem(
        409,
        'messages.attachment_linked',
        'The content of this attachment is not in the message. Fetch it from its "links" yourself.'
      )
    }
    // not `set()`, which would add a charset to the sender's media type
    return response.writeHead(200, attachmentHeaders(attachment)).end(attachment.bytes)
  }
}
