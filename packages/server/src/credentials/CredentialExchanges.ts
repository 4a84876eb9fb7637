import type { AutoAccept, CredentialContent, CredentialDraft, CredentialExchange } from './CredentialExchange'
import type { AgentContext, AutoAcceptCredential, CredentialExchangeRecord, CredentialProtocol } from '@credo-ts/core'
import type { Page, PageRequest, RecordIndexFilter } from '@didcomm-gateway/core'

import {
  CredentialRepository,
  CredentialState,
  CredentialsApi,
  CredentialsModuleConfig,
  injectable,
} from '@credo-ts/core'
import { CREDENTIAL_KIND, RecordIndex, TenantContexts, TenantKeys, openRecordError } from '@didcomm-gateway/core'

import { CredentialContents } from './CredentialContents'
import { CredentialExchangeReader } from './CredentialExchangeReader'
import { DraftVersions } from './DraftVersions'
import { ExchangeSteps } from './ExchangeSteps'
import { RevocationNotifier } from './RevocationNotifier'
import { Revocations } from './Revocations'
import { ExchangeStateError, NotRevocableError } from './credentialErrors'
import { withDeliveryError } from './withDeliveryError'

export interface ExchangeFilter {
  state?: string
  connectionId?: string
  threadId?: string
}

export interface RevokeOptions {
  /** Default true */
  notify?: boolean
  /** for the holder */
  comment?: string
}

export interface AnswerOptions extends CredentialContent {
  comment?: string
  autoAccept?: AutoAccept
}

const ISSUED: string[] = [CredentialState.CredentialIssued, CredentialState.Done]
const DECLINABLE: string[] = [
  CredentialState.ProposalReceived,
  CredentialState.OfferReceived,
  CredentialState.RequestReceived,
  CredentialState.CredentialReceived,
]

/** Credential exchanges of a tenant, as issuer and as holder. What is to be sent is durable when a call returns. */
@injectable()
export class CredentialExchanges {
  public constructor(
    private readonly steps: ExchangeSteps,
    private readonly versions: DraftVersions,
    private readonly contents: CredentialContents,
    private readonly reader: CredentialExchangeReader,
    private readonly revocations: Revocations,
    private readonly notifier: RevocationNotifier,
    private readonly repository: CredentialRepository,
    private readonly index: RecordIndex,
    private readonly contexts: TenantContexts,
    private readonly keys: TenantKeys
  ) {}

  /** Without a connection nothing is sent: the offer waits to be attached to an invitation. */
  public offer(tenantId: string, asked: CredentialDraft): Promise<CredentialExchange> {
    return this.steps.begin(tenantId, asked.connectionId ?? null, async (context, connection) => {
      const draft = await this.versions.ofCredential(context, connection, asked)
      const credentialFormats = await this.contents.forOffer(context, this.contents.chooseFormat(draft), draft)
      const options = beginOptions(draft, credentialFormats) as never
      const api = apiOf(context)
      const record = connection ? await api.offerCredential(options) : (await api.createOffer(options)).credentialRecord
      return this.read(context, record)
    })
  }

  public propose(tenantId: string, asked: CredentialDraft): Promise<CredentialExchange> {
    return this.steps.begin(tenantId, asked.connectionId ?? '', async (context, connection) => {
      const draft = await this.versions.ofCredential(context, connection, asked)
      const credentialFormats = await this.contents.forProposal(context, this.contents.chooseFormat(draft), draft)
      return this.read(context, await apiOf(context).proposeCredential(beginOptions(draft, credentialFormats) as never))
    })
  }

  /** Issuer: offers what was proposed, or what `options` say instead. */
  public acceptProposal(tenantId: string, id: string, options: AnswerOptions): Promise<CredentialExchange> {
    return this.steps.answer(tenantId, 'credential', id, 'propose-credential', async (context, record) => {
      const proposed = await this.reader.read(context, record)
      const content: CredentialContent = {
        credentialDefinitionId: options.credentialDefinitionId ?? proposed.credentialDefinitionId ?? undefined,
        attributes: options.attributes ?? proposed.attributes ?? undefined,
        credential: options.credential ?? proposed.credential ?? undefined,
        options: options.options ?? undefined,
      }
      const credentialFormats = await this.contents.forOffer(context, proposed.format ?? 'indy', content)
      await apiOf(context).negotiateProposal({ ...answerOptions(id, options), credentialFormats } as never)
      return this.reread(context, id)
    })
  }

  /** Holder: requests the credential. */
  public acceptOffer(tenantId: string, id: string, options: AnswerOptions): Promise<CredentialExchange> {
    return this.steps.answer(tenantId, 'credential', id, 'offer-credential', async (context) => {
      await apiOf(context).acceptOffer(answerOptions(id, options))
      return this.reread(context, id)
    })
  }

  /** Issuer: issues the credential. */
  public acceptRequest(tenantId: string, id: string, options: AnswerOptions): Promise<CredentialExchange> {
    return this.steps.answer(tenantId, 'credential', id, 'request-credential', async (context) => {
      await apiOf(context).acceptRequest(answerOptions(id, options))
      return this.reread(context, id)
    })
  }

  /** Holder: acknowledges the credential. */
  public accept(tenantId: string, id: string): Promise<CredentialExchange> {
    return this.steps.answer(tenantId, 'credential', id, 'issue-credential', async (context) => {
      await apiOf(context).acceptCredential({ credentialRecordId: id })
      return this.reread(context, id)
    })
  }

  /** Either side, where it is its turn. */
  public async decline(tenantId: string, id: string, reason: string | undefined): Promise<CredentialExchange> {
    await this.steps.end(tenantId, 'credential', id, DECLINABLE, async (context, credentialRecord) => {
      const protocol = protocolOf(context, credentialRecord)
      await protocol.updateState(context, credentialRecord, CredentialState.Declined)
      const description = reason ?? 'Declined'
      return (await protocol.createProblemReport(context, { credentialRecord, description })).message
    })
    return this.get(tenantId, id)
  }

  /**
   * The holder is told, unless `notify` is false or the connection is gone.
   * @throws {NotRevocableError}
   */
  public revoke(tenantId: string, id: string, { notify = true, comment }: RevokeOptions): Promise<CredentialExchange> {
    return this.steps.alone(tenantId, 'credential', id, async (context, record) => {
      const { revocationRegistryId, revocationIndex, role, state, connectionId } = await this.read(context, record)
      if (role !== 'issuer' || !ISSUED.includes(state)) {
        throw new ExchangeStateError('Only a credential that you have issued can be revoked.')
      }
      if (revocationRegistryId === null || revocationIndex === null) {
        throw new NotRevocableError('This credential cannot be revoked: its definition does not support it.')
      }
      const notice = { connectionId, registryId: revocationRegistryId, index: revocationIndex, comment }
      const send = notify ? await this.notifier.prepare(context, notice) : null
      await this.revocations.revoke(context, revocationRegistryId, revocationIndex, send)
      if (send) this.notifier.sent(tenantId)
      return this.read(context, record)
    })
  }

  /** Newest first. */
  public async list(
    tenantId: string,
    { threadId, ...filter }: ExchangeFilter,
    request: PageRequest
  ): Promise<Page<CredentialExchange>> {
    const key = await this.keys.get(tenantId)
    const indexed: RecordIndexFilter = {
      ...filter,
      ...(threadId === undefined ? {} : { threadHash: key.hash('thread', threadId) }),
    }
    return this.contexts.run(tenantId, (context) =>
      this.index.pageOfRecords(tenantId, CREDENTIAL_KIND, indexed, request, async (row) => {
        const record = await this.repository.findById(context, row.record_id)
        return record && withDeliveryError(await this.readSettled(context, record), openRecordError(key, row))
      })
    )
  }

  /** @throws {RecordNotFoundInTenantError} */
  public get(tenantId: string, id: string): Promise<CredentialExchange> {
    return this.contexts.run(tenantId, async (context) => {
      const exchange = await this.readSettled(context, await this.steps.get(context, 'credential', id))
      const row = await this.index.find(tenantId, CREDENTIAL_KIND, id)
      return withDeliveryError(exchange, openRecordError(await this.keys.get(tenantId), row))
    })
  }

  /** Forgets the exchange; a credential that it brought stays in the wallet. */
  public delete(tenantId: string, id: string): Promise<void> {
    return this.steps.alone(tenantId, 'credential', id, (context, record) =>
      protocolOf(context, record).delete(context, record, { deleteAssociatedCredentials: false })
    )
  }

  private async reread(context: AgentContext, id: string): Promise<CredentialExchange> {
    return this.read(context, await this.steps.get(context, 'credential', id))
  }

  /** Credo stores some records before the message that says what they are about; then its handler is waited for. */
  private async readSettled(context: AgentContext, record: CredentialExchangeRecord): Promise<CredentialExchange> {
    const exchange = await this.read(context, record)
    if (exchange.format !== null) return exchange
    await this.steps.settled(context, record.threadId)
    return this.read(context, record)
  }

  private read(context: AgentContext, record: CredentialExchangeRecord): Promise<CredentialExchange> {
    return this.reader.read(context, record)
  }
}

function apiOf(context: AgentContext): CredentialsApi<CredentialProtocol[]> {
  return context.dependencyManager.resolve(CredentialsApi)
}

function protocolOf(context: AgentContext, { protocolVersion }: CredentialExchangeRecord) {
  const { credentialProtocols } = context.dependencyManager.resolve(CredentialsModuleConfig)
  const protocol = credentialProtocols.find(({ version }) => version === protocolVersion)
  if (!protocol) throw new ExchangeStateError(`The exchange is of the unknown protocol version ${protocolVersion}.`)
  return protocol
}

function beginOptions(draft: CredentialDraft, credentialFormats: object) {
  return {
    connectionId: draft.connectionId,
    protocolVersion: draft.protocolVersion ?? 'v1',
    credentialFormats,
    comment: draft.comment,
    autoAcceptCredential: draft.autoAccept as AutoAcceptCredential | undefined,
  }
}

function answerOptions(credentialRecordId: string, { comment, autoAccept }: AnswerOptions) {
  return { credentialRecordId, comment, autoAcceptCredential: autoAccept as AutoAcceptCredential | undefined }
}
