import type { AttemptResult } from './attemptResult'

import { nextAttemptAt } from './retrySchedule'

/**
 * What is known of a partner from the messages of its line:
 * - `open`: nothing against it
 * - `suspect`: it has refused the last message, which has stepped aside; the next one shows whether it was the message
 * - `away`: it has refused the next one too
 */
export type LineState = 'open' | 'suspect' | 'away'

/** A message whose attempt has ended, and its line. */
export interface SendingState {
  /** attempts made, with this one */
  attempts: number
  /** earlier ones that ended `rejected` */
  rejections: number
  /** beside the line */
  isAside: boolean
  /** the first of the line; others of it are tried only where the first is refused for long. False beside the line */
  isFirst: boolean
  /** it was decided meanwhile that this attempt is the last */
  isDoomed: boolean
  line: LineState
  /** since when the partner is away, milliseconds */
  awayMs: number
}

/**
 * What becomes of the other messages of the line:
 * - `first`: the first is due now
 * - `untried`: the first that was never tried is due now
 * - `tried aside`: those that were tried step aside, and the first of the rest is due now
 * - `suspect back`: the one that stepped aside is the first again, and due when this one would be
 */
export type OthersOfLine = 'stay' | 'first' | 'untried' | 'tried aside' | 'suspect back'

export interface Decision {
  row:
    | { state: 'sent' | 'failed' }
    /** `at`: epoch milliseconds; null: when those before it have left. `holds`: the partner has asked for that time */
    | { state: 'waits'; at: number | null; isAside: boolean; isRejected: boolean; holds: boolean }
  line: LineState | 'as it is'
  others: OthersOfLine
}

export interface SendingSettings {
  /** waits between attempts, milliseconds */
  scheduleMs: number[]
  now: number
  /** from 0 to below 1 */
  random: number
}

/** A message that the partner calls wrong gets so many attempts, with waits of at most so long, so that it ends within 10 minutes. */
const MOST_REJECTIONS = 3
const LONGEST_WAIT_OF_REJECTED_MS = 4 * 60 * 1000
/** A partner that refuses the first message of its line for longer than this is shown another one, milliseconds. */
const SHOW_ANOTHER_AFTER_MS = 10 * 60 * 1000

/**
 * Decides what becomes of a message after an attempt, and of the line behind it. A message that a partner refuses steps
 * aside; when the next is refused too it is the partner that is away: its line stays in order, and its first message probes.
 * Whoever cannot be reached keeps the line.
 */
export function decideSending(result: AttemptResult, state: SendingState, settings: SendingSettings): Decision {
  if (result.kind === 'taken') return afterTaken(state)
  const at = state.isDoomed ? null : waitUntil(result, state, settings)
  if (at === null) return { row: { state: 'failed' }, line: 'as it is', others: state.isFirst ? 'first' : 'stay' }

  const isRejected = result.kind === 'rejected'
  const waits = { state: 'waits', at, isAside: state.isAside, isRejected, holds: result.kind === 'busy' } as const
  if (state.isAside) return { row: waits, line: 'as it is', others: 'stay' }
  if (!state.isFirst) return { row: { ...waits, at: null }, line: 'as it is', others: 'stay' }
  const isRefused = result.kind === 'refused' || isRejected
  if (state.line === 'open') {
    return isRefused
      ? { row: { ...waits, isAside: true }, line: 'suspect', others: 'first' }
      : { row: waits, line: 'as it is', others: 'stay' }
  }
  if (state.line === 'suspect') return { row: { ...waits, at }, line: 'away', others: 'suspect back' }
  const showAnother = isRefused && state.awayMs >= SHOW_ANOTHER_AFTER_MS
  return { row: waits, line: 'as it is', others: showAnother ? 'untried' : 'stay' }
}

function afterTaken({ line, isAside, isFirst }: SendingState): Decision {
  const row = { state: 'sent' } as const
  if (line === 'open') return { row, line: 'as it is', others: isAside ? 'stay' : 'first' }
  // an old message that is taken at last says nothing of the one that was just refused
  if (line === 'suspect' && isAside) return { row, line: 'as it is', others: 'stay' }
  // another message than the first was taken: it is the first ones that the partner does not want
  if (line === 'away' && !isAside && !isFirst) return { row, line: 'open', others: 'tried aside' }
  return { row, line: 'open', others: 'first' }
}

function waitUntil(
  result: AttemptResult,
  { attempts, rejections }: SendingState,
  { scheduleMs, now, random }: SendingSettings
): number | null {
  if (result.kind === 'hopeless') return null
  if (result.kind === 'rejected') {
    const count = rejections + 1
    const waits = scheduleMs.slice(0, MOST_REJECTIONS - 1).map((wait) => Math.min(wait, LONGEST_WAIT_OF_REJECTED_MS))
    return nextAttemptAt(count, waits, now, random)
  }
  const at = nextAttemptAt(attempts, scheduleMs, now, random)
  return at !== null && result.kind === 'busy' ? Math.max(at, now + result.retryAfterMs) : at
}
