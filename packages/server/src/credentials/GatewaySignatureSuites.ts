import { SignatureSuiteRegistry, SignatureSuiteToken, injectAll, injectable } from '@credo-ts/core'

import { SIGNING_KEY_TYPE } from './assertSigner'

type Suites = ConstructorParameters<typeof SignatureSuiteRegistry>[0]
type Suite = Exclude<Suites[number], 'default'>

/**
 * Which keys make which Linked Data proofs: as Credo has it, that of 2020 also with the keys that tenants have. The suites
 * themselves run on threads (`computation/linkedDataKeys.cjs`).
 */
@injectable()
export class GatewaySignatureSuites extends SignatureSuiteRegistry {
  public constructor(@injectAll(SignatureSuiteToken) suites: Suites) {
    super(
      suites.map((suite) => (suite !== 'default' && suite.proofType === 'Ed25519Signature2020' ? mended(suite) : suite))
    )
  }
}

function mended(suite: Suite): Suite {
  // Credo looks for an issuer's key under the first of these types
  return { ...suite, verificationMethodTypes: [SIGNING_KEY_TYPE, ...suite.verificationMethodTypes] }
}
