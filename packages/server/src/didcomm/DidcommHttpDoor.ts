import type { DidcommDoorDependencies } from './DidcommDoor'
import type { HeldAnswers } from './HeldAnswers'
import type { KeptMessage, ReplyCollector } from '@didcomm-gateway/core'
import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express'

import { confirmAnswer } from '@didcomm-gateway/core'
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
export function didcommHttpDoor(
  dependencies: DidcommDoorDependencies,
  held: HeldAnswers
): Array<RequestHandler | ErrorRequestHandler> {
  return [
    refuseOtherMediaTypes,
    rawBody(dependencies.maxMessageBytes),
    (request: Request, response: Response, next: NextFunction) => {
      keepAndAnswer(dependencies, held, request, response).catch(next)
    },
    countFailures(dependencies),
  ]
}

/** Whatever is wrong with a request counts against its address, and is answered 429 where that has sent too much of it. */
function countFailures({ limitsOf }: DidcommDoorDependencies): ErrorRequestHandler {
  // Express knows an error handler by its four parameters
  return (error: unknown, request: Request, response: Response, next: NextFunction) => {
    limitsOf(request.ip ?? '', receivedAt(response))
      .afterFailure(error)
      .then(next, next)
  }
}

function refuseOtherMediaTypes(request: Request, response: Response, next: NextFunction): void {
  response.locals.receivedAt = performance.now()
  if (envelopeMediaType(request.headers['content-type']) === null) throw problems.envelopeMediaType()
  next()
}

function receivedAt({ locals }: Response): number {
  return locals.receivedAt as number
}

async function keepAndAnswer(
  { receiver, replies, returnRoutes, replyTimeoutMs, limitsOf }: DidcommDoorDependencies,
  held: HeldAnswers,
  request: Request,
  response: Response
): Promise<void> {
  confirmAnswer(request.socket)
  const mediaType = envelopeMediaType(request.headers['content-type']) ?? ''
  const channel = new HttpReplyChannel(response, mediaType, replyTimeoutMs)
  try {
    const kept = await receiver.receive(
      request.body as Buffer,
      channel,
      limitsOf(request.ip ?? '', receivedAt(response))
    )
    // it is on disk now; memory need not hold it while the request waits
    request.body = undefined
    await holdForReply(kept, replies, held, response)
    channel.close()
  } finally {
    returnRoutes.remove(channel)
  }
}

async function holdForReply(
  kept: KeptMessage[],
  replies: ReplyCollector,
  held: HeldAnswers,
  response: Response
): Promise<void> {
  const asking = kept.find(({ wantsReply }) => wantsReply)
  const release = asking ? held.tryHold(asking.tenantId, asking.isStranger) : null
  if (!release) return
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), REPLY_WAIT_MS)
  response.once('close', () => over.abort())
  if (response.destroyed) over.abort()
  const given = over.signal.aborted ? Promise.resolve() : once(over.signal, 'abort')
  await Promise.race([replies.collect(kept, over.signal), given]).finally(() => {
    clearTimeout(timer)
    release()
  })
}
