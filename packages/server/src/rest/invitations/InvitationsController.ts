import type { Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { InvitationReceiver, InvitationService } from '@didcomm-gateway/core'
import { Delete, Get, JsonController, Param, Post } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { ConnectionView, toConnectionView } from '../connections/ConnectionViews'
import { JsonBody, PageQuery, Queries } from '../input'
import { withoutNulls } from '../input/withoutNulls'
import { Answers } from '../openapi'

import { InvitationInput, ReceiveInvitationInput } from './InvitationInputs'
import { InvitationPage, InvitationView, toInvitationView } from './InvitationViews'

/** Invitations that the tenant makes, and the acceptance of those that partners make. */
@injectable()
@ForTenant()
@JsonController('/invitations')
export class InvitationsController {
  public constructor(
    private readonly invitations: InvitationService,
    private readonly receiver: InvitationReceiver
  ) {}

  @Post()
  @Answers(201, InvitationView)
  public async create(@CurrentTenant() tenantId: string, @JsonBody() input: InvitationInput): Promise<InvitationView> {
    return toInvitationView(await this.invitations.create(tenantId, withoutNulls(input)))
  }

  /**
   * Answers when the DID Exchange request is kept for sending; the connection is usable when it is `completed`. A message in `requests~attach` is handled
   * then, as one that came over the connection.
   */
  @Post('/receive')
  @Answers(201, ConnectionView)
  public async receive(
    @CurrentTenant() tenantId: string,
    @JsonBody() input: ReceiveInvitationInput
  ): Promise<ConnectionView> {
    return toConnectionView(await this.receiver.receive(tenantId, withoutNulls(input)))
  }

  @Get()
  @Answers(200, InvitationPage)
  public async list(@CurrentTenant() tenantId: string, @Queries() query: PageQuery): Promise<Page<InvitationView>> {
    const { items, nextCursor } = await this.invitations.list(tenantId, query)
    return { items: items.map(toInvitationView), nextCursor }
  }

  @Get('/:id')
  @Answers(200, InvitationView)
  public async get(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<InvitationView> {
    return toInvitationView(await this.invitations.get(tenantId, id))
  }

  /** No request to it is taken any more; connections that it made stay. */
  @Delete('/:id')
  @Answers(204)
  public async delete(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<void> {
    await this.invitations.delete(tenantId, id)
  }
}
