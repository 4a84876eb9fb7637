import type { DoorLimits } from './DoorLimits'
import type { Logger } from '@credo-ts/core'
import type { EnvelopeReceiver, ReplyCollector, ReturnRoutes } from '@didcomm-gateway/core'
import type { Express } from 'express'
import type { IncomingMessage, Server } from 'node:http'

import { didcommHttpDoor } from './DidcommHttpDoor'
import { DidcommWebSocketDoor } from './DidcommWebSocketDoor'

export interface DidcommDoorDependencies {
  receiver: EnvelopeReceiver
  replies: ReplyCollector
  returnRoutes: ReturnRoutes
  logger: Logger
  /** largest body or frame */
  maxMessageBytes: number
  /** address of whoever opens a WebSocket */
  addressOf: (request: IncomingMessage) => string
  /** what an address may send */
  limitsOf: (address: string) => DoorLimits
}

export const DIDCOMM_PATHS = ['/didcomm', '/api/didcomm']

/** Where partners deliver their envelopes, over HTTP and WebSocket. */
export class DidcommDoor {
  private readonly webSockets: DidcommWebSocketDoor

  public constructor(private readonly dependencies: DidcommDoorDependencies) {
    this.webSockets = new DidcommWebSocketDoor(dependencies, DIDCOMM_PATHS)
  }

  public mount(app: Express): void {
    app.post(DIDCOMM_PATHS, ...didcommHttpDoor(this.dependencies))
  }

  public attach(server: Server): void {
    this.webSockets.attach(server)
  }

  /** Ends the WebSockets; HTTP requests end with the server. */
  public close(): Promise<void> {
    return this.webSockets.close()
  }
}
