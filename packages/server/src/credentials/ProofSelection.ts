import type { CredentialChoice, MatchingCredential, MatchingCredentials } from './ProofExchange'
import type { AnonCredsCredentialsForProofRequest } from '@credo-ts/anoncreds'
import type { AgentContext, DifPexCredentialsForRequest, ProofProtocol, ProofsApi as Api } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

import { CredoError, JsonTransformer, ProofsApi, injectable } from '@credo-ts/core'
import { GatewayError, describeError } from '@didcomm-gateway/core'

import { NoMatchingCredentialsError, SelectionInvalidError } from './credentialErrors'

interface Found {
  indy?: AnonCredsCredentialsForProofRequest
  anoncreds?: AnonCredsCredentialsForProofRequest
  presentationExchange?: DifPexCredentialsForRequest
}

/** Finds held credentials for a proof request, and turns a choice among them into what Credo presents. */
@injectable()
export class ProofSelection {
  public async findMatching(context: AgentContext, proofRecordId: string): Promise<MatchingCredentials> {
    const found = await this.find(context, proofRecordId)
    const anonCreds = found.anoncreds ?? found.indy
    const pex = found.presentationExchange
    return {
      attributes: mapValues(anonCreds?.attributes ?? {}, (matches) => matches.map(toMatching)),
      predicates: mapValues(anonCreds?.predicates ?? {}, (matches) => matches.map(toMatching)),
      inputDescriptors: Object.fromEntries(submissionsOf(pex).map(({ id, records }) => [id, records.map(toHeld)])),
    }
  }

  /** @throws {NoMatchingCredentialsError} */
  public async selectAny(context: AgentContext, proofRecordId: string): Promise<object> {
    try {
      return (await apiOf(context).selectCredentialsForRequest({ proofRecordId })).proofFormats
    } catch (error) {
      if (error instanceof GatewayError || !(error instanceof CredoError)) throw error
      throw new NoMatchingCredentialsError(`No held credentials fit the proof request: ${describeError(error)}`, {
        cause: error,
      })
    }
  }

  /** @throws {SelectionInvalidError} when a credential does not fit what it is chosen for */
  public async choose(context: AgentContext, proofRecordId: string, choice: CredentialChoice): Promise<object> {
    const found = await this.find(context, proofRecordId)
    if (found.presentationExchange) {
      const credentials = mapValues(choice.inputDescriptors ?? {}, (ids, descriptor) => {
        const { records = [] } = submissionsOf(found.presentationExchange).find(({ id }) => id === descriptor) ?? {}
        return ids.map((id) => records.find((record) => record.id === id) ?? refuse(id, descriptor))
      })
      return { presentationExchange: { credentials } }
    }
    const format = found.anoncreds ? 'anoncreds' : 'indy'
    const { attributes, predicates } = found[format] ?? { attributes: {}, predicates: {} }
    const answered = [choice.attributes, choice.predicates, choice.selfAttested].flatMap((one) =>
      Object.keys(one ?? {})
    )
    const missing = [...Object.keys(attributes), ...Object.keys(predicates)].find((one) => !answered.includes(one))
    if (missing !== undefined) {
      throw new SelectionInvalidError(`The choice has nothing for "${missing}" of the proof request.`)
    }
    return {
      [format]: {
        attributes: mapValues(choice.attributes ?? {}, ({ credentialId, revealed }, referent) => ({
          ...pick(attributes[referent], credentialId, referent),
          revealed: revealed ?? true,
        })),
        predicates: mapValues(choice.predicates ?? {}, ({ credentialId }, referent) =>
          pick(predicates[referent], credentialId, referent)
        ),
        selfAttestedAttributes: choice.selfAttested ?? {},
      },
    }
  }

  private async find(context: AgentContext, proofRecordId: string): Promise<Found> {
    return (await apiOf(context).getCredentialsForRequest({ proofRecordId })).proofFormats as Found
  }
}

function apiOf(context: AgentContext): Api<ProofProtocol[]> {
  return context.dependencyManager.resolve<Api<ProofProtocol[]>>(ProofsApi)
}

function pick<T extends { credentialId: string }>(matches: T[] | undefined, credentialId: string, referent: string): T {
  return matches?.find((match) => match.credentialId === credentialId) ?? refuse(credentialId, referent)
}

function refuse(credentialId: string, referent: string): never {
  throw new SelectionInvalidError(`The credential ${credentialId} does not fit "${referent}" of the proof request.`)
}

function submissionsOf(found: DifPexCredentialsForRequest | undefined) {
  return (found?.requirements ?? []).flatMap(({ submissionEntry }) =>
    submissionEntry.map(({ inputDescriptorId: id, verifiableCredentials }) => ({
      id,
      records: verifiableCredentials.flatMap((one) => ('credentialRecord' in one ? [one.credentialRecord] : [])),
    }))
  )
}

function toMatching(match: {
  credentialId: string
  revoked?: boolean
  credentialInfo: { attributes: object }
}): MatchingCredential {
  const attributes = match.credentialInfo.attributes as JsonObject
  return { credentialId: match.credentialId, revoked: match.revoked ?? null, attributes }
}

function toHeld(record: { id: string }): MatchingCredential {
  const { credential } = JsonTransformer.toJSON(record) as { credential?: JsonObject }
  return { credentialId: record.id, revoked: null, attributes: (credential?.credentialSubject ?? {}) as JsonObject }
}

function mapValues<T, R>(values: Record<string, T>, map: (value: T, key: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]))
}
