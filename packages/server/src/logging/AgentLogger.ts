import type { LogLevelName } from './logLevels'
import type { Logger as WinstonLogger } from 'winston'

import { BaseLogger, LogLevel } from '@credo-ts/core'

import { redactFields, redactText } from './redact'

const CREDO_LEVELS: Record<LogLevelName, LogLevel> = {
  error: LogLevel.error,
  warn: LogLevel.warn,
  info: LogLevel.info,
  debug: LogLevel.debug,
  trace: LogLevel.trace,
}

/** Credo says so of modules at every start, in its version for years; what fits together is checked by `assertCredoFits`. */
const EXPERIMENTAL = /module is experimental and could have unexpected breaking changes/

/**
 * Credo's `Logger`, and that of every module: redacts, since Credo logs plaintext messages at info level. Never throws: a
 * line that cannot be written must not end what it tells of.
 */
export class AgentLogger extends BaseLogger {
  public constructor(
    private readonly winston: WinstonLogger,
    level: LogLevelName
  ) {
    super(CREDO_LEVELS[level])
  }

  public override test(message: string, data?: Record<string, unknown>): void {
    this.write(LogLevel.test, 'trace', message, data)
  }

  public override trace(message: string, data?: Record<string, unknown>): void {
    this.write(LogLevel.trace, 'trace', message, data)
  }

  public override debug(message: string, data?: Record<string, unknown>): void {
    this.write(LogLevel.debug, 'debug', message, data)
  }

  public override info(message: string, data?: Record<string, unknown>): void {
    this.write(LogLevel.info, 'info', message, data)
  }

  public override warn(message: string, data?: Record<string, unknown>): void {
    this.write(LogLevel.warn, 'warn', message, data)
  }

  public override error(message: string, data?: Record<string, unknown>): void {
    this.write(LogLevel.error, 'error', message, data)
  }

  public override fatal(message: string, data?: Record<string, unknown>): void {
    this.write(LogLevel.fatal, 'error', message, data)
  }

  private write(level: LogLevel, name: LogLevelName, message: string, data?: Record<string, unknown>): void {
    if (!this.isEnabled(level)) return
    try {
      if (level === LogLevel.warn && EXPERIMENTAL.test(message)) return
      // Credo passes an Error as the data itself in places
      const fields = data instanceof Error ? { error: data } : (data ?? {})
      this.winston.log(name, redactText(message), redactFields(fields))
    } catch {
      this.winston.log(name, 'a line whose fields cannot be read')
    }
  }
}
