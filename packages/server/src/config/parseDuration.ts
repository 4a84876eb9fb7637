const UNIT_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/**
 * `5s`, `5m`, `30m`, `2h` → milliseconds.
 * @throws Error whose message says what a duration looks like
 */
export function parseDuration(text: string): number {
  const [, amount, unit] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text.trim()) ?? []
  if (amount === undefined || unit === undefined) {
    throw new Error(
      `"${text.trim()}" is not a duration. Write a whole number and a unit (ms, s, m, h, d), such as 30s.`
    )
  }
  return Number(amount) * UNIT_MS[unit]
}
