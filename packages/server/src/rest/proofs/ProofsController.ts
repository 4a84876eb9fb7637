import type { Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { Delete, Get, JsonController, Param, Post, UseInterceptor } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { ProofExchanges } from '../../credentials/ProofExchanges'
import { DeclineInput } from '../credentials/CredentialInputs'
import { JsonBody, OptionalJsonBody, Queries } from '../input'
import { FilterIds } from '../input/FilterIds'
import { Answers } from '../openapi'
import { inSteps } from '../output/inSteps'

import { PresentInput, ProofAnswerInput, ProofDemandInput, ProofProposalInput, ProofQuery } from './ProofInputs'
import { MatchingCredentialsView, ProofPage, ProofView, toProofView } from './ProofViews'

/** Proof exchanges, as verifier and as prover: RFC 0037 and RFC 0454. */
@injectable()
@ForTenant()
@UseInterceptor(inSteps)
@JsonController('/proofs')
export class ProofsController {
  public constructor(
    private readonly exchanges: ProofExchanges,
    private readonly filterIds: FilterIds
  ) {}

  @Post('/requests')
  @Answers(201, ProofView)
  public async request(@CurrentTenant() tenantId: string, @JsonBody() input: ProofDemandInput): Promise<ProofView> {
    return toProofView(await this.exchanges.request(tenantId, input))
  }

  @Post('/proposals')
  @Answers(201, ProofView)
  public async propose(@CurrentTenant() tenantId: string, @JsonBody() input: ProofProposalInput): Promise<ProofView> {
    return toProofView(await this.exchanges.propose(tenantId, input))
  }

  @Get()
  @Answers(200, ProofPage)
  public async list(
    @CurrentTenant() tenantId: string,
    @Queries() { limit, cursor, ...filter }: ProofQuery
  ): Promise<Page<ProofView>> {
    const { items, nextCursor } = await this.exchanges.list(tenantId, filter, { limit, cursor })
    if (items.length === 0) await this.filterIds.check(tenantId, filter)
    return { items: items.map(toProofView), nextCursor }
  }

  @Get('/:id')
  @Answers(200, ProofView)
  public async get(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<ProofView> {
    return toProofView(await this.exchanges.get(tenantId, id))
  }

  /** Prover: held credentials that fit the request. */
  @Get('/:id/credentials')
  @Answers(200, MatchingCredentialsView)
  public async credentials(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string
  ): Promise<MatchingCredentialsView> {
    return this.exchanges.findMatching(tenantId, id)
  }

  @Delete('/:id')
  @Answers(204)
  public async delete(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<void> {
    await this.exchanges.delete(tenantId, id)
  }

  /** Verifier: requests what was proposed. */
  @Post('/:id/accept-proposal')
  @Answers(200, ProofView)
  public async acceptProposal(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @OptionalJsonBody() input: ProofAnswerInput
  ): Promise<ProofView> {
    return toProofView(await this.exchanges.acceptProposal(tenantId, id, input))
  }

  /** Prover: presents what was requested. */
  @Post('/:id/accept-request')
  @Answers(200, ProofView)
  public async acceptRequest(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @OptionalJsonBody() input: PresentInput
  ): Promise<ProofView> {
    return toProofView(await this.exchanges.acceptRequest(tenantId, id, input))
  }

  /** Verifier: acknowledges the presentation. */
  @Post('/:id/accept')
  @Answers(200, ProofView)
  public async accept(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<ProofView> {
    return toProofView(await this.exchanges.accept(tenantId, id))
  }

  /** Ends the exchange and tells the partner with a problem-report. */
  @Post('/:id/decline')
  @Answers(200, ProofView)
  public async decline(
    @CurrentTenant() tenantId: string,
    @Param('id') id: string,
    @OptionalJsonBody() { comment }: DeclineInput
  ): Promise<ProofView> {
    return toProofView(await this.exchanges.decline(tenantId, id, comment))
  }
}
