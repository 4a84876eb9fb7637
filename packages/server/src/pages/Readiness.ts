import type { GatewayDatabase } from '@didcomm-gateway/core'

/** Whether this gateway takes work. */
export class Readiness {
  private readonly stop = new AbortController()

  public constructor(private readonly database: GatewayDatabase) {}

  /** Aborted when the gateway begins to stop: whoever holds a request open ends it then. */
  public get stopping(): AbortSignal {
    return this.stop.signal
  }

  public beginStop(): void {
    this.stop.abort()
  }

  public async isReady(): Promise<boolean> {
    if (this.stopping.aborted) return false
    return this.database.ping().then(
      () => true,
      () => false
    )
  }
}
