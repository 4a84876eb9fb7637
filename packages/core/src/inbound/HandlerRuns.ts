import type { InboxRow } from '../database'
import type { OpenedMessage } from '../envelope'
import type { HandledMessage } from './MessageHandling'
import type { AgentContext } from '@credo-ts/core'

import { injectable } from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { HandlerTimeoutError } from '../errors'
import { WorkTime } from '../work'

import { Inbox } from './Inbox'
import { MessageHandling } from './MessageHandling'

/** Runs of a message's handler that fail before the message is recorded with its error. */
const MAX_FAILURES = 3
/**
 * Runs that are begun at all: a message that ends the process each time must not do so for ever, and waits longer from one to
 * the next (see Inbox). So many, because a process that is killed again and again for other reasons cuts short whatever it has in
 * hand, and that is to finish.
 */
const MAX_RUNS = 30

const CUT_SHORT = {
  code: 'core.handler_cut_short',
  message: 'The gateway stopped in the middle of handling this message again and again.',
}

/**
 * Runs the handler of a message in the time that it has. A failure of our own surroundings (wallet, database) is worth another run at
 * once; a server that the message names and that does not answer gets one try.
 */
@injectable()
export class HandlerRuns {
  public constructor(
    private readonly config: GeneralMessagesModuleConfig,
    private readonly inbox: Inbox,
    private readonly handling: MessageHandling
  ) {}

  /** @returns what is to be recorded; null when the claim on the message is lost to another instance */
  public async run(
    context: AgentContext,
    row: InboxRow,
    opened: OpenedMessage,
    owner: string
  ): Promise<HandledMessage | null> {
    if (!this.handling.hasHandler(opened)) return this.handling.handle(context, row, opened, null)
    const { handlerTimeoutMs, handlerNetworkMs } = this.config
    const time = new WorkTime({ totalMs: handlerTimeoutMs, networkMs: handlerNetworkMs })
    let handled: HandledMessage | null = null
    for (let failures = 0; failures < MAX_FAILURES; failures++) {
      // counted before it begins: the one after a crash knows that it is not the first
      const attempts = await this.inbox.countRun(row.id, owner)
      if (attempts === 0) return null
      const counted = { ...row, attempts }
      handled = await time.run(() =>
        this.handling.handle(context, counted, opened, attempts > MAX_RUNS ? CUT_SHORT : null)
      )
      if (!handled) return this.handling.handle(context, counted, opened, timedOut(handlerTimeoutMs))
      if (!handled.retry || time.networkFailed) break
    }
    return handled && time.networkTimedOut ? withTimeout(handled) : handled
  }
}

function timedOut(ms: number) {
  return { code: HandlerTimeoutError.code, message: `Handling this message was given up after ${ms} ms.` }
}

/** The handler failed because a server did not answer in time; what it says of it stays. */
function withTimeout(handled: HandledMessage): HandledMessage {
  const { error } = handled.event
  if (!error) return handled
  return { ...handled, event: { ...handled.event, error: { ...error, code: HandlerTimeoutError.code } } }
}
