import type { ConnectionFilter, Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { Connections } from '@didcomm-gateway/core'
import { Delete, Get, JsonController, Param, Patch, Post } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { JsonBody, Queries } from '../input'
import { FilterIds } from '../input/FilterIds'
import { Answers } from '../openapi'

import { ConnectionChangeInput, ConnectionQuery } from './ConnectionInputs'
import { ConnectionPage, ConnectionView, toConnectionView } from './ConnectionViews'

/** Connections (contacts) of the tenant. */
@injectable()
@ForTenant()
@JsonController('/connections')
export class ConnectionsController {
  public constructor(
    private readonly connections: Connections,
    private readonly filterIds: FilterIds
  ) {}

  @Get()
  @Answers(200, ConnectionPage)
  public async list(
    @CurrentTenant() tenantId: string,
    @Queries() { limit, cursor, ...filter }: ConnectionQuery
  ): Promise<Page<ConnectionView>> {
    const { items, nextCursor } = await this.connections.list(tenantId, filter as ConnectionFilter, { limit, cursor })
    const { identityId, invitationId } = filter
    if (items.length === 0) await this.filterIds.check(tenantId, { identityId, invitationId })
    return { items: items.map(toConnectionView), nextCursor }
  }

  @Get('/:id')
  @Answers(200, ConnectionView)
  public async get(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<ConnectionView> {
    return toConnectionView(await this.connections.get(tenantId, id))
  }

  /** What the tenant calls the connection; what is left out stays, null empties. */
  @Patch('/:id')
  @Answers(200, ConnectionView)
  public async change(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @JsonBody() { alias, externalId, metadata, tags }: ConnectionChangeInput
  ): Promise<ConnectionView> {
    const given = { alias, externalId, metadata, tags: tags === null ? [] : tags }
    const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    return toConnectionView(await this.connections.change(tenantId, id, change))
  }

  /** Where the invitation was made, or received, with `autoAccept: false`: goes on with the exchange. */
  @Post('/:id/accept')
  @Answers(200, ConnectionView)
  public async accept(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<ConnectionView> {
    return toConnectionView(await this.connections.accept(tenantId, id))
  }

  /**
   * Gives us a new DID for this connection, of which its partner is told (RFC 0794). `myDid` changes when the partner has acknowledged it. Again
   * before that: the partner is told again.
   */
  @Post('/:id/rotate')
  @Answers(200, ConnectionView)
  public async rotate(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<ConnectionView> {
    return toConnectionView(await this.connections.rotate(tenantId, id))
  }

  /** The partner of a completed connection is told by a hangup. */
  @Delete('/:id')
  @Answers(204)
  public async delete(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<void> {
    await this.connections.delete(tenantId, id)
  }
}
