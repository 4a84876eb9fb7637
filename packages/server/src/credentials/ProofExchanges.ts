import type { AutoAccept } from './CredentialExchange'
import type { ExchangeFilter } from './CredentialExchanges'
import type { CredentialChoice, MatchingCredentials, ProofDraft, ProofExchange } from './ProofExchange'
import type {
  AgentContext,
  AutoAcceptProof,
  ProofExchangeRecord,
  ProofProtocol,
  ProofsApi as Api,
} from '@credo-ts/core'
import type { Page, PageRequest } from '@didcomm-gateway/core'

import { ProofRepository, ProofState, ProofsApi, ProofsModuleConfig, injectable } from '@credo-ts/core'
import { PROOF_KIND, RecordIndex, TenantContexts, TenantKeys, openRecordError } from '@didcomm-gateway/core'

import { DraftVersions } from './DraftVersions'
import { ExchangeSteps } from './ExchangeSteps'
import { ProofContents } from './ProofContents'
import { ProofExchangeReader } from './ProofExchangeReader'
import { ProofSelection } from './ProofSelection'
import { ExchangeStateError } from './credentialErrors'
import { withDeliveryError } from './withDeliveryError'

export interface ProofAnswerOptions {
  comment?: string
  autoAccept?: AutoAccept
}

const DECLINABLE: string[] = [ProofState.ProposalReceived, ProofState.RequestReceived, ProofState.PresentationReceived]

/** Proof exchanges of a tenant, as verifier and as prover. What is to be sent is durable when a call returns. */
@injectable()
export class ProofExchanges {
  public constructor(
    private readonly steps: ExchangeSteps,
    private readonly versions: DraftVersions,
    private readonly contents: ProofContents,
    private readonly reader: ProofExchangeReader,
    private readonly selection: ProofSelection,
    private readonly repository: ProofRepository,
    private readonly index: RecordIndex,
    private readonly contexts: TenantContexts,
    private readonly keys: TenantKeys
  ) {}

  /** Without a connection nothing is sent: the request waits to be attached to an invitation. */
  public request(tenantId: string, asked: ProofDraft): Promise<ProofExchange> {
    return this.steps.begin(tenantId, asked.connectionId ?? null, async (context, connection) => {
      const draft = await this.versions.ofProof(context, connection, asked)
      const proofFormats = await this.contents.forRequest(context, this.contents.chooseFormat(draft), draft)
      // an ack tells the prover how it ended
      const options = { ...beginOptions(draft, proofFormats), willConfirm: true } as never
      const api = apiOf(context)
      const record = connection ? await api.requestProof(options) : (await api.createRequest(options)).proofRecord
      return this.reader.read(context, record)
    })
  }

  public propose(tenantId: string, asked: ProofDraft): Promise<ProofExchange> {
    return this.steps.begin(tenantId, asked.connectionId ?? '', async (context, connection) => {
      const draft = await this.versions.ofProof(context, connection, asked)
      const proofFormats = await this.contents.forProposal(context, this.contents.chooseFormat(draft), draft)
      const record = await apiOf(context).proposeProof(beginOptions(draft, proofFormats) as never)
      return this.reader.read(context, record)
    })
  }

  /** Verifier: requests what was proposed. */
  public acceptProposal(tenantId: string, id: string, options: ProofAnswerOptions): Promise<ProofExchange> {
    return this.steps.answer(tenantId, 'proof', id, 'propose-presentation', async (context) => {
      await apiOf(context).acceptProposal({ ...answerOptions(id, options), willConfirm: true })
      return this.reread(context, id)
    })
  }

  /**
   * Prover: presents the chosen credentials, or any that fit.
   * @throws {NoMatchingCredentialsError} {@link SelectionInvalidError}
   */
  public acceptRequest(
    tenantId: string,
    id: string,
    options: ProofAnswerOptions & { credentials?: CredentialChoice }
  ): Promise<ProofExchange> {
    return this.steps.answer(tenantId, 'proof', id, 'request-presentation', async (context) => {
      const { credentials } = options
      const proofFormats = credentials
        ? await this.selection.choose(context, id, credentials)
        : await this.selection.selectAny(context, id)
      await apiOf(context).acceptRequest({ ...answerOptions(id, options), proofFormats } as never)
      return this.reread(context, id)
    })
  }

  /** Verifier: acknowledges the presentation. */
  public accept(tenantId: string, id: string): Promise<ProofExchange> {
    return this.steps.answer(tenantId, 'proof', id, 'presentation', async (context) => {
      await apiOf(context).acceptPresentation({ proofRecordId: id })
      return this.reread(context, id)
    })
  }

  /** Either side, where it is its turn. */
  public async decline(tenantId: string, id: string, reason: string | undefined): Promise<ProofExchange> {
    await this.steps.end(tenantId, 'proof', id, DECLINABLE, async (context, proofRecord) => {
      const protocol = protocolOf(context, proofRecord)
      await protocol.updateState(context, proofRecord, ProofState.Declined)
      return (await protocol.createProblemReport(context, { proofRecord, description: reason ?? 'Declined' })).message
    })
    return this.get(tenantId, id)
  }

  /** Prover: held credentials that fit the request. */
  public findMatching(tenantId: string, id: string): Promise<MatchingCredentials> {
    return this.steps.alone(tenantId, 'proof', id, (context, record) => {
      if (record.state !== ProofState.RequestReceived) {
        throw new ExchangeStateError(`The exchange is in state "${record.state}"; nothing is asked of you in it.`)
      }
      return this.selection.findMatching(context, id)
    })
  }

  /** Newest first. */
  public async list(
    tenantId: string,
    { threadId, ...filter }: ExchangeFilter,
    request: PageRequest
  ): Promise<Page<ProofExchange>> {
    const key = await this.keys.get(tenantId)
    const indexed = { ...filter, ...(threadId === undefined ? {} : { threadHash: key.hash('thread', threadId) }) }
    return this.contexts.run(tenantId, (context) =>
      this.index.pageOfRecords(tenantId, PROOF_KIND, indexed, request, async (row) => {
        const record = await this.repository.findById(context, row.record_id)
        return record && withDeliveryError(await this.readSettled(context, record), openRecordError(key, row))
      })
    )
  }

  /** @throws {RecordNotFoundInTenantError} */
  public get(tenantId: string, id: string): Promise<ProofExchange> {
    return this.contexts.run(tenantId, async (context) => {
      const exchange = await this.readSettled(context, await this.steps.get(context, 'proof', id))
      const row = await this.index.find(tenantId, PROOF_KIND, id)
      return withDeliveryError(exchange, openRecordError(await this.keys.get(tenantId), row))
    })
  }

  public delete(tenantId: string, id: string): Promise<void> {
    return this.steps.alone(tenantId, 'proof', id, (context, record) =>
      protocolOf(context, record).delete(context, record)
    )
  }

  /** Credo stores some records before the message that says what they are about; then its handler is waited for. */
  private async readSettled(context: AgentContext, record: ProofExchangeRecord): Promise<ProofExchange> {
    const exchange = await this.reader.read(context, record)
    if (exchange.format !== null) return exchange
    await this.steps.settled(context, record.threadId)
    return this.reader.read(context, record)
  }

  private async reread(context: AgentContext, id: string): Promise<ProofExchange> {
    return this.reader.read(context, await this.steps.get(context, 'proof', id))
  }
}

function apiOf(context: AgentContext): Api<ProofProtocol[]> {
  return context.dependencyManager.resolve<Api<ProofProtocol[]>>(ProofsApi)
}

function protocolOf(context: AgentContext, { protocolVersion }: ProofExchangeRecord): ProofProtocol {
  const { proofProtocols } = context.dependencyManager.resolve(ProofsModuleConfig)
  const protocol = proofProtocols.find(({ version }) => version === protocolVersion)
  if (!protocol) throw new ExchangeStateError(`The exchange is of the unknown protocol version ${protocolVersion}.`)
  return protocol
}

function beginOptions(draft: ProofDraft, proofFormats: object) {
  return {
    connectionId: draft.connectionId,
    protocolVersion: draft.protocolVersion ?? 'v1',
    proofFormats,
    comment: draft.comment,
    autoAcceptProof: draft.autoAccept as AutoAcceptProof | undefined,
  }
}

function answerOptions(proofRecordId: string, { comment, autoAccept }: ProofAnswerOptions) {
  return { proofRecordId, comment, autoAcceptProof: autoAccept as AutoAcceptProof | undefined }
}
