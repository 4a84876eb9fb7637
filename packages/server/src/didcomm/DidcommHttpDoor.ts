import type { DidcommDoorDependencies } from './DidcommDoor'
import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express'

import { once } from 'node:events'

import { rawBody } from '../middleware/rawBody'
import { problems } from '../problems'

import { HttpReplyChannel } from './HttpReplyChannel'
import { envelopeMediaType } from './contentType'

/** Longest that a request with return-route is held open for its reply; the reply then waits in the outbox. */
const REPLY_WAIT_MS = 10_000

/**
 * `POST /didcomm`: content type → body → kept → answer. 2xx says that the envelope is on disk.
 * @see RFC 0025 DIDComm transports
 */
export function didcommHttpDoor(dependencies: DidcommDoorDependencies): Array<RequestHandler | ErrorRequestHandler> {
  return [
    refuseOtherMediaTypes,
    rawBody(dependencies.maxMessageBytes),
    (request: Request, response: Response, next: NextFunction) => {
      keepAndAnswer(dependencies, request, response).catch(next)
    },
    countFailures(dependencies),
  ]
}

/** Whatever is wrong with a request counts against its address, and is answered 429 where that has sent too much of it. */
function countFailures({ limitsOf }: DidcommDoorDependencies): ErrorRequestHandler {
  // Express knows an error handler by its four parameters
  return (error: unknown, request: Request, _response: Response, next: NextFunction) => {
    limitsOf(request.ip ?? '')
      .afterFailure(error)
      .then(next, next)
  }
}

function refuseOtherMediaTypes(request: Request, _response: Response, next: NextFunction): void {
  if (envelopeMediaType(request.headers['content-type']) === null) throw problems.envelopeMediaType()
  next()
}

async function keepAndAnswer(
  { receiver, replies, returnRoutes, limitsOf }: DidcommDoorDependencies,
  request: Request,
  response: Response
): Promise<void> {
  const mediaType = envelopeMediaType(request.headers['content-type']) ?? ''
  const channel = new HttpReplyChannel(response, mediaType)
  try {
    const kept = await receiver.receive(request.body as Buffer, channel, limitsOf(request.ip ?? ''))
    if (kept.some(({ wantsReply }) => wantsReply)) {
      await firstOf(replies.collect(kept), closed(response), REPLY_WAIT_MS)
    }
    channel.end()
  } finally {
    returnRoutes.remove(channel)
  }
}

async function closed(response: Response): Promise<void> {
  if (!response.destroyed) await once(response, 'close')
}

async function firstOf(work: Promise<void>, cancelled: Promise<void>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<void>((resolve) => (timer = setTimeout(resolve, timeoutMs)))
  await Promise.race([work, cancelled, timeout]).finally(() => clearTimeout(timer))
}
