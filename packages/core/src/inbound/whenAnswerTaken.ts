import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

import { timeToTake } from './timeToTake'

/** A connection that is reset right after an answer is noticed within this, milliseconds. */
const LIVED_MS = 250

/** Connections whose last answer was written a moment ago, and what to call when it was read. */
const written = new WeakMap<Socket, () => void>()

/** The client has sent another request on this connection: it has read the answer to the one before. */
export function confirmAnswer(socket: Socket): void {
  written.get(socket)?.()
}

export interface AnswerLimits {
  /** of the answer's body */
  bytes: number
  /** longest that the client may take, beside the time that the bytes take, milliseconds */
  timeoutMs: number
  signal?: AbortSignal
}

/**
 * Whether an answer that is about to be written is taken: the network takes all its bytes in time, and its connection is not reset
 * right after. Otherwise the connection is ended. Whether the client has read the answer HTTP does not tell, unless it goes on with a next
 * request on the same connection ({@link confirmAnswer}).
 */
export async function whenAnswerTaken(response: ServerResponse, limits: AnswerLimits): Promise<boolean> {
  const { socket } = response
  if (!socket || response.destroyed) return false
  const isWritten = await new Promise<boolean>((resolve) => {
    let written = false
    const end = () => response.destroy()
    const timer = setTimeout(end, timeToTake(limits.bytes, limits.timeoutMs))
    limits.signal?.addEventListener('abort', end, { once: true })
    // Node says 'finish' of a connection that was ended with bytes left, too
    response.once('finish', () => (written = !socket.destroyed))
    response.once('close', () => {
      clearTimeout(timer)
      limits.signal?.removeEventListener('abort', end)
      resolve(written)
    })
  })
  if (!isWritten) return false
  if (socket.destroyed) return socket.errored === null
  return new Promise((resolve) => {
    const end = (isTaken: boolean) => {
      clearTimeout(timer)
      socket.off('close', closed)
      written.delete(socket)
      resolve(isTaken)
    }
    const closed = (hadError: boolean) => end(!hadError)
    const timer = setTimeout(() => end(true), LIVED_MS)
    written.set(socket, () => end(true))
    socket.once('close', closed)
  })
}
