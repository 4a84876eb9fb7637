import type { LogLevelName } from './logLevels'
import type { LogOutput } from './LogOutput'
import type { Logger as WinstonLogger } from 'winston'

import { Writable } from 'node:stream'
import { createLogger as createWinstonLogger, format, transports } from 'winston'

import { LOG_LEVELS } from './logLevels'

/** winston on standard output: JSON lines in production, one readable line otherwise. */
export function createLogger(
  level: LogLevelName,
  production: boolean,
  output: Pick<LogOutput, 'writeLine'>
): WinstonLogger {
  return createWinstonLogger({
    levels: LOG_LEVELS,
    level,
    format: production
      ? format.combine(format.timestamp(), format.json())
      : format.combine(format.timestamp(), readable),
    transports: [new transports.Stream({ stream: toStream(output) })],
  })
}

/** winston takes no notice of a stream that is full, so this one never is. */
function toStream(output: Pick<LogOutput, 'writeLine'>): Writable {
  return new Writable({
    decodeStrings: false,
    write: (line: string, _encoding, callback) => {
      output.writeLine(line)
      callback()
    },
  })
}

const readable = format.printf(({ timestamp, level, message, ...fields }) => {
  const rest = Object.keys(fields).length === 0 ? '' : ` ${JSON.stringify(fields)}`
  return `${String(timestamp)} ${level.padEnd(5)} ${String(message)}${rest}`
})
