import type { RunningGateway } from '../../support/gateway'
import type { Storage } from './Snapshot'
import type { Victim } from './Victim'
import type { KeptMessage, ReplyChannel } from '@didcomm-gateway/core'

import { LogLevel } from '@credo-ts/core'
import {
  EnvelopeInvalidError,
  EnvelopeReceiver,
  GatewayDatabase,
  RecipientUnknownError,
  TenantContexts,
} from '@didcomm-gateway/core'

import { startGateway } from '../../support/gateway'

import { PEER_METHODS } from './peerDid'
import { PostOffice } from './PostOffice'
import { startVictim } from './Victim'

/** A gateway in this process, the victims, who live through all chapters, and the attackers' post office. */
export class World {
  private constructor(
    public readonly gateway: RunningGateway,
    public readonly storage: Storage,
    public readonly victims: Victim[],
    public readonly office: PostOffice,
    private readonly receiver: EnvelopeReceiver
  ) {}

  public static async start(environment: NodeJS.ProcessEnv): Promise<World> {
    // a message that nobody takes is tried again after the chapter, or when its partner speaks
    const gateway = await startGateway({ GATEWAY_RETRY_SCHEDULE: '5h', ...environment })
    // each refused message would be a page of it
    gateway.gateway.logger.logLevel = LogLevel.off
    const { dependencyManager } = gateway.gateway.agent
    const storage = {
      contexts: dependencyManager.resolve(TenantContexts),
      database: dependencyManager.resolve(GatewayDatabase),
    }
    const victims = await Promise.all(PEER_METHODS.map((method) => startVictim(gateway.url, method)))
    const receiver = dependencyManager.resolve(EnvelopeReceiver)
    return new World(gateway, storage, victims, await PostOffice.open(), receiver)
  }

  /** Through the door and until it is handled. @returns nothing where the door refuses the envelope */
  public async deliver(envelope: string, channel?: ReplyChannel): Promise<KeptMessage[]> {
    try {
      const kept = await this.receiver.receive(envelope, channel)
      for (const { handled } of kept) await handled
      return kept
    } catch (error) {
      if (error instanceof EnvelopeInvalidError || error instanceof RecipientUnknownError) return []
      throw error
    }
  }

  public async stop(): Promise<void> {
    await Promise.all(this.victims.map(({ partner }) => partner.stop()))
    await this.gateway.stop()
    this.office.stop()
  }
}
