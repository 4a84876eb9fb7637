import type {
  AgentContext,
  Key,
  W3cJsonLdSignCredentialOptions,
  W3cJsonLdSignPresentationOptions,
  W3cJsonLdVerifyCredentialOptions,
  W3cJsonLdVerifyPresentationOptions,
  W3cVerifyCredentialResult,
} from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

import {
  CredoError,
  JsonTransformer,
  SignatureSuiteRegistry,
  VerificationMethod,
  W3cCredentialsModuleConfig,
  W3cJsonLdVerifiableCredential,
  W3cJsonLdVerifiablePresentation,
  getKeyFromVerificationMethod,
  injectable,
} from '@credo-ts/core'
// Not exported from the package's root.
import { W3cJsonLdCredentialService } from '@credo-ts/core/build/modules/vc/data-integrity/W3cJsonLdCredentialService'
import { GatewayError } from '@didcomm-gateway/core'

import { JsonLdComputations } from './JsonLdComputations'
import { createDocumentLoader } from './createDocumentLoader'
import { withSignature } from './withSignature'

interface Prepared {
  document: JsonObject
  /** what is to be signed, base64 */
  data: string
}

interface Verdict {
  isValid: boolean
  reason: string | null
}

/**
 * Credo's service for Linked Data proofs, which expands, canonicalises and verifies on threads: what a partner puts into a
 * credential makes that dear. Signing itself stays here, where the wallet is.
 */
@injectable()
export class GatewayJsonLdCredentialService extends W3cJsonLdCredentialService {
  public constructor(
    suites: SignatureSuiteRegistry,
    config: W3cCredentialsModuleConfig,
    private readonly computations: JsonLdComputations
  ) {
    super(suites, config)
  }

  public override async signCredential(
    context: AgentContext,
    { credential, proofType, verificationMethod, created, proofPurpose }: W3cJsonLdSignCredentialOptions
  ): Promise<W3cJsonLdVerifiableCredential> {
    if (proofPurpose) throw new CredoError('Credentials are signed for the purpose of being asserted only.')
    const signed = await this.sign(context, { proofType, verificationMethod }, (date) =>
      this.computations.run<Prepared>(context, 'prepareCredential', {
        ...{ proofType, verificationMethod, created: created ?? date },
        credential: JsonTransformer.toJSON(credential),
      })
    )
    return JsonTransformer.fromJSON(signed, W3cJsonLdVerifiableCredential)
  }

  public override async signPresentation(
    context: AgentContext,
    { presentation, proofType, verificationMethod, challenge, domain }: W3cJsonLdSignPresentationOptions
  ): Promise<W3cJsonLdVerifiablePresentation> {
    const signed = await this.sign(context, { proofType, verificationMethod }, (created) =>
      this.computations.run<Prepared>(context, 'preparePresentation', {
        ...{ proofType, verificationMethod, created, challenge, domain },
        presentation: JsonTransformer.toJSON(presentation),
      })
    )
    return JsonTransformer.fromJSON(signed, W3cJsonLdVerifiablePresentation)
  }

  public override verifyCredential(
    context: AgentContext,
    { credential, verifyCredentialStatus, proofPurpose }: W3cJsonLdVerifyCredentialOptions
  ): Promise<W3cVerifyCredentialResult> {
    if (proofPurpose) throw new CredoError('Credentials are verified for the purpose of being asserted only.')
    const verifyStatus = verifyCredentialStatus ?? true
    return this.verify(context, 'verifyCredential', { credential: JsonTransformer.toJSON(credential), verifyStatus })
  }

  public override verifyPresentation(
    context: AgentContext,
    { presentation, challenge, domain, purpose }: W3cJsonLdVerifyPresentationOptions
  ): Promise<W3cVerifyCredentialResult> {
    if (purpose) throw new CredoError('Presentations are verified for the purpose of authentication only.')
    const json = JsonTransformer.toJSON(presentation)
    return this.verify(context, 'verifyPresentation', { presentation: json, challenge, domain })
  }

  public override deriveProof(): Promise<never> {
    return Promise.reject(new CredoError('Proofs cannot be derived.'))
  }

  public override getExpandedTypesForCredential(
    context: AgentContext,
    credential: W3cJsonLdVerifiableCredential
  ): Promise<string[]> {
    return this.computations.run(context, 'expandedTypes', { credential: JsonTransformer.toJSON(credential) })
  }

  private async sign(
    context: AgentContext,
    { proofType, verificationMethod }: { proofType: string; verificationMethod: string },
    prepare: (date: string) => Promise<Prepared>
  ): Promise<JsonObject> {
    const key = await publicKeyOf(context, verificationMethod)
    if (!this.getKeyTypesByProofType(proofType).includes(key.keyType)) {
      throw new CredoError('The key type of the verification method does not match the suite')
    }
    const { document, data } = await prepare(new Date().toISOString())
    const signature = await context.wallet.sign({ data: Buffer.from(data, 'base64') as never, key })
    return withSignature(document, proofType, signature)
  }

  private async verify(context: AgentContext, task: string, input: object): Promise<W3cVerifyCredentialResult> {
    try {
      const { isValid, reason } = await this.computations.run<Verdict>(context, task, input)
      const error = reason === null ? undefined : new CredoError(reason)
      return { isValid, validations: {}, error }
    } catch (error) {
      // neither valid nor invalid
      if (error instanceof GatewayError) throw error
      return { isValid: false, validations: {}, error: error as Error }
    }
  }
}

async function publicKeyOf(context: AgentContext, verificationMethod: string): Promise<Key> {
  const { document } = await createDocumentLoader(context)(verificationMethod)
  return getKeyFromVerificationMethod(JsonTransformer.fromJSON(document, VerificationMethod))
}
