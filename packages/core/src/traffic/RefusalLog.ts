import type { Logger } from '@credo-ts/core'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'

/** Lines a minute for those without a connection, and for those with one; what comes beyond is counted. */
const LINES = 10
const MINUTE_MS = 60_000

/** One message that was not kept. */
export interface Refusal {
  /** code of the error, or the limit that kept it out; one of a few */
  code: string
  tenantId?: string | null
  /** null: a stranger's */
  connectionId?: string | null
  milliseconds?: number
}

interface Minute {
  lines: number
  /** by code */
  beyond: Map<string, number>
  timer: NodeJS.Timeout
}

/**
 * Messages that were refused, a line each; whoever has many refused does not fill the log: after the first ten of a minute they are
 * summed up at its end.
 */
@injectable()
export class RefusalLog {
  private readonly minutes = new Map<'stranger' | 'connection', Minute>()

  public constructor(@inject(InjectionSymbols.Logger) private readonly logger: Logger) {}

  public refused(refusal: Refusal): void {
    const role = refusal.connectionId ? 'connection' : 'stranger'
    const minute = this.minutes.get(role) ?? this.begin(role)
    if (minute.lines < LINES) {
      minute.lines++
      this.logger.info('message refused', { ...refusal, role })
      return
    }
    minute.beyond.set(refusal.code, (minute.beyond.get(refusal.code) ?? 0) + 1)
  }

  /** Writes what was summed up; call it when the gateway stops. */
  public flush(): void {
    for (const role of this.minutes.keys()) this.end(role)
  }

  private begin(role: 'stranger' | 'connection'): Minute {
    const timer = setTimeout(() => this.end(role), MINUTE_MS).unref()
    const minute = { lines: 0, beyond: new Map<string, number>(), timer }
    this.minutes.set(role, minute)
    return minute
  }

  private end(role: 'stranger' | 'connection'): void {
    const minute = this.minutes.get(role)
    if (!minute) return
    clearTimeout(minute.timer)
    this.minutes.delete(role)
    for (const [code, count] of minute.beyond) {
      this.logger.info('more messages refused within a minute', { code, count, role })
    }
  }
}
