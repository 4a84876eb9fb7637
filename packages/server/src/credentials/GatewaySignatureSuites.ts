import { SignatureSuiteRegistry, SignatureSuiteToken, injectAll, injectable } from '@credo-ts/core'

import { GatewayEd25519Signature2020 } from './GatewayEd25519Signature2020'
import { SIGNING_KEY_TYPE } from './assertSigner'

type Suites = ConstructorParameters<typeof SignatureSuiteRegistry>[0]
type Suite = Exclude<Suites[number], 'default'>

/** Credo's suites of Linked Data proofs, that of 2020 for the keys that tenants have. */
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
  const verificationMethodTypes = [SIGNING_KEY_TYPE, ...suite.verificationMethodTypes]
  return { ...suite, suiteClass: GatewayEd25519Signature2020, verificationMethodTypes }
}
