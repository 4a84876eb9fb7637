import type { JsonObject } from '../models'
import type { AgentContext } from '@credo-ts/core'

import { injectable } from '@credo-ts/core'

/**
 * Looks at general messages of contacts before they are recorded, with the tenant's wallet at hand, which an observer does not have.
 * Must be quick and idempotent, and throw only for what another try may survive: the message waits for it.
 */
export interface GeneralMessageReader {
  /** @param type `@type`, as it came */
  reads(type: string): boolean
  /** @param connectionId of the sender */
  read(context: AgentContext, connectionId: string, message: JsonObject): Promise<void>
}

/** Those who read general messages; register with {@link add} in `Module.initialize`. */
@injectable()
export class GeneralMessageReaders {
  private readonly readers: GeneralMessageReader[] = []

  public add(reader: GeneralMessageReader): void {
    this.readers.push(reader)
  }

  public async read(context: AgentContext, connectionId: string, type: string, message: JsonObject): Promise<void> {
    for (const reader of this.readers) if (reader.reads(type)) await reader.read(context, connectionId, message)
  }
}
