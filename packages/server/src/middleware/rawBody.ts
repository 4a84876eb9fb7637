import type { Request, RequestHandler } from 'express'

import { problems } from '../problems'

/**
 * Reads the body as bytes into `request.body`. Answers 413 as soon as it is too long, where Express's own reader first
 * reads all of it, be it without end; what still comes is thrown away. Compressed bodies are refused.
 */
export function rawBody(maxBytes: number): RequestHandler {
  return (request, _response, next) => {
    if ((request.get('content-encoding') ?? 'identity').toLowerCase() !== 'identity') return next(problems.mediaType())
    if (saysTooMuch(request, maxBytes)) return next(problems.tooLarge())
    readBody(request, maxBytes).then((body) => {
      request.body = body
      next()
    }, next)
  }
}

/** Whether `Content-Length` is more than is taken. */
export function saysTooMuch(request: Request, maxBytes: number): boolean {
  return Number(request.get('content-length') ?? 0) > maxBytes
}

/** @throws HttpProblem 413 as soon as it is too long */
export function readBody(request: Request, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const onData = (chunk: Buffer) => {
      length += chunk.length
      if (length > maxBytes) return end(() => reject(problems.tooLarge()))
      chunks.push(chunk)
    }
    const onEnd = () => end(() => resolve(Buffer.concat(chunks)))
    const onBroken = () => end(() => reject(problems.requestMalformed(new Error('The body broke off.'))))
    const end = (settle: () => void) => {
      request.off('data', onData).off('end', onEnd).off('close', onBroken)
      settle()
    }
    // an error is followed by 'close'; without a listener it would end the process
    request.on('error', () => undefined)
    request.on('data', onData).on('end', onEnd).on('close', onBroken)
  })
}
