import type { CredentialContent } from './CredentialExchange'
import type { AgentContext } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

import { Ed25519Signature2020, JsonTransformer, W3cCredential, injectable } from '@credo-ts/core'
import { IdentityService } from '@didcomm-gateway/core'

import { PROOF_TYPES, PURPOSE, assertSigner } from './assertSigner'
import { createDocumentLoader } from './createDocumentLoader'
import { FormatInvalidError, IssuerUnknownError } from './credentialErrors'

const OPTIONS = ['proofType', 'proofPurpose']

/** Checks JSON-LD credentials that are offered or proposed, and fills in what has a default. */
@injectable()
export class JsonLdContents {
  public constructor(private readonly identities: IdentityService) {}

  /**
   * The issuer is an identity that can sign, and the date of issuance now, where the credential names none.
   * @throws {FormatInvalidError} {@link IssuerUnknownError}
   */
  public async forOffer(context: AgentContext, content: CredentialContent) {
    const options = readOptions(content)
    const json = await this.withDefaults(context, required(content, options))
    const credential = parseCredential(json)
    await assertSigner(context, credential.issuerId, options.proofType)
    await loadContexts(context, credential)
    return { credential: json, options }
  }

  /** @throws {FormatInvalidError} */
  public async forProposal(context: AgentContext, content: CredentialContent) {
    const options = readOptions(content)
    const json = required(content, options)
    await loadContexts(context, parseCredential(json))
    return { credential: json, options }
  }

  private async withDefaults(context: AgentContext, credential: JsonObject): Promise<JsonObject> {
    const { issuer, issuanceDate = new Date().toISOString().replace(/\.\d+/, '') } = credential
    if (typeof issuer === 'string') return { ...credential, issuanceDate }
    const described = issuer !== null && typeof issuer === 'object' && !Array.isArray(issuer) ? issuer : null
    if (described?.id !== undefined) return { ...credential, issuanceDate }
    const identity = await this.identities.findSigning(context.contextCorrelationId)
    if (!identity) {
      throw new IssuerUnknownError(
        'The tenant has no identity that can sign. Make one with the method "key"; its DID becomes "credential.issuer".'
      )
    }
    return { ...credential, issuer: described ? { ...described, id: identity.did } : identity.did, issuanceDate }
  }
}

function required({ credential }: CredentialContent, { proofType }: { proofType: string }): JsonObject {
  if (credential === undefined) throw new FormatInvalidError('"credential" is required for the format "jsonld".')
  const contexts = [credential['@context']].flat()
  const suiteContext = Ed25519Signature2020.CONTEXT_URL
  // what a proof of 2018 says is in the context of all credentials; what one of 2020 says is in its own only
  if (proofType !== 'Ed25519Signature2020' || contexts.includes(suiteContext)) return credential
  return { ...credential, '@context': [...contexts, suiteContext] }
}

function readOptions(content: CredentialContent): { proofType: string; proofPurpose: string } {
  const options = { proofType: 'Ed25519Signature2018', proofPurpose: PURPOSE, ...content.options }
  const unknown = Object.keys(options).filter((name) => !OPTIONS.includes(name))
  if (unknown.length > 0) {
    throw new FormatInvalidError(`"options" takes ${OPTIONS.join(' and ')} only, and no ${unknown.join(', ')}.`)
  }
  if (!PROOF_TYPES.includes(options.proofType)) {
    throw new FormatInvalidError(`"options.proofType" must be one of ${PROOF_TYPES.join(', ')}.`)
  }
  if (options.proofPurpose !== PURPOSE) throw new FormatInvalidError(`"options.proofPurpose" must be ${PURPOSE}.`)
  return options
}

function parseCredential(json: JsonObject): W3cCredential {
  try {
    return JsonTransformer.fromJSON(json, W3cCredential)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new FormatInvalidError(`"credential" is no W3C credential (data model 1.1): ${reason.slice(0, 500)}`)
  }
}

async function loadContexts(context: AgentContext, { contexts }: W3cCredential): Promise<void> {
  const load = createDocumentLoader(context)
  for (const name of contexts) if (typeof name === 'string') await load(name)
}
