import type { ReplyChannel } from '@didcomm-gateway/core'
import type { EncryptedMessage } from '@credo-ts/core'
import type { WebSocket } from 'ws'

/** An open WebSocket as a way back to the partner, in the kind of frame that the partner uses. */
export class WebSocketReplyChannel implements ReplyChannel {
  public binary = true

  public constructor(private readonly socket: WebSocket) {}

  public async send(envelope: EncryptedMessage): Promise<boolean> {
    if (this.socket.readyState !== this.socket.OPEN) return false
    return new Promise((resolve) =>
      this.socket.send(Buffer.from(JSON.stringify(envelope)), { binary: this.binary }, (error) => resolve(!error))
    )
  }
}
