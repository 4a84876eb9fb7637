import type { BodiesInFlight } from './BodiesInFlight'
import type { Request, RequestHandler } from 'express'

import { addressGroup } from '@didcomm-gateway/core'

import { problems } from '../problems'

import { bodiesInFlight } from './BodiesInFlight'

/**
 * Reads the body as bytes into `request.body`. Answers 413 as soon as it is too long, where Express's own reader first
 * reads all of it, be it without end; what still comes is thrown away. Compressed bodies are refused.
 */
export function rawBody(maxBytes: number): RequestHandler {
  const bodies = bodiesInFlight(maxBytes)
  return (request, _response, next) => {
    if ((request.get('content-encoding') ?? 'identity').toLowerCase() !== 'identity') return next(problems.mediaType())
    if (saysTooMuch(request, maxBytes)) return next(problems.tooLarge())
    readBody(request, maxBytes, bodies).then((body) => {
      request.body = body
      next()
    }, next)
  }
}

/** Whether `Content-Length` is more than is taken. */
export function saysTooMuch(request: Request, maxBytes: number): boolean {
  return Number(request.get('content-length') ?? 0) > maxBytes
}

/**
 * Copies what comes into one block, so that a body in tiny pieces takes no more memory than in one.
 * @throws HttpProblem 413 as soon as it is too long, 503 when too much of others' bodies is in memory
 */
export function readBody(request: Request, maxBytes: number, bodies: BodiesInFlight): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let block = Buffer.alloc(0)
    let length = 0
    const body = bodies.begin(addressGroup(request.ip ?? ''), () => end(() => reject(problems.tooManyBodies())))
    const onData = (chunk: Buffer) => {
      if (length + chunk.length > maxBytes) return end(() => reject(problems.tooLarge()))
      if (!body.add(chunk.length)) return
      block = append(block, length, chunk)
      length += chunk.length
    }
    const onEnd = () => end(() => resolve(block.subarray(0, length)))
    const onBroken = () => end(() => reject(problems.requestMalformed(new Error('The body broke off.'))))
    const end = (settle: () => void) => {
      request.off('data', onData).off('end', onEnd).off('close', onBroken)
      body.end()
      settle()
    }
    // an error is followed by 'close'; without a listener it would end the process
    request.on('error', () => undefined)
    request.on('data', onData).on('end', onEnd).on('close', onBroken)
  })
}

/** @returns the same block, or one of twice the size where the chunk does not fit */
function append(block: Buffer, length: number, chunk: Buffer): Buffer {
  let room = block
  if (length + chunk.length > block.length) {
    room = Buffer.allocUnsafe(Math.max(2 * block.length, length + chunk.length))
    block.copy(room, 0, 0, length)
  }
  chunk.copy(room, length)
  return room
}
