import type { LogLevelName } from './logLevels'
import type { Logger as WinstonLogger } from 'winston'

import { createLogger as createWinstonLogger, format, transports } from 'winston'

import { LOG_LEVELS } from './logLevels'

/** winston on standard output: JSON lines in production, one readable line otherwise. */
export function createLogger(level: LogLevelName, production: boolean): WinstonLogger {
  return createWinstonLogger({
    levels: LOG_LEVELS,
    level,
    format: production
      ? format.combine(format.timestamp(), format.json())
      : format.combine(format.timestamp(), readable),
    transports: [new transports.Console()],
  })
}

const readable = format.printf(({ timestamp, level, message, ...fields }) => {
  const rest = Object.keys(fields).length === 0 ? '' : ` ${JSON.stringify(fields)}`
  return `${String(timestamp)} ${level.padEnd(5)} ${String(message)}${rest}`
})
