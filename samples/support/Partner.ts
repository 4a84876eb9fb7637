import type { Module } from '@credo-ts/core'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

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
import express from 'express'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'

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

  /** @param modules beside Askar and connections */
  public static async start(label: string, modules: Record<string, Module> = {}): Promise<Partner> {
    const inbound = new HttpInboundTransport({ app: loopbackApp(), port: 0 })
    const agent = new Agent({
      config: {
        label,
        walletConfig: {
          id: randomUUID(),
          key: ariesAskar.storeGenerateRawKey({}),
          keyDerivationMethod: KeyDerivationMethod.Raw,
          storage: { type: 'sqlite', config: { inMemory: true } },
        },
      },
      dependencies: agentDependencies,
      modules: {
        askar: new AskarModule({ ariesAskar }),
        connections: new ConnectionsModule({ autoAcceptConnections: true }),
        ...modules,
      },
    })
    const partner = new Partner(agent)
    agent.registerInboundTransport(inbound)
    agent.registerOutboundTransport(new HttpOutboundTransport())
    agent.registerOutboundTransport(new WsOutboundTransport())
    agent.dependencyManager.setFallbackMessageHandler((context) => {
      partner.received.push(context.message.toJSON() as ReceivedMessage)
      return Promise.resolve(undefined)
    })
    await agent.initialize()
    const server = inbound.server as Server
    if (!server.listening) await once(server, 'listening')
    agent.config.endpoints = [`http://127.0.0.1:${(server.address() as AddressInfo).port}/`]
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

/** Credo's transport listens on every address of the machine; the sample stays on loopback. */
function loopbackApp() {
  const app = express()
  app.listen = (...args: unknown[]) => createServer(app).listen(args[0] as number, '127.0.0.1')
  return app
}
