import type { AgentMessage } from '@credo-ts/core'

import { OutboundMessageContext } from '@credo-ts/core'

/** A message to the DID that its partner had before a rotation, as the ack of the rotation is. */
export class PriorDidMessageContext<T extends AgentMessage = AgentMessage> extends OutboundMessageContext<T> {
  /** @param priorDid null: to the connection's own DID */
  public constructor(
    message: T,
    context: ConstructorParameters<typeof OutboundMessageContext<T>>[1],
    public readonly priorDid: string | null
  ) {
    super(message, context)
  }
}
