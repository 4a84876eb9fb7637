import type { Logger } from '@credo-ts/core'

/** What was opened, to be closed in the opposite order; one that fails does not keep the others open. */
export class Closers {
  private readonly closers: Array<{ name: string; close: () => void | Promise<void> }> = []

  public constructor(private readonly logger: Logger) {}

  public add(name: string, close: () => void | Promise<void>): void {
    this.closers.push({ name, close })
  }

  public async closeAll(): Promise<void> {
    for (let next = this.closers.pop(); next; next = this.closers.pop()) {
      try {
        await next.close()
      } catch (error) {
        this.logger.error('cannot be closed', { name: next.name, error })
      }
    }
  }
}
