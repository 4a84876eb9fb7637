import type { WebhookRow } from '../database'

/** Failures in a row after which a webhook is called only to see whether it is back. */
export const CIRCUIT_THRESHOLD = 5
const MAX_PAUSE_MS = 5 * 60 * 1000

/** How a webhook has fared lately; in its row, so that all instances see the same. */
export type Circuit = Pick<WebhookRow, 'consecutive_failures' | 'failing_since' | 'last_failure_at' | 'open_until'>

/**
 * The circuit after one more failure. closed: calls are made · open: none until `open_until`, a pause that begins with
 * the first wait of the retry schedule and doubles with each failed probe up to 5 minutes · half-open: one call, the
 * probe, whose success closes it.
 * @param probe whether this call was the probe; calls that were under way when the circuit opened tell nothing new
 * @param firstPauseMs the pause after the fifth failure, milliseconds
 */
export function circuitAfterFailure(
  circuit: Circuit,
  probe: boolean,
  now: number,
  { firstPauseMs, disableAfterMs }: { firstPauseMs: number; disableAfterMs: number }
): Circuit {
  const wasOpen = circuit.consecutive_failures >= CIRCUIT_THRESHOLD
  if (wasOpen && !probe) return { ...pick(circuit), last_failure_at: now }
  const failures = circuit.consecutive_failures + 1
  const doublings = failures - CIRCUIT_THRESHOLD
  const pauseMs = Math.min(firstPauseMs * 2 ** Math.min(doublings, 30), MAX_PAUSE_MS)
  return {
    consecutive_failures: failures,
    failing_since: isUnbroken(circuit, now, disableAfterMs) ? circuit.failing_since : now,
    last_failure_at: now,
    open_until: doublings < 0 ? 0 : now + pauseMs,
  }
}

/** Whether a webhook has failed for so long that it is to be disabled. */
export function isBeyondHope(circuit: Circuit, now: number, disableAfterMs: number): boolean {
  return circuit.failing_since !== null && now - circuit.failing_since >= disableAfterMs
}

/** A webhook that was not called for long says nothing: failures of last month and of today are no series. */
function isUnbroken(circuit: Circuit, now: number, disableAfterMs: number): boolean {
  const { failing_since: since, last_failure_at: last } = circuit
  return since !== null && last !== null && now - last <= disableAfterMs / 2
}

function pick({ consecutive_failures, failing_since, last_failure_at, open_until }: Circuit): Circuit {
  return { consecutive_failures, failing_since, last_failure_at, open_until }
}
