import { DEFAULT_CONTEXTS } from '@credo-ts/core/build/modules/vc/data-integrity/libraries/contexts'
import { context as ED25519_2020 } from '@credo-ts/core/build/modules/vc/data-integrity/signature-suites/ed25519/context2020'

/** Contexts that come with Credo, by address. Not exported from its root, and its own loader leaves the second out. */
export const jsonLdContexts: Record<string, object> = {
  ...(DEFAULT_CONTEXTS as Record<string, object>),
  'https://w3id.org/security/suites/ed25519-2020/v1': ED25519_2020,
}
