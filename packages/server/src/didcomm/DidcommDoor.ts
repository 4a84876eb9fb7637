import type { DoorLimits } from './DoorLimits'
import type { Logger } from '@credo-ts/core'
import type { EnvelopeReceiver, ReplyCollector, ReturnRoutes } from '@didcomm-gateway/core'
import type { Express } from 'express'
import type { IncomingMessage, Server } from 'node:http'

import { didcommHttpDoor } from './DidcommHttpDoor'
import { DidcommWebSocketDoor } from './DidcommWebSocketDoor'
import { HeldAnswers } from './HeldAnswers'

export interface DidcommDoorDependencies {
  receiver: EnvelopeReceiver
  replies: ReplyCollector
  returnRoutes: ReturnRoutes
  logger: Logger
  /** largest body or frame */
  maxMessageBytes: number
  /** longest that a partner may take to read a reply on a connection that it holds open, beside the time that its bytes take */
  replyTimeoutMs: number
  webSockets: {
    /** open at the same time */
    most: number
    /** of these, from one address */
    perAddress: number
    /** what memory holds of frames that have come in part */
    unfinishedBytes: number
  }
  /** requests that are held open for their replies, and of these those to one tenant */
  heldAnswers: { most: number; perTenant: number }
  /** address of whoever opens a WebSocket */
  addressOf: (request: IncomingMessage) => string
  /** what an address may send; `receivedAt`: when it began to, by `performance.now()`, if that is not now */
  limitsOf: (address: string, receivedAt?: number) => DoorLimits
}

export const DIDCOMM_PATHS = ['/didcomm', '/api/didcomm']

/** Where partners deliver their envelopes, over HTTP and WebSocket. */
export class DidcommDoor {
  private readonly webSockets: DidcommWebSocketDoor
  private readonly held: HeldAnswers

  public constructor(private readonly dependencies: DidcommDoorDependencies) {
    this.held = new HeldAnswers(dependencies.heldAnswers.most, dependencies.heldAnswers.perTenant)
    this.webSockets = new DidcommWebSocketDoor(dependencies, DIDCOMM_PATHS)
  }

  public mount(app: Express): void {
    app.post(DIDCOMM_PATHS, ...didcommHttpDoor(this.dependencies, this.held))
  }

  public attach(server: Server): void {
    this.webSockets.attach(server)
  }

  /** What partners hold open here. */
  public get inUse(): { sockets: number; unfinishedBytes: number; heldAnswers: number } {
    return { ...this.webSockets.inUse, heldAnswers: this.held.size }
  }

  /** Ends the WebSockets; HTTP requests end with the server. */
  public close(): Promise<void> {
    return this.webSockets.close()
  }
}
