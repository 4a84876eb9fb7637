import type { AgentContext, CredentialFormatCreateReturn } from '@credo-ts/core'

import { JsonLdCredentialFormatService } from '@credo-ts/core'
import { isDeepStrictEqual } from 'node:util'

import { RequestDiffersError } from './credentialErrors'

type AcceptRequest = JsonLdCredentialFormatService['acceptRequest']

/** Credo's JSON-LD format, that signs only what was offered: Credo itself signs whatever the holder's request holds. */
export class OfferedJsonLdFormat extends JsonLdCredentialFormatService {
  public override acceptRequest(
    agentContext: AgentContext,
    options: Parameters<AcceptRequest>[1]
  ): Promise<CredentialFormatCreateReturn> {
    const offer = options.offerAttachment?.getDataAsJson()
    if (offer !== undefined && !isDeepStrictEqual(offer, options.requestAttachment.getDataAsJson())) {
      throw new RequestDiffersError('The holder requests another credential than the one that was offered.')
    }
    return super.acceptRequest(agentContext, options)
  }
}
