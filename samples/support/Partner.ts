import { AskarModule } from '@credo-ts/askar'
import {
  Agent,
  ConnectionsModule,
  HttpOutboundTransport,
  KeyDerivationMethod,
  MessageSender,
  OutboundMessageContext,
  WsOutboundTransport,
} from '@credo-ts/core'
import { HttpInboundTransport, agentDependencies } from '@credo-ts/node'
import { ariesAskar } from '@hyperledger/aries-askar-nodejs'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

import { VerbatimMessage } from './VerbatimMessage'
import { waitFor } from './waitFor'

export interface ReceivedMessage {
  '@type': string
  '@id': string
  [member: string]: unknown
}

/** A stock Credo agent that knows nothing of the gateway: the other end of the conversation. */
export class Partner {
  /** messages of types that no protocol of Credo knows, in the order of their arrival */
  public readonly received: ReceivedMessage[] = []

  private constructor(public readonly agent: Agent) {}

  public static async start(label: string): Promise<Partner> {
    const port = await freePort()
    const agent = new Agent({
      config: {
        label,
        walletConfig: {
          id: randomUUID(),
          key: ariesAskar.storeGenerateRawKey({}),
          keyDerivationMethod: KeyDerivationMethod.Raw,
          storage: { type: 'sqlite', config: { inMemory: true } },
        },
        endpoints: [`http://127.0.0.1:${port}/`],
      },
      dependencies: agentDependencies,
      modules: {
        askar: new AskarModule({ ariesAskar }),
        connections: new ConnectionsModule({ autoAcceptConnections: true }),
      },
    })
    const partner = new Partner(agent)
    agent.registerInboundTransport(new HttpInboundTransport({ port }))
    agent.registerOutboundTransport(new HttpOutboundTransport())
    agent.registerOutboundTransport(new WsOutboundTransport())
    agent.dependencyManager.setFallbackMessageHandler((context) => {
      partner.received.push(context.message.toJSON() as ReceivedMessage)
      return Promise.resolve(undefined)
    })
    await agent.initialize()
    return partner
  }

  /** @returns the id of the partner's completed connection */
  public async accept(invitationUrl: string): Promise<string> {
    const { connectionRecord } = await this.agent.oob.receiveInvitationFromUrl(invitationUrl)
    if (!connectionRecord) throw new Error('The invitation made no connection.')
    const connection = await this.agent.connections.returnWhenIsConnected(connectionRecord.id)
    return connection.id
  }

  public async send(connectionId: string, message: Record<string, unknown>): Promise<void> {
    const connection = await this.agent.connections.getById(connectionId)
    const outbound = new OutboundMessageContext(new VerbatimMessage(message), {
      agentContext: this.agent.context,
      connection,
    })
    await this.agent.dependencyManager.resolve(MessageSender).sendMessage(outbound)
  }

  public waitForType(type: string): Promise<ReceivedMessage> {
    return waitFor(`a message ${type} at the partner`, () => this.received.find((message) => message['@type'] === type))
  }

  public stop(): Promise<void> {
    return this.agent.shutdown()
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}
