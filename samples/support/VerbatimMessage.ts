import { AgentMessage } from '@credo-ts/core'

/** Sends any JSON through a Credo agent as it is. */
export class VerbatimMessage extends AgentMessage {
  public override readonly type = 'https://example.org/verbatim/1.0/message'

  public constructor(private readonly json: Record<string, unknown>) {
    super()
    this.id = this.generateId()
  }

  public override toJSON() {
    return this.json as unknown as ReturnType<AgentMessage['toJSON']>
  }
}
