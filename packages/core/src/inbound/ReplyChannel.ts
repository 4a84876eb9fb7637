import type { EncryptedMessage } from '@credo-ts/core'

/** The open end of a connection on which a partner takes replies: an HTTP response not yet sent, or a WebSocket. */
export interface ReplyChannel {
  /**
   * Sends one packed message, within a time limit of its own.
   * @param signal when it is aborted the connection is ended
   * @returns true when the partner's side has taken it; false when the channel takes no more (closed, an HTTP response that is
   *   used up) or it was not taken in time: then it may still have arrived, and goes another way
   */
  send(envelope: EncryptedMessage, signal?: AbortSignal): Promise<boolean>
  /** Ends it in good order; the partner connects anew. */
  close(): void
}
