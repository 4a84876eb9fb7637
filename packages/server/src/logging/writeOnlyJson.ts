import type { LogOutput } from './LogOutput'

import { writeSync } from 'node:fs'

import { jsonLine } from './jsonLine'
import { describeError, redactText } from './redact'

const STANDARD_ERROR = 2
/** Beyond it what has no end of its line is written without waiting for one. */
const LONGEST_PART = 4000

type Stream = Pick<NodeJS.WriteStream, 'write'>

/**
 * From here on each line that this process writes is a JSON line, whoever writes it: libraries that use the console, threads, Node's
 * warnings, and the error that ends the process. What others write is not trusted to hold nothing secret, so it is redacted.
 * @returns how to undo it, for tests
 */
export function writeOnlyJson(
  output: Pick<LogOutput, 'writeLine'>,
  streams: { stdout: Stream; stderr: Stream } = process
): () => void {
  const undo = [
    redirect(streams.stdout, (line) => output.writeLine(jsonLine('info', redactText(line)))),
    redirect(streams.stderr, (line) => output.writeLine(jsonLine('warn', redactText(line)))),
  ]
  const ownWarnings = process.listeners('warning')
  // Node's own listener writes past the streams
  process.removeAllListeners('warning')
  const warn = (error: Error) =>
    output.writeLine(jsonLine('warn', 'a warning of Node.js', { error: describeError(error) }))
  process.on('warning', warn)
  const die = (error: unknown) => {
    writeFatal('the process ends: an error that nobody has caught', { error: describe(error) })
    process.exit(1)
  }
  process.on('uncaughtException', die)
  return () => {
    undo.forEach((step) => step())
    process.off('uncaughtException', die)
    process.off('warning', warn)
    for (const listener of ownWarnings) process.on('warning', listener)
  }
}

/** The last line of a process, so nothing waits for it. */
export function writeFatal(message: string, fields: object = {}): void {
  try {
    writeSync(STANDARD_ERROR, jsonLine('error', message, fields))
  } catch {
    // nobody reads it
  }
}

function describe(error: unknown): unknown {
  return error instanceof Error ? describeError(error) : redactText(error)
}

function redirect(stream: Stream, writeLine: (line: string) => void): () => void {
  const before = stream.write
  let part = ''
  const write = (chunk: Uint8Array | string, encoding?: unknown, callback?: unknown): boolean => {
    const lines = `${part}${typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')}`.split('\n')
    part = lines.pop() ?? ''
    if (part.length > LONGEST_PART) {
      lines.push(part)
      part = ''
    }
    for (const line of lines) if (line.trim() !== '') writeLine(line)
    const done = [encoding, callback].find((argument) => typeof argument === 'function') as (() => void) | undefined
    if (done) queueMicrotask(done)
    return true
  }
  stream.write = write as Stream['write']
  return () => {
    stream.write = before
  }
}
