import type {
  AgentDependencies,
  AgentMessageReceivedEvent,
  ConnectionRecord,
  ConnectionStateChangedEvent,
  Module,
} from '@credo-ts/core'
import type { JsonObject } from '@didcomm-gateway/core'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { AskarModule } from '@credo-ts/askar'
import {
  Agent,
  AgentEventTypes,
  AgentMessage,
  ConnectionEventTypes,
  ConnectionsModule,
  DidExchangeState,
  HttpOutboundTransport,
  KeyDerivationMethod,
  MessageSender,
  OutboundMessageContext,
  WsOutboundTransport,
  isValidJweStructure,
} from '@credo-ts/core'
import { HttpInboundTransport, agentDependencies } from '@credo-ts/node'
import { ariesAskar } from '@hyperledger/aries-askar-nodejs'
import express from 'express'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { Agent as Dispatcher, fetch as fetchWith } from 'undici'

export interface PartnerOptions {
  label?: string
  /** Default true */
  autoAcceptConnections?: boolean
  /** certificate authority of https endpoints, PEM */
  ca?: string
  /** in place of those of Node */
  dependencies?: Partial<AgentDependencies>
  /** answers messages of unknown types with a problem-report, as Credo does. Default false */
  reportsUnknown?: boolean
  /** beside Askar and connections */
  modules?: Record<string, Module>
}

export interface ReceivedMessage {
  /** the decrypted JSON, also of protocol messages */
  message: JsonObject
  senderKey: string | null
}

const WALLET_KEY = 'DZ9hPqFWTPxemcGea72C1X1nusqk5wFNLq6QPjwXGqAa'
const WAIT_MS = 20_000

/** Another organisation's agent: stock Credo over real HTTP on loopback, its wallet in memory. */
export async function startPartner(options: PartnerOptions = {}) {
  const inbound = new HttpInboundTransport({ app: loopbackApp(), port: 0 })
  const agent = new Agent({
    config: {
      label: options.label ?? 'Partner',
      walletConfig: {
        id: randomUUID(),
        key: WALLET_KEY,
        keyDerivationMethod: KeyDerivationMethod.Raw,
        storage: { type: 'sqlite', config: { inMemory: true } },
      },
    },
    dependencies: {
      ...agentDependencies,
      ...(options.ca ? { fetch: fetchTrusting(options.ca) } : {}),
      ...options.dependencies,
    },
    modules: {
      askar: new AskarModule({ ariesAskar }),
      connections: new ConnectionsModule({ autoAcceptConnections: options.autoAcceptConnections ?? true }),
      ...options.modules,
    },
  })
  agent.registerInboundTransport(inbound)
  agent.registerOutboundTransport(new HttpOutboundTransport())
  agent.registerOutboundTransport(new WsOutboundTransport())
  // without one, an unknown message is answered with a problem report
  if (!options.reportsUnknown) agent.dependencyManager.setFallbackMessageHandler(() => Promise.resolve(undefined))
  const received = collectMessages(agent)
  await agent.initialize()
  const server = inbound.server as Server
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  agent.config.endpoints = [endpoint]

  return {
    agent,
    endpoint,
    /** everything received so far, oldest first */
    received: received.messages,
    /** The first message, received already or to come, that the test is looking for. */
    waitForMessage: (matches: (message: JsonObject) => boolean) => received.waitFor(({ message }) => matches(message)),
    /** Resolves when a connection is usable; at once when it is. */
    waitForConnection: (matches: (connection: ConnectionRecord) => boolean) => waitForConnection(agent, matches),
    /** Sends exactly this JSON, whatever it is. */
    send: async (connectionId: string, message: JsonObject) =>
      sendOver(agent, await agent.connections.getById(connectionId), message),
    /** The same over a connection as it is given, e.g. as it was before. */
    sendOver: (connection: ConnectionRecord, message: JsonObject) => sendOver(agent, connection, message),
    stop: async () => {
      server.closeAllConnections()
      await agent.shutdown()
    },
  }
}

export type Partner = Awaited<ReturnType<typeof startPartner>>

async function sendOver(agent: Agent, connection: ConnectionRecord, message: JsonObject): Promise<void> {
  const context = { agentContext: agent.context, connection }
  const outbound = new OutboundMessageContext(new VerbatimMessage(message), context)
  await agent.dependencyManager.resolve(MessageSender).sendMessage(outbound)
}

/** The class's own id and type are what Credo looks at; what is packed is the JSON. */
class VerbatimMessage extends AgentMessage {
  public override readonly type = 'https://didcomm.org/verbatim/1.0/message'

  public constructor(private readonly json: JsonObject) {
    super()
    this.id = randomUUID()
  }

  public override toJSON() {
    return this.json as ReturnType<AgentMessage['toJSON']>
  }
}

/** Credo's transport binds to every address of the machine; a test listens on loopback only. */
function loopbackApp() {
  const app = express()
  app.listen = (...args: unknown[]) => createServer(app).listen(args[0] as number, '127.0.0.1')
  return app
}

function fetchTrusting(ca: string): typeof fetch {
  const dispatcher = new Dispatcher({ connect: { ca } })
  const trusting = (url: string, init: object) => fetchWith(url, { ...init, dispatcher })
  return trusting as unknown as typeof fetch
}

function collectMessages(agent: Agent) {
  const messages: ReceivedMessage[] = []
  const waiting = new Set<(received: ReceivedMessage) => void>()
  agent.events.on<AgentMessageReceivedEvent>(AgentEventTypes.AgentMessageReceived, ({ payload }) => {
    if (!isValidJweStructure(payload.message)) return
    agent.context.wallet.unpack(payload.message).then(
      ({ plaintextMessage, senderKey }) => {
        const received = { message: plaintextMessage as unknown as JsonObject, senderKey: senderKey ?? null }
        messages.push(received)
        for (const look of waiting) look(received)
      },
      // not for this agent: Credo itself refuses it too
      () => undefined
    )
  })
  return {
    messages,
    waitFor: (matches: (received: ReceivedMessage) => boolean) => {
      const present = messages.find(matches)
      if (present) return Promise.resolve(present)
      return inTime<ReceivedMessage>('the message', (resolve) => {
        const look = (received: ReceivedMessage) => {
          if (matches(received)) resolve(received)
        }
        waiting.add(look)
        return () => waiting.delete(look)
      })
    },
  }
}

async function waitForConnection(
  agent: Agent,
  matches: (connection: ConnectionRecord) => boolean
): Promise<ConnectionRecord> {
  const usable = (connection: ConnectionRecord) =>
    connection.state === DidExchangeState.Completed && matches(connection)
  return inTime<ConnectionRecord>('the connection', (resolve) => {
    const look = ({ payload }: ConnectionStateChangedEvent) => {
      if (usable(payload.connectionRecord)) resolve(payload.connectionRecord)
    }
    agent.events.on<ConnectionStateChangedEvent>(ConnectionEventTypes.ConnectionStateChanged, look)
    void agent.connections.getAll().then((connections) => {
      const present = connections.find(usable)
      if (present) resolve(present)
    })
    return () => agent.events.off(ConnectionEventTypes.ConnectionStateChanged, look)
  })
}

/** @param begin starts to look; answers how to stop */
function inTime<T>(what: string, begin: (resolve: (value: T) => void) => () => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(new Error(`${what} did not come within ${WAIT_MS} ms`))), WAIT_MS)
    const stop = begin((value) => end(() => resolve(value)))
    function end(settle: () => void) {
      clearTimeout(timer)
      // `begin` may find what it looks for before it has answered
      queueMicrotask(() => stop())
      settle()
    }
  })
}
