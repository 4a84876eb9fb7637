/** An error of an error of an error; deeper ones say no more. */
const MAX_DEPTH = 3

/**
 * An error for the log and for events: its name and message, nothing that hangs on it. Never throws, whatever was thrown. Credo's
 * problem-report errors can carry an Error as their `message`; it is described in its place.
 */
export function describeError(error: unknown): string {
  return describe(error, 0)
}

function describe(error: unknown, depth: number): string {
  try {
    if (!(error instanceof Error)) return toText(error)
    const { name, message } = error as { name: unknown; message: unknown }
    const isNested = message instanceof Error && depth < MAX_DEPTH
    return `${toText(name)}: ${isNested ? describe(message, depth + 1) : toText(message)}`
  } catch {
    return 'an error that cannot be described'
  }
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : String(value)
}
