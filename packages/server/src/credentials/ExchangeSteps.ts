import type { ExchangeKind, ExchangeStep } from '@didcomm-gateway/core'
import type {
  AgentContext,
  AgentMessage,
  ConnectionRecord,
  CredentialExchangeRecord,
  ProofExchangeRecord,
} from '@credo-ts/core'

import {
  ConnectionService,
  CredentialRepository,
  CredoError,
  MessageSender,
  ProofRepository,
  RecordNotFoundError,
  getOutboundMessageContext,
  injectable,
} from '@credo-ts/core'
import {
  NamedLocks,
  RecordNotFoundInTenantError,
  SentMessages,
  TenantContexts,
  exchangeLock,
  findGatewayError,
  stepsOf,
} from '@didcomm-gateway/core'
import { AnoncredsError } from '@hyperledger/anoncreds-shared'

import { ConnectionNotReadyError, ExchangeRefusedError, ExchangeStateError } from './credentialErrors'

/** Codes of anoncreds-rs for what is wrong on our side: input and output, unexpected, no answer. All others refuse the input. */
const ANONCREDS_FAULTS = [2, 4, 100]

export interface ExchangeRecords {
  credential: CredentialExchangeRecord
  proof: ProofExchangeRecord
}

/**
 * Takes exchanges a step further when their tenant says so; one step at a time for an exchange, whoever takes it.
 * Credo stores the new state and then sends. So where a crash came between the two, the same call again finds the new
 * state and nothing sent, and makes the message anew; where it was sent, the call is refused.
 */
@injectable()
export class ExchangeSteps {
  public constructor(
    private readonly contexts: TenantContexts,
    private readonly credentials: CredentialRepository,
    private readonly proofs: ProofRepository,
    private readonly connections: ConnectionService,
    private readonly messageSender: MessageSender,
    private readonly locks: NamedLocks,
    private readonly sent: SentMessages
  ) {}

  /**
   * Answers the message that the exchange received last.
   * @param received name of that message, e.g. `offer-credential`
   * @param answer makes Credo answer it
   * @throws {ExchangeStateError} when it is not that message that waits for an answer, or it was answered
   */
  public answer<Kind extends ExchangeKind, T>(
    tenantId: string,
    kind: Kind,
    id: string,
    received: string,
    answer: (context: AgentContext, record: ExchangeRecords[Kind]) => Promise<T>
  ): Promise<T> {
    return this.alone(tenantId, kind, id, async (context, record) => {
      const step = stepsOf(kind).find(({ receives }) => receives === received) as ExchangeStep
      if (record.role !== step.role) throw stateConflict(record)
      if (record.state !== step.after) {
        const lost = record.state === step.answered && !(await this.sent.hasAnswered(tenantId, record.threadId, step))
        if (!lost) throw stateConflict(record)
        record.state = step.after as typeof record.state
        await this.update(context, kind, record)
      }
      await this.assertConnected(context, record.connectionId)
      try {
        return await translated(() => answer(context, record))
      } catch (error) {
        await this.tellPartner(context, kind, id, (error as { problemReport?: AgentMessage | null }).problemReport)
        throw error
      }
    })
  }

  /**
   * Ends an exchange from our side and tells the partner why.
   * @param states in which it can be ended
   * @param end stores the state and makes the problem report
   */
  public end<Kind extends ExchangeKind>(
    tenantId: string,
    kind: Kind,
    id: string,
    states: string[],
    end: (context: AgentContext, record: ExchangeRecords[Kind]) => Promise<AgentMessage>
  ): Promise<void> {
    return this.alone(tenantId, kind, id, async (context, record) => {
      const toldSince = record.updatedAt?.getTime() ?? record.createdAt.getTime()
      const lost =
        record.state === 'declined' &&
        !(await this.sent.hasSentSince(tenantId, record.threadId, 'problem-report', toldSince))
      if (!states.includes(record.state) && !lost) throw stateConflict(record)
      const connectionRecord = await this.assertConnected(context, record.connectionId)
      const message = await translated(() => end(context, record))
      await this.sendReport(context, record, connectionRecord, message)
    })
  }

  /**
   * Begins an exchange; nothing else can know it yet.
   * @param connectionId null where its first message is to be attached to an invitation
   */
  public begin<T>(
    tenantId: string,
    connectionId: string | null,
    begin: (context: AgentContext, connection: ConnectionRecord | null) => Promise<T>
  ): Promise<T> {
    return this.contexts.run(tenantId, async (context) => {
      const connection = connectionId === null ? null : await this.assertConnected(context, connectionId)
      return translated(() => begin(context, connection))
    })
  }

  /** When what is being done with an exchange now is done. */
  public settled(context: AgentContext, threadId: string): Promise<void> {
    return this.locks.run(exchangeLock(context, threadId), () => Promise.resolve())
  }

  /** Alone with an exchange. */
  public alone<Kind extends ExchangeKind, T>(
    tenantId: string,
    kind: Kind,
    id: string,
    work: (context: AgentContext, record: ExchangeRecords[Kind]) => Promise<T>
  ): Promise<T> {
    return this.contexts.run(tenantId, async (context) => {
      const { threadId } = await this.get(context, kind, id)
      return this.locks.run(exchangeLock(context, threadId), async () =>
        work(context, await this.get(context, kind, id))
      )
    })
  }

  /** @throws {RecordNotFoundInTenantError} */
  public async get<Kind extends ExchangeKind>(
    context: AgentContext,
    kind: Kind,
    id: string
  ): Promise<ExchangeRecords[Kind]> {
    const record =
      kind === 'credential' ? await this.credentials.findById(context, id) : await this.proofs.findById(context, id)
    if (!record) throw new RecordNotFoundInTenantError(`There is no ${kind} exchange ${id}.`)
    return record as ExchangeRecords[Kind]
  }

  /** An exchange that ended because of what the partner sent, see `endingExchanges`. */
  private async tellPartner(
    context: AgentContext,
    kind: ExchangeKind,
    id: string,
    report: AgentMessage | null | undefined
  ): Promise<void> {
    if (!report) return
    const record = await this.get(context, kind, id)
    const connectionRecord = await this.assertConnected(context, record.connectionId)
    await this.sendReport(context, record, connectionRecord, report)
  }

  private async sendReport(
    context: AgentContext,
    record: ExchangeRecords[ExchangeKind],
    connectionRecord: ConnectionRecord,
    message: AgentMessage
  ): Promise<void> {
    // Issue Credential 1.0 in Credo leaves the thread out, and the partner would not know what has ended
    message.setThread({ threadId: record.threadId, parentThreadId: record.parentThreadId })
    await this.messageSender.sendMessage(
      await getOutboundMessageContext(context, { message, associatedRecord: record, connectionRecord })
    )
  }

  private async update(context: AgentContext, kind: ExchangeKind, record: ExchangeRecords[ExchangeKind]) {
    if (kind === 'credential') await this.credentials.update(context, record as CredentialExchangeRecord)
    else await this.proofs.update(context, record as ProofExchangeRecord)
  }

  private async assertConnected(context: AgentContext, connectionId: string | undefined) {
    const connection = connectionId ? await this.connections.findById(context, connectionId) : null
    if (!connection) throw new RecordNotFoundInTenantError(`There is no connection ${connectionId ?? ''}.`)
    if (!connection.isReady) throw new ConnectionNotReadyError(`The connection is "${connection.state}" still.`)
    return connection
  }
}

function stateConflict(record: { id: string; state: string; role: string }): ExchangeStateError {
  return new ExchangeStateError(
    `The exchange ${record.id} is in state "${record.state}" (${record.role}); this cannot be done in it.`
  )
}

/** What Credo or AnonCreds itself refuses says why; what fails beneath it is passed on. */
async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const own = findGatewayError(error)
    if (own) throw own
    const isRefusal = error instanceof CredoError || isAnonCredsRefusal(error)
    if (error instanceof RecordNotFoundError || !isRefusal) throw error
    throw new ExchangeRefusedError(`This cannot be done: ${(error as Error).message}`, { cause: error })
  }
}

function isAnonCredsRefusal(error: unknown): boolean {
  return error instanceof AnoncredsError && !ANONCREDS_FAULTS.includes(error.code)
}
