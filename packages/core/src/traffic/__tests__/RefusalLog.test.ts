import { ConsoleLogger } from '@credo-ts/core'

import { RefusalLog } from '../RefusalLog'

describe('RefusalLog', () => {
  const lines: Array<[string, Record<string, unknown>]> = []
  let log: RefusalLog

  beforeEach(() => {
    jest.useFakeTimers()
    lines.length = 0
    const logger = new ConsoleLogger()
    jest.spyOn(logger, 'info').mockImplementation((message, data) => void lines.push([message, data ?? {}]))
    log = new RefusalLog(logger)
  })
  afterEach(() => jest.useRealTimers())

  const refuse = (count: number, code: string, connectionId: string | null = null) => {
    for (let n = 0; n < count; n++) log.refused({ code, connectionId, tenantId: 'a tenant' })
  }
  const summed = () => lines.filter(([message]) => message !== 'message refused').map(([, fields]) => fields)

  it('tells the first ten of a minute one by one, and sums the others up by code at its end', () => {
    refuse(12, 'core.envelope_invalid')
    refuse(3, 'stranger_rate')
    expect(lines).toHaveLength(10)
    expect(lines[0]).toEqual([
      'message refused',
      { code: 'core.envelope_invalid', connectionId: null, tenantId: 'a tenant', role: 'stranger' },
    ])
    jest.advanceTimersByTime(60_000)
    expect(summed()).toEqual([
      { code: 'core.envelope_invalid', count: 2, role: 'stranger' },
      { code: 'stranger_rate', count: 3, role: 'stranger' },
    ])
    refuse(1, 'stranger_rate')
    expect(lines).toHaveLength(13)
  })

  it('lets strangers take no line of those who have a connection', () => {
    refuse(1000, 'core.envelope_invalid')
    refuse(1, 'connection_rate', 'a connection')
    expect(lines.at(-1)).toEqual([
      'message refused',
      { code: 'connection_rate', connectionId: 'a connection', tenantId: 'a tenant', role: 'connection' },
    ])
  })

  it('loses nothing at a stop', () => {
    refuse(11, 'core.envelope_invalid')
    log.flush()
    expect(summed()).toEqual([{ code: 'core.envelope_invalid', count: 1, role: 'stranger' }])
    jest.advanceTimersByTime(60_000)
    expect(lines).toHaveLength(11)
  })
})
