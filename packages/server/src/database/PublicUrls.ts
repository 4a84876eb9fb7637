import type { ServerTables } from './ServerTables'
import type { GatewayDatabase } from '@didcomm-gateway/core'

const ID = 'last'

/** What there is to say about the public URL of a start. */
export interface PublicUrlChange {
  /** that of the start before */
  before: string
  /** other instances run, most likely with that one */
  othersRun: boolean
}

/**
 * Remembers the public URL over starts and instances. Invitations and DIDs that partners hold name the one they were made with.
 */
export class PublicUrls {
  public constructor(private readonly database: GatewayDatabase) {}

  /**
   * Call it while no other instance starts, before this one counts as an instance.
   * @returns null when the URL is that of the last start, or this is the first one
   */
  public async use(url: string): Promise<PublicUrlChange | null> {
    const db = this.database.as<ServerTables>()
    const last = await db.selectFrom('public_urls').select('url').where('id', '=', ID).executeTakeFirst()
    if (last?.url === url) return null
    await db
      .insertInto('public_urls')
      .values({ id: ID, url, used_since: Date.now() })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ url, used_since: Date.now() }))
      .execute()
    if (!last) return null
    const othersRun = this.database.kind === 'postgres' && (await this.database.countInstances()) > 0
    return { before: last.url, othersRun }
  }
}
