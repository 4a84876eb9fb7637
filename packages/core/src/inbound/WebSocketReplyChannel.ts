import type { ReplyChannel } from './ReplyChannel'
import type { PingedSocket } from './SocketPings'
import type { EncryptedMessage } from '@credo-ts/core'

import { SocketPings } from './SocketPings'
import { timeToTake } from './timeToTake'

/** Most bytes that wait in one socket, unless they are one message. */
const MAX_BUFFERED_BYTES = 16_000_000
/** A peer that reads on, if slowly, gets so many times as long for all that was sent before. */
const MOST_EXTENSIONS = 3
/** @see RFC 6455, section 7.4.1 */
const GOING_AWAY = 1001

/**
 * An open WebSocket as a way back to the partner, in the kind of frame that the partner uses. A message is taken when the pong of a
 * ping that was sent after it comes; where none comes in time the socket is ended.
 */
export class WebSocketReplyChannel implements ReplyChannel {
  public binary = true
  private readonly pings: SocketPings

  /** @param timeoutMs longest that the partner may take for a message, beside the time that its bytes take */
  public constructor(
    private readonly socket: PingedSocket,
    private readonly timeoutMs: number
  ) {
    this.pings = SocketPings.of(socket)
  }

  public async send(envelope: EncryptedMessage, signal?: AbortSignal): Promise<boolean> {
    const { socket } = this
    const frame = Buffer.from(JSON.stringify(envelope))
    const isTooMuch = socket.bufferedAmount > 0 && socket.bufferedAmount + frame.length > MAX_BUFFERED_BYTES
    if (socket.readyState !== socket.OPEN || isTooMuch || signal?.aborted) return false
    socket.send(frame, { binary: this.binary }, () => undefined) // what fails here closes the socket
    const taken = this.pings.ping()
    const stopWatching = this.endWhenLate(timeToTake(socket.bufferedAmount, this.timeoutMs), signal)
    return taken.finally(stopWatching)
  }

  public close(): void {
    this.socket.close(GOING_AWAY, 'a newer connection took the place of this one')
  }

  /** A socket that is ended settles all that waits for its pongs. */
  private endWhenLate(limitMs: number, signal?: AbortSignal): () => void {
    const end = () => this.socket.terminate()
    const latest = performance.now() + limitMs * (1 + MOST_EXTENSIONS)
    const look = () => {
      const quietFor = performance.now() - this.pings.lastHeardAt
      if (quietFor < limitMs && performance.now() < latest) timer = setTimeout(look, limitMs - quietFor)
      else end()
    }
    let timer = setTimeout(look, limitMs)
    signal?.addEventListener('abort', end, { once: true })
    return () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
    }
  }
}
