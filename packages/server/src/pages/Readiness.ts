import type { GatewayDatabase } from '@didcomm-gateway/core'

/** Whether this gateway takes work. */
export class Readiness {
  private stopping = false

  public constructor(private readonly database: GatewayDatabase) {}

  public beginStop(): void {
    this.stopping = true
  }

  public async isReady(): Promise<boolean> {
    if (this.stopping) return false
    return this.database.ping().then(
      () => true,
      () => false
    )
  }
}
