import type { Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { Delete, Get, JsonController, Param, Post, UseInterceptor } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { CredentialExchanges } from '../../credentials/CredentialExchanges'
import { JsonBody, OptionalJsonBody, Queries } from '../input'
import { FilterIds } from '../input/FilterIds'
import { Answers } from '../openapi'
import { inSteps } from '../output/inSteps'

import {
  CredentialContentInput,
  CredentialOfferInput,
  CredentialProposalInput,
  CredentialQuery,
  DeclineInput,
  RevokeInput,
} from './CredentialInputs'
import { CredentialPage, CredentialView, toCredentialView } from './CredentialViews'

/** Credential exchanges, as issuer and as holder: RFC 0036 and RFC 0453. */
@injectable()
@ForTenant()
@UseInterceptor(inSteps)
@JsonController('/credentials')
export class CredentialsController {
  public constructor(
    private readonly exchanges: CredentialExchanges,
    private readonly filterIds: FilterIds
  ) {}

  @Post('/offers')
  @Answers(201, CredentialView)
  public async offer(
    @CurrentTenant() tenantId: string,
    @JsonBody() input: CredentialOfferInput
  ): Promise<CredentialView> {
    return toCredentialView(await this.exchanges.offer(tenantId, input))
  }

  @Post('/proposals')
  @Answers(201, CredentialView)
  public async propose(
    @CurrentTenant() tenantId: string,
    @JsonBody() input: CredentialProposalInput
  ): Promise<CredentialView> {
    return toCredentialView(await this.exchanges.propose(tenantId, input))
  }

  @Get()
  @Answers(200, CredentialPage)
  public async list(
    @CurrentTenant() tenantId: string,
    @Queries() { limit, cursor, ...filter }: CredentialQuery
  ): Promise<Page<CredentialView>> {
    const { items, nextCursor } = await this.exchanges.list(tenantId, filter, { limit, cursor })
    if (items.length === 0) await this.filterIds.check(tenantId, filter)
    return { items: items.map(toCredentialView), nextCursor }
  }

  @Get('/:id')
  @Answers(200, CredentialView)
  public async get(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<CredentialView> {
    return toCredentialView(await this.exchanges.get(tenantId, id))
  }

  /** A credential that the exchange brought stays in the wallet. */
  @Delete('/:id')
  @Answers(204)
  public async delete(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<void> {
    await this.exchanges.delete(tenantId, id)
  }

  /** Issuer: offers what was proposed; what the body names takes its place. */
  @Post('/:id/accept-proposal')
  @Answers(200, CredentialView)
  public async acceptProposal(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @OptionalJsonBody() input: CredentialContentInput
  ): Promise<CredentialView> {
    return toCredentialView(await this.exchanges.acceptProposal(tenantId, id, input))
  }

  /** Holder: requests what was offered. */
  @Post('/:id/accept-offer')
  @Answers(200, CredentialView)
  public async acceptOffer(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @OptionalJsonBody() input: CredentialContentInput
  ): Promise<CredentialView> {
    return toCredentialView(await this.exchanges.acceptOffer(tenantId, id, input))
  }

  /** Issuer: issues what was requested. */
  @Post('/:id/accept-request')
  @Answers(200, CredentialView)
  public async acceptRequest(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @OptionalJsonBody() input: CredentialContentInput
  ): Promise<CredentialView> {
    return toCredentialView(await this.exchanges.acceptRequest(tenantId, id, input))
  }

  /** Holder: acknowledges the credential. It is in the wallet already. */
  @Post('/:id/accept')
  @Answers(200, CredentialView)
  public async accept(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<CredentialView> {
    return toCredentialView(await this.exchanges.accept(tenantId, id))
  }

  /** Ends the exchange and tells the partner with a problem-report. */
  @Post('/:id/decline')
  @Answers(200, CredentialView)
  public async decline(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @OptionalJsonBody() { comment }: DeclineInput
  ): Promise<CredentialView> {
    return toCredentialView(await this.exchanges.decline(tenantId, id, comment))
  }

  /** Issuer: proofs with the credential fail from the next second on. The holder is told, unless `notify` is false. */
  @Post('/:id/revoke')
  @Answers(200, CredentialView)
  public async revoke(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @OptionalJsonBody() input: RevokeInput
  ): Promise<CredentialView> {
    return toCredentialView(await this.exchanges.revoke(tenantId, id, input))
  }
}
