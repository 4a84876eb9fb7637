import type { AgentContext } from '@credo-ts/core'
import type { JsonValue } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { stringifyInSteps } from '@didcomm-gateway/core'

import { Computations, ComputationLimitError } from '../computation'

import { NamedDocuments } from './NamedDocuments'

/** How deep contexts may name contexts, and some. */
const MAX_TURNS = 8

/**
 * Computes on JSON-LD documents on threads. A thread does not wait for the network: what a document names is fetched here,
 * and the computation begun anew with it.
 */
@injectable()
export class JsonLdComputations {
  public constructor(private readonly computations: Computations) {}

  /**
   * @param task of `jsonLdTasks.cjs`
   * @throws {ComputationLimitError} ComputationBusyError, or a CredoError where the input is refused
   */
  public async run<T>(context: AgentContext, task: string, input: object): Promise<T> {
    const text = await stringifyInSteps(input as JsonValue)
    const documents = new NamedDocuments(context)
    const allowance = this.computations.allowance()
    for (let turn = 0; turn < MAX_TURNS; turn++) {
      const answer = await this.computations.run<T>(
        context.contextCorrelationId,
        { task: `jsonld.${task}`, input: text, documents: documents.texts },
        allowance
      )
      if ('result' in answer) return answer.result
      await documents.fetch(answer.missing)
    }
    throw new ComputationLimitError('Its JSON-LD contexts name further contexts too deep.')
  }
}
