import type { AgentContext, DidCommMessageRecord, StorageService } from '@credo-ts/core'

import {
  DidCommMessageRepository,
  EventEmitter,
  InjectionSymbols,
  inject,
  injectable,
  parseMessageType,
} from '@credo-ts/core'

type SaveOptions = Parameters<DidCommMessageRepository['saveAgentMessage']>[1]

/**
 * Credo's messages of exchanges, one of each kind and direction: a handler that runs again after a crash writes over
 * what the run before it left. Two of them would make every later look-up fail.
 */
@injectable()
export class ExchangeMessageRepository extends DidCommMessageRepository {
  public constructor(
    @inject(InjectionSymbols.StorageService) storageService: StorageService<DidCommMessageRecord>,
    eventEmitter: EventEmitter
  ) {
    super(storageService, eventEmitter)
  }

  public override async saveAgentMessage(agentContext: AgentContext, options: SaveOptions): Promise<void> {
    const { messageName, protocolName, protocolMajorVersion } = parseMessageType(options.agentMessage.type)
    const known = await this.findSingleByQuery(agentContext, {
      associatedRecordId: options.associatedRecordId,
      messageName,
      protocolName,
      protocolMajorVersion: String(protocolMajorVersion),
      role: options.role,
    })
    if (!known) return super.saveAgentMessage(agentContext, options)
    known.message = options.agentMessage.toJSON()
    await this.update(agentContext, known)
  }
}
