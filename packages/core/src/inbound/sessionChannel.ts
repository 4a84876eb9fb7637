import type { ReplyChannel } from './ReplyChannel'
import type { PingedSocket } from './SocketPings'
import type { AgentContext, EncryptedMessage, TransportSession } from '@credo-ts/core'

import { ServerResponse } from 'node:http'

import { WebSocketReplyChannel } from './WebSocketReplyChannel'
import { timeToTake } from './timeToTake'
import { whenAnswerTaken } from './whenAnswerTaken'

/**
 * The session of a transport that the agent has beside our doors as a reply channel. Of Credo's own, WebSocket and HTTP, is known as
 * much as of ours; of another one only that its `send` has ended.
 */
export function sessionChannel(session: TransportSession, context: AgentContext, timeoutMs: number): ReplyChannel {
  const { socket, res } = session as TransportSession & { socket?: unknown; res?: unknown }
  if (isPingedSocket(socket)) {
    const channel = new WebSocketReplyChannel(socket, timeoutMs)
    // as the session itself sends
    channel.binary = false
    return channel
  }
  return new SessionChannel(session, context, timeoutMs, res instanceof ServerResponse ? res : null)
}

function isPingedSocket(socket: unknown): socket is PingedSocket {
  return typeof socket === 'object' && socket !== null && 'ping' in socket && 'terminate' in socket
}

class SessionChannel implements ReplyChannel {
  public constructor(
    private readonly session: TransportSession,
    private readonly context: AgentContext,
    private readonly timeoutMs: number,
    private readonly response: ServerResponse | null
  ) {}

  public async send(envelope: EncryptedMessage, signal?: AbortSignal): Promise<boolean> {
    if (this.response?.headersSent || signal?.aborted) return false
    const bytes = JSON.stringify(envelope).length
    const taken = this.response ? whenAnswerTaken(this.response, { bytes, timeoutMs: this.timeoutMs, signal }) : true
    try {
      return (await this.inTime(this.session.send(this.context, envelope), bytes, signal)) && (await taken)
    } catch {
      return false
    }
  }

  public close(): void {
    void this.session.close().catch(() => undefined)
  }

  private async inTime(work: Promise<void>, bytes: number, signal?: AbortSignal): Promise<boolean> {
    let giveUp: () => void = () => undefined
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<false>((resolve) => {
      giveUp = () => {
        this.close()
        resolve(false)
      }
      timer = setTimeout(giveUp, timeToTake(bytes, this.timeoutMs))
      signal?.addEventListener('abort', giveUp, { once: true })
    })
    return Promise.race([work.then(() => true), late]).finally(() => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', giveUp)
    })
  }
}
