import type { CredentialToPresent, RequestOf } from './AnonCredsOperations'
import type {
  AnonCredsCredential,
  AnonCredsCredentialInfo,
  AnonCredsProof,
  CreateCredentialRequestOptions,
  CreateCredentialRequestReturn,
  CreateLinkSecretOptions,
  CreateLinkSecretReturn,
  CreateProofOptions,
  GetCredentialOptions,
  GetCredentialsForProofRequestOptions,
  GetCredentialsForProofRequestReturn,
  StoreCredentialOptions,
} from '@credo-ts/anoncreds'
import type { AgentContext } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

import {
  AnonCredsLinkSecretRepository,
  generateLegacyProverDidLikeString,
  isUnqualifiedCredentialDefinitionId,
  isUnqualifiedSchemaId,
  storeLinkSecret,
} from '@credo-ts/anoncreds'
// Not exported from the package's root.
import { AnonCredsRsHolderService } from '@credo-ts/anoncreds/build/anoncreds-rs/AnonCredsRsHolderService'
import { getAnoncredsCredentialInfoFromRecord } from '@credo-ts/anoncreds/build/utils/w3cAnonCredsUtils'
import {
  CredoError,
  JsonTransformer,
  W3cCredentialRepository,
  W3cJsonLdVerifiableCredential,
  injectable,
  utils,
} from '@credo-ts/core'

import { letOthersRun } from '@didcomm-gateway/core'

import { AnonCredsProcesses } from './AnonCredsProcesses'
import { assertProofRequestSize } from './assertProofRequestSize'
import { satisfiesPredicate } from './satisfiesPredicate'
import { storeHeldCredential } from './storeHeldCredential'

type Shown = { credentialId: string; timestamp?: number }
type ToW3cOptions = Parameters<AnonCredsRsHolderService['legacyToW3cCredential']>[1]

/**
 * Credo's holder, whose computations run in processes of their own, mended where it finds, keeps or shows something else than
 * it should. What of it is not replaced here finds and deletes; the library that the rest would need is not loaded.
 */
@injectable()
export class AnonCredsHolder extends AnonCredsRsHolderService {
  /** the last look-up of each context */
  private readonly reading = new WeakMap<AgentContext, Promise<unknown>>()

  public constructor(private readonly processes: AnonCredsProcesses) {
    super()
  }

  public override async createLinkSecret(
    context: AgentContext,
    options?: CreateLinkSecretOptions
  ): Promise<CreateLinkSecretReturn> {
    const linkSecretValue = await this.processes.run(context, 'createLinkSecret', {})
    return { linkSecretId: options?.linkSecretId ?? utils.uuid(), linkSecretValue }
  }

  public override async createCredentialRequest(
    context: AgentContext,
    { credentialDefinition, credentialOffer, linkSecretId, useLegacyProverDid }: CreateCredentialRequestOptions
  ): Promise<CreateCredentialRequestReturn> {
    if (useLegacyProverDid && !isUnqualifiedCredentialDefinitionId(credentialOffer.cred_def_id)) {
      throw new CredoError('Only a definition with an unqualified id takes a prover_did.')
    }
    const record = await this.findLinkSecret(context, linkSecretId)
    return this.processes.run(context, 'createRequest', {
      ...{ credentialDefinition, credentialOffer },
      linkSecret: record.value ?? missing('The link secret has no value.'),
      linkSecretId: record.linkSecretId,
      proverDid: useLegacyProverDid ? generateLegacyProverDidLikeString() : null,
    })
  }

  /**
   * Answers a request of Present Proof 1.0 (or of the format `indy`) that names no issuer, schema or definition too, from which
   * Credo cannot see that ids are to be unqualified; the objects of the proof say so. And a request with qualified ids can be
   * answered with a credential that came with unqualified ones.
   */
  public override async createProof(context: AgentContext, options: CreateProofOptions): Promise<AnonCredsProof> {
    const { proofRequest, schemas, credentialDefinitions, selectedCredentials } = options
    const credentials: CredentialToPresent[] = []
    const places = new Map<string, number>()
    const linkSecretIds = new Set<string>()
    // the attributes of one credential are shown as those of one
    const place = async (shown: Shown): Promise<number> => {
      const key = `${shown.credentialId} ${shown.timestamp}`
      const known = places.get(key)
      if (known !== undefined) return known
      const { credential, linkSecretId } = await this.toPresent(context, shown, options)
      linkSecretIds.add(linkSecretId)
      places.set(key, credentials.push(credential) - 1)
      return credentials.length - 1
    }
    const credentialsProve: RequestOf<'createPresentation'>['credentialsProve'] = []
    for (const [referent, shown] of Object.entries(selectedCredentials.attributes)) {
      credentialsProve.push({
        ...{ referent, isPredicate: false, reveal: shown.revealed },
        entryIndex: await place(shown),
      })
    }
    for (const [referent, shown] of Object.entries(selectedCredentials.predicates)) {
      credentialsProve.push({ referent, isPredicate: true, reveal: true, entryIndex: await place(shown) })
    }
    const [linkSecretId, ...others] = linkSecretIds
    if (others.length > 0) throw new CredoError('The credentials of a proof must have been issued to one link secret.')
    return this.processes.run(context, 'createPresentation', {
      ...{ proofRequest, schemas, credentialDefinitions, credentials, credentialsProve },
      selfAttested: selectedCredentials.selfAttestedAttributes,
      linkSecret: await this.getLinkSecret(context, linkSecretId),
    })
  }

  /** For a predicate only credentials that satisfy it: Credo would take the first one and fail. */
  public override async getCredentialsForProofRequest(
    context: AgentContext,
    options: GetCredentialsForProofRequestOptions
  ): Promise<GetCredentialsForProofRequestReturn> {
    assertProofRequestSize(options.proofRequest)
    const found = await super.getCredentialsForProofRequest(context, options)
    const predicate = options.proofRequest.requested_predicates[options.attributeReferent]
    if (!predicate) return found
    return found.filter(({ credentialInfo }) =>
      satisfiesPredicate(credentialInfo.attributes[predicate.name], predicate.p_type, predicate.p_value)
    )
  }

  /** Credo asks for the credential of each attribute of a proof, for all at once. To read one takes half a millisecond. */
  public override getCredential(
    context: AgentContext,
    options: GetCredentialOptions
  ): Promise<AnonCredsCredentialInfo> {
    const before = this.reading.get(context) ?? Promise.resolve()
    const found = before.then(letOthersRun).then(() => super.getCredential(context, options))
    this.reading.set(
      context,
      found.catch(() => undefined)
    )
    return found
  }

  public override async legacyToW3cCredential(
    context: AgentContext,
    options: ToW3cOptions
  ): Promise<W3cJsonLdVerifiableCredential> {
    return (await this.toW3c(context, options)).credential
  }

  /** Checks a credential that was received, and keeps it. */
  public override async storeCredential(context: AgentContext, options: StoreCredentialOptions): Promise<string> {
    const { credential: received, credentialDefinition, credentialRequestMetadata, revocationRegistry } = options
    if (received instanceof W3cJsonLdVerifiableCredential) {
      throw new CredoError('No format of this gateway issues AnonCreds credentials as W3C credentials.')
    }
    const { credential, revocationIndex } = await this.toW3c(context, {
      credential: received,
      issuerId: credentialDefinition.issuerId,
      processOptions: {
        ...{ credentialRequestMetadata, credentialDefinition },
        revocationRegistryDefinition: revocationRegistry?.definition,
      },
    })
    return storeHeldCredential(context, credential, revocationIndex, options)
  }

  /** Keeps values as they were issued, where Credo makes the number 1067 of "01067" and then shows that. */
  private async toW3c(
    context: AgentContext,
    { credential: legacy, issuerId, processOptions }: ToW3cOptions
  ): Promise<{ credential: W3cJsonLdVerifiableCredential; revocationIndex: number | null }> {
    const made = await this.processes.run(context, 'processCredential', {
      ...{ credential: legacy, issuerId },
      received: processOptions
        ? {
            credentialRequestMetadata: processOptions.credentialRequestMetadata,
            linkSecret: await this.getLinkSecret(context, processOptions.credentialRequestMetadata.link_secret_name),
            credentialDefinition: processOptions.credentialDefinition,
            revocationRegistry: processOptions.revocationRegistryDefinition ?? null,
          }
        : null,
    })
    const credential = JsonTransformer.fromJSON(made.credential, W3cJsonLdVerifiableCredential)
    const subjects = [credential.credentialSubject].flat()
    for (const { claims } of subjects) if (claims) Object.assign(claims, rawValues(legacy, claims))
    return { credential, revocationIndex: made.revocationIndex }
  }

  private async toPresent(
    context: AgentContext,
    { credentialId, timestamp }: Shown,
    { schemas, revocationRegistries }: CreateProofOptions
  ): Promise<{ credential: CredentialToPresent; linkSecretId: string }> {
    const unqualified = Object.keys(schemas).some(isUnqualifiedSchemaId)
    const repository = context.dependencyManager.resolve(W3cCredentialRepository)
    const record = await repository.getById(context, credentialId)
    const ids = getAnoncredsCredentialInfoFromRecord(record, unqualified)
    const { revocationRegistryId, credentialRevocationId, linkSecretId } = ids
    const revocation = async () => {
      if (!timestamp || !credentialRevocationId || !revocationRegistryId) return null
      const qualified = getAnoncredsCredentialInfoFromRecord(record, false).revocationRegistryId
      const registry =
        revocationRegistries[revocationRegistryId] ?? (qualified ? revocationRegistries[qualified] : undefined)
      const statusList = registry?.revocationStatusLists[timestamp]
      if (!statusList) throw new CredoError(`No status list of ${revocationRegistryId} at ${timestamp} is known.`)
      const { definition, tailsFilePath: tailsPath } = registry
      return { index: Number(credentialRevocationId), registry: definition, statusList, tailsPath }
    }
    const credential: CredentialToPresent = {
      credential: JsonTransformer.toJSON(record.credential) as JsonObject,
      ids: { schemaId: ids.schemaId, credentialDefinitionId: ids.credentialDefinitionId, revocationRegistryId },
      timestamp,
      revocation: await revocation(),
    }
    return { credential, linkSecretId }
  }

  /** The named one; else the default one, which is made at first use. */
  private async findLinkSecret(context: AgentContext, linkSecretId: string | undefined) {
    const repository = context.dependencyManager.resolve(AnonCredsLinkSecretRepository)
    if (linkSecretId !== undefined) return repository.getByLinkSecretId(context, linkSecretId)
    const known = await repository.findDefault(context)
    if (known) return known
    return storeLinkSecret(context, { ...(await this.createLinkSecret(context)), setAsDefault: true })
  }

  private async getLinkSecret(context: AgentContext, linkSecretId: string): Promise<string> {
    const repository = context.dependencyManager.resolve(AnonCredsLinkSecretRepository)
    return (await repository.getByLinkSecretId(context, linkSecretId)).value ?? missing('The link secret has no value.')
  }
}

function missing(what: string): never {
  throw new CredoError(what)
}

function rawValues({ values }: AnonCredsCredential, claims: object): Record<string, string> {
  const entries = Object.entries(values).filter(([name]) => Object.hasOwn(claims, name))
  return Object.fromEntries(entries.map(([name, { raw }]) => [name, raw]))
}
