const REDACTED = '[redacted]'
const LONGEST_TEXT = 500
/** Keys, tokens, envelopes: long runs of base64 or base58. A UUID is shorter and stays readable. */
const LONG_TOKEN = /[A-Za-z0-9_+/=-]{44,}/g
const JSON_TEXT = /[{[]\s*["{[].*$/s
const SAFE_NAME =
  /^(id|type|state|code|kind|role|status|name|version|module|method|protocol|reason|path|level)$|(Id|Ids|Uuid|Type|State|Code|Role|Status|Name|Method|Level)$/

/** Text without what looks like content or a secret. What should be a text and is none does not keep it from being logged. */
export function redactText(text: unknown): string {
  if (text instanceof Error && typeof text.message === 'string') return redactText(text.message)
  if (typeof text !== 'string') return REDACTED
  return text.slice(0, LONGEST_TEXT).replace(JSON_TEXT, REDACTED).replace(LONG_TOKEN, REDACTED)
}

/**
 * Keeps ids, types, states, numbers and errors of what Credo or a module wants to log; whatever else a field holds
 * (plaintext messages, envelopes, records, keys) is left out by name, not by guess.
 */
export function redactFields(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    const shown = redactValue(name, value)
    if (shown !== undefined) kept[name] = shown
  }
  return kept
}

function redactValue(name: string, value: unknown): unknown {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Error) return describeError(value)
  if (!SAFE_NAME.test(name)) return REDACTED
  if (typeof value === 'string') return redactText(value)
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value.map(redactText)
  return REDACTED
}

/** Name, code, redacted message and stack of an error and its causes. */
export function describeError(error: Error, depth = 0): Record<string, unknown> {
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return {
    name: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    message: redactText(error.message),
    stack: stackLines(error),
    ...(cause instanceof Error && depth < 3 ? { cause: describeError(cause, depth + 1) } : {}),
  }
}

/** The stack repeats the message, so only its places are kept. */
function stackLines(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12)
}
