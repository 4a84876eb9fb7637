import type { ReplyChannel } from '@didcomm-gateway/core'
import type { EncryptedMessage } from '@credo-ts/core'
import type { Response } from 'express'

/** The answer to one HTTP request as a way back to the sender: it takes one message. */
export class HttpReplyChannel implements ReplyChannel {
  private used = false

  public constructor(
    private readonly response: Response,
    private readonly mediaType: string
  ) {}

  public async send(envelope: EncryptedMessage): Promise<boolean> {
    if (this.used || this.response.writableEnded || this.response.destroyed) return false
    this.used = true
    return new Promise((resolve) => {
      this.response.once('finish', () => resolve(true))
      this.response.once('close', () => resolve(this.response.writableFinished))
      this.response.status(200).type(this.mediaType).send(JSON.stringify(envelope))
    })
  }

  /** Ends the request without a message, unless one went out. */
  public end(): void {
    if (this.used || this.response.writableEnded) return
    this.used = true
    this.response.status(202).end()
  }
}
