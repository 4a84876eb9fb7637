import type {
  AgentContext,
  AgentMessage,
  CredentialExchangeRecord,
  InboundMessageContext,
  ProofExchangeRecord,
} from '@credo-ts/core'
import type { ExchangeKind } from '@didcomm-gateway/core'

import { findGatewayError } from '@didcomm-gateway/core'

import { AnonCredsDeadlineError, ProofRequestTooLargeError } from '../anoncreds/anonCredsErrors'
import { ComputationLimitError } from '../computation'
import { DefinitionInvalidError } from '../presentation-exchange'

import { AttachmentTooLargeError } from './credentialErrors'

type ExchangeRecord = CredentialExchangeRecord | ProofExchangeRecord
type Step = (...args: unknown[]) => Promise<unknown>

/** Credo's protocol classes, as far as their exchanges are ended. */
interface ExchangeProtocol {
  findById(context: AgentContext, id: string): Promise<ExchangeRecord | null>
  findAllByQuery(context: AgentContext, query: object): Promise<ExchangeRecord[]>
  updateState(context: AgentContext, record: ExchangeRecord, state: string): Promise<void>
  createProblemReport(context: AgentContext, options: object): Promise<{ message: AgentMessage }>
}

/** Errors that would come again: what the partner sent is too dear, or cannot be evaluated. */
const FINAL_ERRORS = [
  AnonCredsDeadlineError,
  AttachmentTooLargeError,
  ComputationLimitError,
  DefinitionInvalidError,
  ProofRequestTooLargeError,
]
const FINAL_STATES = ['done', 'declined', 'abandoned']

/** Methods that take a message in. */
const TAKE_IN = ['processProposal', 'processOffer', 'processRequest', 'processCredential', 'processPresentation']
/** Methods that answer one, of themselves or because a tenant says so. */
const ANSWER = ['acceptProposal', 'acceptOffer', 'acceptRequest', 'selectCredentialsForRequest']

/**
 * The protocol, whose exchanges end where a step fails for good: the record is `abandoned` and says why, and the error has
 * the problem report that the partner gets (Credo's dispatcher sends it, or `ExchangeSteps`).
 */
export function endingExchanges<T extends object>(protocol: T, kind: ExchangeKind): T {
  const own = protocol as unknown as ExchangeProtocol & Record<string, Step>
  wrap(own, TAKE_IN, async (error, [messageContext]) => {
    const { agentContext, message, connection } = messageContext as InboundMessageContext
    const { threadId } = message
    const [record] = await own.findAllByQuery(agentContext, { threadId, connectionId: connection?.id })
    return end(own, kind, agentContext, error, record ?? { threadId })
  })
  wrap(own, ANSWER, async (error, [context, options]) => {
    const { id } = (options as Record<string, ExchangeRecord>)[`${kind}Record`]
    const record = await own.findById(context as AgentContext, id)
    return record && end(own, kind, context as AgentContext, error, record)
  })
  return protocol
}

function wrap(
  protocol: Record<string, Step>,
  names: string[],
  onFinalError: (error: Error, args: unknown[]) => Promise<AgentMessage | null>
): void {
  for (const name of names.filter((one) => typeof protocol[one] === 'function')) {
    const step = protocol[name].bind(protocol)
    protocol[name] = async (...args) => {
      try {
        return await step(...args)
      } catch (error) {
        const cause = findGatewayError(error)
        if (!cause || !FINAL_ERRORS.some((one) => cause instanceof one)) throw error
        throw Object.assign(cause, { problemReport: await onFinalError(cause, args) })
      }
    }
  }
}

async function end(
  protocol: ExchangeProtocol,
  kind: ExchangeKind,
  context: AgentContext,
  error: Error,
  record: ExchangeRecord | { threadId: string }
): Promise<AgentMessage> {
  if ('state' in record && !FINAL_STATES.includes(record.state)) {
    record.errorMessage = error.message
    await protocol.updateState(context, record, 'abandoned')
  }
  const options = { [`${kind}Record`]: record, description: error.message }
  return (await protocol.createProblemReport(context, options)).message
}
