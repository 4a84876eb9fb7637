import type { AttemptResult } from '../attemptResult'
import type { Decision, SendingState } from '../decideSending'

import {
  EnvelopeTooLargeError,
  PartnerRefusedError,
  PartnerUnreachableError,
  RecordNotFoundInTenantError,
} from '../../errors'
import { HttpRequestError } from '../../http'
import { resultOf } from '../attemptResult'
import { decideSending } from '../decideSending'

const NOW = 1_000_000_000
const MINUTE = 60_000
/** the gateway's own */
const SCHEDULE = [5000, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE]

const FIRST: SendingState = {
  attempts: 1,
  rejections: 0,
  isAside: false,
  isFirst: true,
  isDoomed: false,
  line: 'open',
  awayMs: 0,
}
const ASIDE = { isAside: true, isFirst: false }
const LATER = { isFirst: false }
const [TAKEN, UNREACHABLE, REFUSED, REJECTED, HOPELESS] = (
  ['taken', 'unreachable', 'refused', 'rejected', 'hopeless'] as const
).map((kind): AttemptResult => ({ kind }))
const busy = (retryAfterMs: number): AttemptResult => ({ kind: 'busy', retryAfterMs })

const decide = (result: AttemptResult, state: Partial<SendingState>, scheduleMs = SCHEDULE): string =>
  describeDecision(decideSending(result, { ...FIRST, ...state }, { scheduleMs, now: NOW, random: 0.5 }))

function describeDecision({ row, line, others }: Decision): string {
  if (row.state !== 'waits') return `${row.state} | line ${line} | others ${others}`
  const at = row.at === null ? 'behind' : `in ${(row.at - NOW) / 1000} s`
  const place = row.isAside ? 'aside' : 'in line'
  return `${at} ${place}${row.holds ? ', on hold' : ''} | line ${line} | others ${others}`
}

describe('decideSending', () => {
  it.each<[string, AttemptResult, Partial<SendingState>, string]>([
    ['taken', TAKEN, {}, 'sent | line as it is | others first'],
    ['taken after one was refused', TAKEN, { line: 'suspect' }, 'sent | line open | others first'],
    ['taken as probe', TAKEN, { line: 'away' }, 'sent | line open | others first'],
    ['another than the first taken', TAKEN, { ...LATER, line: 'away' }, 'sent | line open | others tried aside'],
    ['taken beside the line', TAKEN, ASIDE, 'sent | line as it is | others stay'],
    ['taken beside a suspect line', TAKEN, { ...ASIDE, line: 'suspect' }, 'sent | line as it is | others stay'],
    ['taken beside a line that is away', TAKEN, { ...ASIDE, line: 'away' }, 'sent | line open | others first'],

    ['unreachable', UNREACHABLE, {}, 'in 5 s in line | line as it is | others stay'],
    ['unreachable again', UNREACHABLE, { attempts: 2 }, 'in 300 s in line | line as it is | others stay'],
    ['unreachable for the last time', UNREACHABLE, { attempts: 5 }, 'failed | line as it is | others first'],
    [
      'unreachable after one was refused',
      UNREACHABLE,
      { line: 'suspect' },
      'in 5 s in line | line away | others suspect back',
    ],
    ['unreachable beside the line', UNREACHABLE, ASIDE, 'in 5 s aside | line as it is | others stay'],

    ['refused', REFUSED, {}, 'in 5 s aside | line suspect | others first'],
    ['the next one refused too', REFUSED, { line: 'suspect' }, 'in 5 s in line | line away | others suspect back'],
    ['refused as probe', REFUSED, { line: 'away', attempts: 3 }, 'in 1800 s in line | line as it is | others stay'],
    [
      'refused as probe for long',
      REFUSED,
      { line: 'away', attempts: 3, awayMs: 10 * MINUTE },
      'in 1800 s in line | line as it is | others untried',
    ],
    [
      'another than the first refused',
      REFUSED,
      { ...LATER, line: 'away' },
      'behind in line | line as it is | others stay',
    ],
    ['refused beside the line', REFUSED, { ...ASIDE, attempts: 4 }, 'in 7200 s aside | line as it is | others stay'],
    [
      'refused beside the line for the last time',
      REFUSED,
      { ...ASIDE, attempts: 5 },
      'failed | line as it is | others stay',
    ],
    [
      'refused as probe for the last time',
      REFUSED,
      { line: 'away', attempts: 5 },
      'failed | line as it is | others first',
    ],

    ['rejected', REJECTED, {}, 'in 5 s aside | line suspect | others first'],
    [
      'rejected again',
      REJECTED,
      { ...ASIDE, attempts: 2, rejections: 1 },
      'in 240 s aside | line as it is | others stay',
    ],
    [
      'rejected for the third time',
      REJECTED,
      { ...ASIDE, attempts: 3, rejections: 2 },
      'failed | line as it is | others stay',
    ],
    [
      'rejected after it was refused',
      REJECTED,
      { ...ASIDE, attempts: 4 },
      'in 5 s aside | line as it is | others stay',
    ],
    [
      'rejected as probe for the third time',
      REJECTED,
      { line: 'away', attempts: 3, rejections: 2 },
      'failed | line as it is | others first',
    ],

    ['busy', busy(1000), {}, 'in 5 s in line, on hold | line as it is | others stay'],
    ['busy for longer', busy(60 * MINUTE), {}, 'in 3600 s in line, on hold | line as it is | others stay'],
    ['busy beside the line', busy(60_000), ASIDE, 'in 60 s aside, on hold | line as it is | others stay'],
    [
      'busy after one was refused',
      busy(60_000),
      { line: 'suspect' },
      'in 60 s in line, on hold | line away | others suspect back',
    ],

    ['hopeless', HOPELESS, {}, 'failed | line as it is | others first'],
    ['hopeless beside the line', HOPELESS, ASIDE, 'failed | line as it is | others stay'],
    ['doomed while it was refused', REFUSED, { isDoomed: true }, 'failed | line as it is | others first'],
    ['doomed while it was taken', TAKEN, { isDoomed: true }, 'sent | line as it is | others first'],
  ])('%s', (_name, result, state, expected) => {
    expect(decide(result, state)).toBe(expected)
  })

  it('ends what is rejected within ten minutes, whatever the schedule and however the waits fall out', () => {
    const settings = { scheduleMs: [3_600_000, 3_600_000, 3_600_000], now: 0, random: 0.999 }
    const waits = [0, 1].map((rejections) => {
      const { row } = decideSending(REJECTED, { ...FIRST, ...ASIDE, rejections }, settings)
      return row.state === 'waits' ? (row.at ?? NaN) : NaN
    })
    expect(waits[0] + waits[1]).toBeLessThan(600_000)
  })
})

describe('resultOf', () => {
  const refused = (status: number, retryAfterMs: number | null = null) =>
    new PartnerRefusedError('no', { status, retryAfterMs })

  it.each<[unknown, string]>([
    [new HttpRequestError('connection', 'refused'), 'unreachable'],
    [new HttpRequestError('timeout', 'no answer'), 'unreachable'],
    [new HttpRequestError('dns', 'no name'), 'unreachable'],
    [new PartnerUnreachableError('no endpoint'), 'unreachable'],
    [new PartnerRefusedError('the WebSocket failed'), 'unreachable'],
    [new TypeError('what?'), 'unreachable'],
    [new RecordNotFoundInTenantError('gone'), 'hopeless'],
    [new EnvelopeTooLargeError('grown'), 'rejected'],
    ...[400, 413, 415, 422].map((status): [unknown, string] => [refused(status), 'rejected']),
    ...[301, 401, 403, 404, 410, 500, 502, 503, 504].map((status): [unknown, string] => [refused(status), 'refused']),
    [refused(429), 'busy'],
    [refused(429, 1000), 'busy'],
    [refused(503, 0), 'busy'],
    [refused(500, 1000), 'refused'],
  ])('%s is %s', (error, expected) => {
    expect(resultOf(error).kind).toBe(expected)
  })
})
