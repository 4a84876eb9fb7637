import type { EncryptedMessage } from '@credo-ts/core'
import type { ReplyChannel } from '@didcomm-gateway/core'
import type { Response } from 'express'

import { whenAnswerTaken } from '@didcomm-gateway/core'

/** The answer to one HTTP request as a way back to the sender: it takes one message. */
export class HttpReplyChannel implements ReplyChannel {
  private used = false

  /** @param timeoutMs longest that the client may take to read the answer, beside the time that its bytes take */
  public constructor(
    private readonly response: Response,
    private readonly mediaType: string,
    private readonly timeoutMs: number
  ) {}

  public async send(envelope: EncryptedMessage, signal?: AbortSignal): Promise<boolean> {
    if (this.used || this.response.writableEnded || this.response.destroyed || signal?.aborted) return false
    this.used = true
    const body = JSON.stringify(envelope)
    const taken = whenAnswerTaken(this.response, { bytes: body.length, timeoutMs: this.timeoutMs, signal })
    this.response.status(200).type(this.mediaType).send(body)
    return taken
  }

  /** Ends the request without a message, unless one went out. */
  public close(): void {
    if (this.used || this.response.writableEnded) return
    this.used = true
    this.response.status(202).end()
  }
}
