import type { ServerConfig } from '../config/ServerConfig'
import type { GatewayDatabase } from '@didcomm-gateway/core'

import { RateLimits } from './RateLimits'

const MINUTE = 60
const HOUR = 3600

/** Every rate of the gateway: each counts by itself. */
export class GatewayLimits {
  /** requests of an API key */
  public readonly keys: RateLimits
  /** requests of an address with a wrong API key, or none */
  public readonly wrongKeys: RateLimits
  /** requests of an address for what is public: documents, registry, pages */
  public readonly publicRequests: RateLimits
  /** envelopes of an address that open for a connection */
  public readonly connectedOfAddress: RateLimits
  /** envelopes of a connection, from one address */
  public readonly connections: RateLimits
  /** requests and envelopes of an address that open for no connection, whatever is wrong with them */
  public readonly strangers: RateLimits
  /** bytes that are kept of these */
  public readonly strangerBytes: RateLimits
  /** the same of all addresses together, for one tenant */
  public readonly strangersOfTenant: RateLimits
  public readonly strangerBytesOfTenant: RateLimits

  public constructor(config: ServerConfig, database: GatewayDatabase) {
    const each = (name: string, limit: number, windowSeconds: number) =>
      new RateLimits({ name, limit, windowSeconds }, database)
    this.keys = each('key', config.rateLimitPerMinute, MINUTE)
    this.wrongKeys = each('wrong-key', config.strangerRate, MINUTE)
    this.publicRequests = each('public', config.strangerRate, MINUTE)
    this.connectedOfAddress = each('connected', config.rateLimitPerMinute, MINUTE)
    this.connections = each('connection', config.rateLimitPerMinute, MINUTE)
    this.strangers = each('stranger', config.strangerRate, MINUTE)
    this.strangerBytes = each('stranger-bytes', config.strangerBytes, HOUR)
    this.strangersOfTenant = each('tenant-strangers', config.tenantStrangerRate, MINUTE)
    this.strangerBytesOfTenant = each('tenant-stranger-bytes', config.tenantStrangerBytes, HOUR)
  }
}
