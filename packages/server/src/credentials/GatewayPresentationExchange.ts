import type {
  AgentContext,
  DifPexCredentialsForRequest,
  DifPresentationExchangeDefinition,
  SubmissionEntryCredential,
} from '@credo-ts/core'
import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import {
  ClaimFormat,
  CredoError,
  DifPresentationExchangeService,
  W3cCredentialRecord,
  W3cCredentialService,
  injectable,
} from '@credo-ts/core'
import { GatewayError, describeError, stringifyInSteps } from '@didcomm-gateway/core'

import { Computations } from '../computation'
import {
  DefinitionInvalidError,
  PresentationInvalidError,
  checkDefinition,
  checkSubmission,
} from '../presentation-exchange'

import { findInPages } from './findInPages'
import { schemaUrisOf } from './withTypeNames'

type CreateOptions = Parameters<DifPresentationExchangeService['createPresentation']>[1]

/** Requirements as `submissionRequirements.cjs` makes them: credentials are indexes. */
interface FoundRequirements {
  requirements: Array<{ submissionEntry: Array<{ credentials: number[] }> }>
}

interface Unsigned {
  presentation: JsonObject
  presentationSubmission: JsonObject
  presentationSubmissionLocation: number
}

/**
 * Credo's presentation exchange, evaluated on threads: a verifier writes paths, patterns and schemas, and the library makes
 * code of them. Only credentials that the gateway can receive are looked at, which are W3C ones.
 */
@injectable()
export class GatewayPresentationExchange extends DifPresentationExchangeService {
  public constructor(
    credentials: W3cCredentialService,
    private readonly computations: Computations
  ) {
    super(credentials)
  }

  /** As far as that can be told at once, see {@link assertDefinition}: Credo does not wait for it. */
  public override validatePresentationDefinition(definition: DifPresentationExchangeDefinition): void {
    checkDefinition(definition as unknown as JsonValue)
  }

  public override validatePresentationSubmission(): never {
    throw new CredoError('This runs on a thread: use assertPresentation.')
  }

  public override validatePresentation(): never {
    throw new CredoError('This runs on a thread: use assertPresentation.')
  }

  /** @throws {DefinitionInvalidError} */
  public async assertDefinition(context: AgentContext, definition: JsonValue | undefined): Promise<void> {
    checkDefinition(definition)
    let faults: string[]
    try {
      faults = await this.compute<string[]>(context, 'faults', { definition })
    } catch (error) {
      if (error instanceof GatewayError) throw error
      throw new DefinitionInvalidError(`The presentation definition is not valid: ${describeError(error)}`)
    }
    if (faults.length > 0) {
      throw new DefinitionInvalidError(`The presentation definition is not valid: ${shown(faults)}`)
    }
  }

  /**
   * That a presentation answers a definition; who signed it is another question.
   * @throws {PresentationInvalidError}
   */
  public async assertPresentation(
    context: AgentContext,
    definition: JsonObject,
    presentation: JsonObject
  ): Promise<void> {
    checkDefinition(definition)
    checkSubmission(presentation.presentation_submission)
    const wrong = await this.compute<string[]>(context, 'mismatches', { definition, presentation })
    if (wrong.length === 0) return
    throw new PresentationInvalidError(`The presentation does not fit what was asked for: ${shown(wrong)}`)
  }

  public override async getCredentialsForRequest(
    context: AgentContext,
    definition: DifPresentationExchangeDefinition
  ): Promise<DifPexCredentialsForRequest> {
    const records = await this.findCandidates(context, definition as unknown as JsonObject)
    const credentials = records.map(({ credential }) => credential.encoded as JsonValue)
    const found = await this.compute<FoundRequirements>(context, 'select', { definition, credentials })
    const requirements = found.requirements.map((requirement) => ({
      ...requirement,
      submissionEntry: requirement.submissionEntry.map(({ credentials: indexes, ...entry }) => ({
        ...entry,
        verifiableCredentials: indexes.map((index) => toSubmission(records[index])),
      })),
    }))
    return { ...found, requirements } as unknown as DifPexCredentialsForRequest
  }

  public override createPresentation(
    context: AgentContext,
    options: CreateOptions
  ): ReturnType<DifPresentationExchangeService['createPresentation']> {
    checkDefinition(options.presentationDefinition as unknown as JsonValue)
    return super.createPresentation.call(this.presentingFor(context), context, options)
  }

  /** This service, whose library builds presentations on a thread and has them signed here. */
  private presentingFor(context: AgentContext): this {
    const verifiablePresentationFrom = async (
      definition: JsonValue,
      credentials: JsonValue,
      sign: (parameters: object) => Promise<unknown>,
      options: JsonValue
    ) => {
      const { presentation, presentationSubmission, presentationSubmissionLocation } = await this.compute<Unsigned>(
        context,
        'build',
        { definition, credentials, options }
      )
      const parameters = { presentation, options, presentationDefinition: definition, presentationSubmission }
      const verifiablePresentations = [await sign(parameters)]
      return { verifiablePresentations, presentationSubmissionLocation, presentationSubmission }
    }
    return Object.create(this, { pex: { value: { verifiablePresentationFrom } } }) as this
  }

  private async compute<T>(context: AgentContext, task: string, input: object): Promise<T> {
    const answer = await this.computations.run<T>(
      context.contextCorrelationId,
      { task: `presentation.${task}`, input: await stringifyInSteps(input as JsonValue), documents: {} },
      this.computations.allowance()
    )
    return (answer as { result: T }).result
  }

  private findCandidates(context: AgentContext, definition: JsonObject): Promise<W3cCredentialRecord[]> {
    const uris = [...new Set(schemaUrisOf(definition))]
    const named = uris.flatMap((uri) => [{ expandedTypes: [uri] }, { contexts: [uri] }, { types: [uri] }])
    return findInPages(context, named.length > 0 ? { $or: named } : {})
  }
}

function toSubmission(credentialRecord: W3cCredentialRecord): SubmissionEntryCredential {
  const { claimFormat } = credentialRecord.credential
  return { type: claimFormat as ClaimFormat.LdpVc, credentialRecord }
}

function shown(messages: string[]): string {
  return [...new Set(messages)].join('; ').slice(0, 500)
}
