const REDACTED = '[redacted]'
const LONGEST_TEXT = 500
const CODE = /^[\w.-]{1,100}$/
const LONGEST_STACK = 20_000
const MAX_CAUSES = 3
/** Keys, tokens, envelopes: long runs of base64 or base58. A UUID is shorter and stays readable. */
const LONG_TOKEN = /[A-Za-z0-9_+/=-]{44,}/g
const JSON_TEXT = /[{[]\s*["{[].*$/s
/** Credo names a partner's label behind the id of its connection, and a tenant's behind the word; a label can hold anything. */
const LABEL = /(\bconnection '?[\w-]{1,64}'? ?\(|\blabel '?).+$/is
/** A line break or a terminal's escape sequence would make a line of its own, or hide one; so would a change of direction. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g
/** Node quotes what it cannot parse. */
const UNPARSED_TEXT = /(\bUnexpected [^,"]{1,60}[, ])[^]*( is not valid JSON)/
/** What a code looks like is checked, so nothing of it need be hidden. */
const CODE_NAME = /^code$|Code$/
const SAFE_NAME =
  /^(id|type|state|code|kind|role|status|name|version|module|method|protocol|reason|path|level)$|(Id|Ids|Uuid|Type|State|Code|Role|Status|Name|Method|Level)$/

/** Text without what looks like content, a label or a secret; of an error, its message. Takes anything: libraries log anything. */
export function redactText(text: unknown): string {
  return toText(text)
    .slice(0, LONGEST_TEXT)
    .replace(LABEL, (_match, before: string) => before + REDACTED)
    .replace(UNPARSED_TEXT, `$1${REDACTED}$2`)
    .replace(JSON_TEXT, REDACTED)
    .replace(LONG_TOKEN, REDACTED)
    .replace(CONTROLS, ' ')
}

/** The `message` of an error may be another error: Credo's DidExchangeProblemReportError carries one. */
function toText(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value
  if (value instanceof Error) return depth < MAX_CAUSES ? toText(value.message, depth + 1) : value.name
  if (value === null || ['number', 'boolean', 'bigint', 'undefined'].includes(typeof value)) return String(value)
  return REDACTED
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
  if (typeof value === 'string' && CODE_NAME.test(name) && CODE.test(value)) return value
  // of an error that was described already
  if (name === 'error' && typeof value === 'string') return redactText(value)
  if (!SAFE_NAME.test(name)) return REDACTED
  if (typeof value === 'string') return redactText(value)
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value.map(redactText)
  return REDACTED
}

/** Name, code, redacted message and stack of an error and its causes. */
export function describeError(error: Error, depth = 0): Record<string, unknown> {
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return {
    name: redactText(error.name),
    ...(typeof code === 'string' || typeof code === 'number'
      ? { code: CODE.test(String(code)) ? code : redactText(code) }
      : {}),
    message: redactText(error.message),
    stack: stackLines(error),
    ...(cause instanceof Error && depth < MAX_CAUSES ? { cause: describeError(cause, depth + 1) } : {}),
  }
}

/** The stack repeats the message, so only its places are kept. */
function stackLines({ stack }: Error): string[] {
  return (typeof stack === 'string' ? stack.slice(0, LONGEST_STACK) : '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12)
    .map((line) => line.replace(CONTROLS, ' '))
}
