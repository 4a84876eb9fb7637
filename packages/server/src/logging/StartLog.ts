import type { PublicUrlChange } from '../database/PublicUrls'
import type { ServerConfig } from '../config/ServerConfig'
import type { Logger as WinstonLogger } from 'winston'

import { isLocalUrl } from '../config/isLocalUrl'
import { version } from '../version'

/** What the gateway says of itself at its start. All of it is the operator's own, so nothing is left out; secrets are none of it. */
export class StartLog {
  public constructor(
    private readonly winston: WinstonLogger,
    private readonly config: ServerConfig
  ) {}

  public begins(publicUrl: string): void {
    const { postgres, dataDir, production } = this.config
    this.winston.info('the gateway starts', {
      version,
      node: process.versions.node,
      database: postgres ? `PostgreSQL, ${postgres.database} at ${postgres.host}` : 'SQLite in the data folder',
      publicUrl,
      dataDir,
    })
    for (const variable of this.config.unknownVariables) {
      this.winston.warn(`${variable} is not a setting of the gateway`)
    }
    if (production && isLocalUrl(publicUrl)) {
      this.winston.warn(
        'GATEWAY_PUBLIC_URL is an address of this machine: no partner elsewhere can answer. Set it to the address that partners reach.',
        { publicUrl }
      )
    }
  }

  public publicUrlChanged(publicUrl: string, { before, othersRun }: PublicUrlChange): void {
    const message = othersRun
      ? 'GATEWAY_PUBLIC_URL differs from that of the instances that run. Set the same on every instance.'
      : 'GATEWAY_PUBLIC_URL has changed: partners hold invitations and DIDs that name the one before, and reach nobody else by them.'
    this.winston.warn(message, { publicUrl, before })
  }
}
