import type { AgentContext, DifPresentationExchangeSubmission, W3cJsonLdVerifiableCredential } from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'

// Not exported from the package's root.
import { AnonCredsDataIntegrityService } from '@credo-ts/anoncreds/build/anoncreds-rs/AnonCredsDataIntegrityService'
import { CredoError, JsonTransformer, injectable } from '@credo-ts/core'

import { AnonCredsProcesses } from './AnonCredsProcesses'

type Descriptor = DifPresentationExchangeSubmission['descriptor_map'][number]

/** Where a submission names one of the credentials that are shown. */
const PATH = /^\$\.verifiableCredential\[(\d{1,4})\]$/

/**
 * Credo's way to check AnonCreds proofs in W3C presentations. It reads the proof of a credential with the library, which is not
 * loaded here, and finds the credential with a JSONPath of the partner; that method is private in Credo and replaced.
 */
@injectable()
export class AnonCredsDataIntegrity extends AnonCredsDataIntegrityService {
  public constructor(processes: AnonCredsProcesses) {
    super()
    Object.assign(this, {
      getCredentialMetadataForDescriptor: async (
        context: AgentContext,
        { path }: Descriptor,
        credentials: W3cJsonLdVerifiableCredential[]
      ) => {
        const entryIndex = Number(PATH.exec(path)?.[1] ?? NaN)
        const credential = credentials[entryIndex]
        if (!credential) throw new CredoError('A descriptor of the submission names none of the credentials.')
        const json = JsonTransformer.toJSON(credential) as JsonObject
        const [details] = await processes.run(context, 'readW3cCredentials', { credentials: [json] })
        return { ...details, entryIndex, credential }
      },
    })
  }
}
