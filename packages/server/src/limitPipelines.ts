import type { RequestListener } from 'node:http'
import type { Socket } from 'node:net'

/** Requests of one connection that wait for their answers. No client of this gateway sends so many at once. */
const MOST_UNANSWERED = 64

/**
 * Ends a connection with more unanswered requests. One read brings thousands of small ones, which would all be begun in the same
 * turn; those that Node still hands over after the end are not begun.
 */
export function limitPipelines(listener: RequestListener): RequestListener {
  const unanswered = new WeakMap<Socket, number>()
  return (request, response) => {
    const { socket } = request
    if (socket.destroyed) return
    const count = (unanswered.get(socket) ?? 0) + 1
    if (count > MOST_UNANSWERED) return void socket.destroy()
    unanswered.set(socket, count)
    response.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1))
    listener(request, response)
  }
}
