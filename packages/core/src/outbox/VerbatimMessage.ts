import type { JsonObject } from '../models'

import { AgentMessage } from '@credo-ts/core'

/** Carries any JSON through Credo's packing unchanged; Credo asks a message only for its JSON, type and id. */
export class VerbatimMessage extends AgentMessage {
  public override readonly type = 'https://didcomm.org/verbatim/1.0/message'

  public constructor(private readonly json: JsonObject) {
    super()
    this.id = this.generateId()
  }

  public override toJSON(): ReturnType<AgentMessage['toJSON']> {
    return this.json as unknown as ReturnType<AgentMessage['toJSON']>
  }
}
