import type {
  AnonCredsCredential,
  AnonCredsProof,
  CreateProofOptions,
  GetCredentialsForProofRequestOptions,
  GetCredentialsForProofRequestReturn,
} from '@credo-ts/anoncreds'
import type { AgentContext, W3cJsonLdVerifiableCredential } from '@credo-ts/core'

import { getUnQualifiedDidIndyDid, isIndyDid, isUnqualifiedSchemaId } from '@credo-ts/anoncreds'
// Not exported from the package's root.
import { AnonCredsRsHolderService } from '@credo-ts/anoncreds/build/anoncreds-rs/AnonCredsRsHolderService'
import { injectable } from '@credo-ts/core'

import { satisfiesPredicate } from './satisfiesPredicate'

/** Credo's holder, mended where it finds, keeps or shows something else than it should. */
@injectable()
export class AnonCredsHolder extends AnonCredsRsHolderService {
  /**
   * Can also answer a request of Present Proof 1.0 (or of the format `indy`) which names no issuer, schema or definition.
   * Only from such a name does Credo see that ids are to be unqualified, and without one it looks for the schema under the
   * wrong id. Restrictions have no part in the proof, so it is given one for its own eyes. And a request with qualified ids can be
   * answered with a credential that came with unqualified ones: the ids are no part of what the issuer signed.
   */
  public override createProof(agentContext: AgentContext, options: CreateProofOptions): Promise<AnonCredsProof> {
    const schemaId = Object.keys(options.schemas).find(isUnqualifiedSchemaId)
    if (schemaId === undefined) return super.createProof.call(this.withQualifiedIds(options), agentContext, options)
    const { requested_attributes, requested_predicates } = options.proofRequest
    const proofRequest = {
      ...options.proofRequest,
      requested_attributes: named(requested_attributes, schemaId),
      requested_predicates: named(requested_predicates, schemaId),
    }
    return super.createProof(agentContext, { ...options, proofRequest })
  }

  /** This holder, whose credentials have the ids of the objects that a proof is made of. */
  private withQualifiedIds({
    schemas,
    credentialDefinitions,
    revocationRegistries,
  }: CreateProofOptions): AnonCredsHolder {
    const known = [schemas, credentialDefinitions, revocationRegistries].flatMap((objects) => Object.keys(objects))
    const indyIds = known.filter((id) => isIndyDid(id))
    const qualified = new Map(indyIds.map((id) => [getUnQualifiedDidIndyDid(id), id]))
    const qualify = (id: string) => qualified.get(id) ?? id
    const holder = Object.create(this) as AnonCredsHolder
    holder.w3cToLegacyCredential = async (agentContext, options) => {
      const credential = await super.w3cToLegacyCredential(agentContext, options)
      return {
        ...credential,
        schema_id: qualify(credential.schema_id),
        cred_def_id: qualify(credential.cred_def_id),
        rev_reg_id: credential.rev_reg_id && qualify(credential.rev_reg_id),
      }
    }
    return holder
  }

  /** For a predicate only credentials that satisfy it: Credo would take the first one and fail. */
  public override async getCredentialsForProofRequest(
    agentContext: AgentContext,
    options: GetCredentialsForProofRequestOptions
  ): Promise<GetCredentialsForProofRequestReturn> {
    const found = await super.getCredentialsForProofRequest(agentContext, options)
    const predicate = options.proofRequest.requested_predicates[options.attributeReferent]
    if (!predicate) return found
    return found.filter(({ credentialInfo }) =>
      satisfiesPredicate(credentialInfo.attributes[predicate.name], predicate.p_type, predicate.p_value)
    )
  }

  /** Keeps values as they were issued, where Credo makes the number 1067 of "01067" and then shows that. */
  public override async legacyToW3cCredential(
    agentContext: AgentContext,
    options: Parameters<AnonCredsRsHolderService['legacyToW3cCredential']>[1]
  ): Promise<W3cJsonLdVerifiableCredential> {
    const credential = await super.legacyToW3cCredential(agentContext, options)
    const subjects = [credential.credentialSubject].flat()
    for (const { claims } of subjects) if (claims) Object.assign(claims, rawValues(options.credential, claims))
    return credential
  }
}

function named<T extends object>(asked: Record<string, T>, schemaId: string): Record<string, T> {
  const entries = Object.entries(asked).map(([referent, one]) => {
    return [referent, { ...one, restrictions: [{ schema_id: schemaId }] }] as const
  })
  return Object.fromEntries(entries)
}

function rawValues({ values }: AnonCredsCredential, claims: object): Record<string, string> {
  const entries = Object.entries(values).filter(([name]) => Object.hasOwn(claims, name))
  return Object.fromEntries(entries.map(([name, { raw }]) => [name, raw]))
}
