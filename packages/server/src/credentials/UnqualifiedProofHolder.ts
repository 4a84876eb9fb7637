import type { AnonCredsProof, CreateProofOptions } from '@credo-ts/anoncreds'
import type { AgentContext } from '@credo-ts/core'

import { isUnqualifiedSchemaId } from '@credo-ts/anoncreds'
// Not exported from the package's root.
import { AnonCredsRsHolderService } from '@credo-ts/anoncreds/build/anoncreds-rs/AnonCredsRsHolderService'
import { injectable } from '@credo-ts/core'

/**
 * Credo's holder, that can also answer a request of Present Proof 1.0 (or of the format `indy`) which names no issuer,
 * schema or definition. Only from such a name does Credo see that ids are to be unqualified, and without one it looks for
 * the schema under the wrong id. Restrictions have no part in the proof, so it is given one for its own eyes.
 */
@injectable()
export class UnqualifiedProofHolder extends AnonCredsRsHolderService {
  public override createProof(agentContext: AgentContext, options: CreateProofOptions): Promise<AnonCredsProof> {
    const schemaId = Object.keys(options.schemas).find(isUnqualifiedSchemaId)
    if (schemaId === undefined) return super.createProof(agentContext, options)
    const { requested_attributes, requested_predicates } = options.proofRequest
    const proofRequest = {
      ...options.proofRequest,
      requested_attributes: named(requested_attributes, schemaId),
      requested_predicates: named(requested_predicates, schemaId),
    }
    return super.createProof(agentContext, { ...options, proofRequest })
  }
}

function named<T extends object>(asked: Record<string, T>, schemaId: string): Record<string, T> {
  const entries = Object.entries(asked).map(([referent, one]) => {
    return [referent, { ...one, restrictions: [{ schema_id: schemaId }] }] as const
  })
  return Object.fromEntries(entries)
}
