/** A line as winston writes it in production, for what cannot go through it. */
export function jsonLine(level: 'info' | 'warn' | 'error', message: string, fields: object = {}): string {
  return `${JSON.stringify({ level, message, ...fields, timestamp: new Date().toISOString() })}\n`
}
