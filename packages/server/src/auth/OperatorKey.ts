import { timingSafeEqual } from 'node:crypto'

import { hashApiKey } from './apiKeyFormat'

/** The admin API key of the gateway. Only its hash stays in memory. */
export class OperatorKey {
  private readonly hash: Buffer

  public constructor(adminApiKey: string) {
    this.hash = hashApiKey(adminApiKey)
  }

  public matches(apiKey: string): boolean {
    return timingSafeEqual(this.hash, hashApiKey(apiKey))
  }
}
