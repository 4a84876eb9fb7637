import type { GatewayPresentationExchange } from './GatewayPresentationExchange'
import type { ProofDraft, ProofFormatName, ProofRequestDraft } from './ProofExchange'
import type { AgentContext } from '@credo-ts/core'
import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import { getUnQualifiedDidIndyDid, isIndyDid } from '@credo-ts/anoncreds'
import { DifPresentationExchangeService, injectable } from '@credo-ts/core'

import { DefinitionInvalidError } from '../presentation-exchange'
import { RegistryStore } from '../registry'

import { assertUnqualifiable } from './assertUnqualifiable'
import { FormatInvalidError } from './credentialErrors'
import { RESTRICTED_IDS } from './restrictedIdsOf'

/** Writes what is asked for as Credo and the protocol want it. */
@injectable()
export class ProofContents {
  public constructor(private readonly store: RegistryStore) {}

  /** @throws {FormatInvalidError} */
  public chooseFormat({ protocolVersion = 'v1', format, presentationDefinition }: ProofDraft): ProofFormatName {
    if (protocolVersion === 'v2') return format ?? (presentationDefinition ? 'jsonld' : 'anoncreds')
    if (format !== undefined && format !== 'indy') {
      throw new FormatInvalidError(`Present Proof 1.0 has no format "${format}". Use protocolVersion "v2".`)
    }
    return 'indy'
  }

  /** `proofFormats` of Credo for a request. */
  public async forRequest(context: AgentContext, format: ProofFormatName, draft: ProofDraft) {
    if (format === 'jsonld') {
      const { presentationDefinition, options } = await required(context, draft)
      return { presentationExchange: { presentationDefinition, options } }
    }
    const request = requiredRequest(draft)
    const asked = [
      ...Object.values(request.requested_attributes ?? {}),
      ...Object.values(request.requested_predicates ?? {}),
    ]
    if (asked.length === 0) {
      throw new FormatInvalidError('"proofRequest" must ask for at least one attribute or predicate.')
    }
    assertAskedOnce(request)
    const written = {
      ...request,
      requested_attributes: await this.writeIds(format, request.requested_attributes ?? {}),
      requested_predicates: await this.writeIds(format, request.requested_predicates ?? {}),
    }
    return { [format]: written }
  }

  /** `proofFormats` of Credo for a proposal. */
  public async forProposal(context: AgentContext, format: ProofFormatName, draft: ProofDraft) {
    if (format === 'jsonld') {
      const { presentationDefinition } = await required(context, draft)
      return { presentationExchange: { presentationDefinition } }
    }
    const { [format]: request } = (await this.forRequest(context, format, draft)) as Record<string, ProofRequestDraft>
    if ((draft.protocolVersion ?? 'v1') === 'v1') assertDefinitionsNamed(request)
    assertProposable(request)
    const attributes = Object.entries(request.requested_attributes ?? {}).flatMap(([referent, asked]) => {
      const names = (asked.names as string[] | undefined) ?? [asked.name as string]
      return names.map((name) => ({ name, referent, credentialDefinitionId: definitionIdOf(asked) }))
    })
    const predicates = Object.values(request.requested_predicates ?? {}).map((asked) => ({
      name: asked.name,
      predicate: asked.p_type,
      threshold: asked.p_value,
      credentialDefinitionId: definitionIdOf(asked),
    }))
    const { name, version, non_revoked: nonRevokedInterval } = request
    return { [format]: { name, version, attributes, predicates, nonRevokedInterval } }
  }

  /** 1.0 and `indy` have unqualified ids on the wire, `anoncreds` qualified ones. */
  private async writeIds(
    format: ProofFormatName,
    asked: Record<string, JsonObject>
  ): Promise<Record<string, JsonObject>> {
    const entries = Object.entries(asked).map(async ([referent, given]) => {
      const entry = withoutNulls(given)
      if (!Array.isArray(entry.restrictions)) return [referent, entry] as const
      const restrictions = await Promise.all(entry.restrictions.map((one) => this.writeRestriction(format, one)))
      return [referent, { ...entry, restrictions }] as const
    })
    return Object.fromEntries(await Promise.all(entries))
  }

  private async writeRestriction(format: ProofFormatName, restriction: JsonValue): Promise<JsonValue> {
    if (restriction === null || typeof restriction !== 'object' || Array.isArray(restriction)) return restriction
    const written: JsonObject = { ...restriction }
    for (const name of RESTRICTED_IDS) {
      const id = written[name]
      if (typeof id !== 'string') continue
      if (format === 'indy') {
        assertUnqualifiable(id)
        written[name] = isIndyDid(id) ? getUnQualifiedDidIndyDid(id) : id
      } else written[name] = await this.qualify(id)
    }
    return written
  }

  /** What this gateway's registry does not have stays as it is. */
  private async qualify(id: string): Promise<string> {
    if (id.startsWith('did:')) return id
    return (await this.store.findObject(id))?.object_id ?? id
  }
}

/** Null says the same as leaving out. */
function withoutNulls(entry: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null))
}

function definitionIdOf({ restrictions }: JsonObject): string | undefined {
  const [first] = Array.isArray(restrictions) ? (restrictions as JsonObject[]) : []
  return first?.cred_def_id as string | undefined
}

/** What Credo refuses, on either side. */
function assertAskedOnce({ requested_attributes = {}, requested_predicates = {} }: ProofRequestDraft): void {
  const names = Object.values(requested_attributes).flatMap(
    ({ name, names }) => (names as string[] | undefined) ?? name
  )
  const twice = Object.values(requested_predicates).find(({ name }) => names.includes(name))
  if (!twice) return
  throw new FormatInvalidError(
    `"proofRequest" asks for "${String(twice.name)}" as an attribute and in a predicate. Ask for one of the two.`
  )
}

/** All that a proposal of 1.0 can say of credentials is the definition. */
function assertDefinitionsNamed({ requested_attributes = {}, requested_predicates = {} }: ProofRequestDraft): void {
  const asked = [...Object.entries(requested_attributes), ...Object.entries(requested_predicates)]
  const [referent] = asked.find(([, one]) => definitionIdOf(one) === undefined) ?? []
  if (referent === undefined) return
  throw new FormatInvalidError(
    `A proposal of Present Proof 1.0 must name a definition for each attribute and predicate: give "${referent}" a restriction with "cred_def_id", or use protocolVersion "v2".`
  )
}

/** A proposal has no place for more, in neither version; what it leaves out would not be asked for. */
function assertProposable({ requested_attributes = {}, requested_predicates = {} }: ProofRequestDraft): void {
  for (const [referent, asked] of Object.entries({ ...requested_attributes, ...requested_predicates })) {
    const restrictions = (asked.restrictions ?? []) as JsonObject[]
    const names = restrictions.flatMap((restriction) => Object.keys(restriction))
    if (restrictions.length <= 1 && names.every((name) => name === 'cred_def_id') && !asked.non_revoked) continue
    throw new FormatInvalidError(
      `A proposal can restrict "${referent}" to one definition only ("cred_def_id"), and the verifier chooses the rest. Leave out what else there is.`
    )
  }
}

function requiredRequest({ proofRequest }: ProofDraft): ProofRequestDraft {
  if (!proofRequest) throw new FormatInvalidError('"proofRequest" is required for this format.')
  return proofRequest
}

async function required(context: AgentContext, { presentationDefinition, options }: ProofDraft) {
  if (!presentationDefinition) {
    throw new FormatInvalidError('"presentationDefinition" is required for the format "jsonld".')
  }
  await assertDefinition(context, presentationDefinition)
  return { presentationDefinition, options }
}

/** @throws {FormatInvalidError} */
async function assertDefinition(context: AgentContext, definition: JsonObject): Promise<void> {
  const exchange = context.dependencyManager.resolve(DifPresentationExchangeService) as GatewayPresentationExchange
  try {
    await exchange.assertDefinition(context, definition)
  } catch (error) {
    if (!(error instanceof DefinitionInvalidError)) throw error
    throw new FormatInvalidError(`"presentationDefinition" is not valid: ${error.message}`, { cause: error })
  }
}
