import type { InboxRow } from '../../database'
import type { OpenedMessage } from '../../envelope'
import type { EventError } from '../../models'
import type { Inbox } from '../Inbox'
import type { HandledMessage, MessageHandling } from '../MessageHandling'
import type { AgentContext } from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../../GeneralMessagesModuleConfig'
import { WorkTime } from '../../work'
import { HandlerRuns } from '../HandlerRuns'

const FAILED: EventError = { code: 'core.handler_failed', message: 'the reason' }

describe('HandlerRuns', () => {
  let runs = 0
  const handled = (error: EventError | null) => ({ retry: error !== null, event: { error } }) as HandledMessage

  const run = async (handle: (givenUp: EventError | null) => Promise<HandledMessage>, attemptsBefore = 0) => {
    runs = 0
    let attempts = attemptsBefore
    const inbox = { countRun: () => Promise.resolve(++attempts) } as unknown as Inbox
    const handling = {
      hasHandler: () => true,
      handle: (_context: unknown, _row: unknown, _opened: unknown, givenUp: EventError | null) => {
        if (!givenUp) runs++
        return handle(givenUp)
      },
    } as unknown as MessageHandling
    const config = new GeneralMessagesModuleConfig({ handlerTimeoutMs: 50, handlerNetworkMs: 20 })
    const { event } = (await new HandlerRuns(config, inbox, handling).run(
      {} as AgentContext,
      {} as InboxRow,
      {} as OpenedMessage,
      'owner'
    )) as HandledMessage
    return event.error
  }

  it('runs a handler again whose surroundings failed, three times in all', async () => {
    expect(await run(() => Promise.resolve(handled(FAILED)))).toEqual(FAILED)
    expect(runs).toBe(3)
    expect(await run(() => Promise.resolve(handled(runs < 2 ? FAILED : null)))).toBeNull()
    expect(runs).toBe(2)
  })

  it.each(['failed', 'timed out'] as const)('runs no handler again for which a request %s', async (outcome) => {
    const error = await run(() => {
      WorkTime.current()?.beginWait()
      WorkTime.current()?.endWait(outcome)
      return Promise.resolve(handled(FAILED))
    })
    expect(runs).toBe(1)
    expect(error).toEqual({ ...FAILED, code: outcome === 'failed' ? FAILED.code : 'core.handler_timeout' })
  })

  it('gives a handler up that does not end, and tells it so', async () => {
    let time: WorkTime | undefined
    const error = await run((givenUp) => {
      if (givenUp) return Promise.resolve(handled(givenUp))
      time = WorkTime.current()
      return new Promise(() => undefined)
    })
    expect(error?.code).toBe('core.handler_timeout')
    expect([runs, time?.isOver]).toEqual([1, true])
  })

  it('runs no handler that was cut short thirty times', async () => {
    const error = await run((givenUp) => Promise.resolve(handled(givenUp)), 30)
    expect(error?.code).toBe('core.handler_cut_short')
    expect(runs).toBe(0)
  })
})
