import type { ServerTables } from '../database/ServerTables'
import type { GatewayDatabase } from '@didcomm-gateway/core'
import type { Kysely } from 'kysely'

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

import { SettingsInvalidError } from '../config/SettingsInvalidError'

const ROW_ID = 'admin'
const SALT_BYTES = 16
const HASH_BYTES = 32
const derive = promisify<string, Buffer, number, Buffer>(scrypt)

/**
 * What the database keeps of the admin API key, so that instances with different keys do not serve as one gateway. The
 * operator chooses the key, and may choose a short one: hence scrypt instead of a plain hash.
 */
export class AdminKeyDigest {
  private readonly db: Kysely<ServerTables>

  public constructor(database: GatewayDatabase) {
    this.db = database.as<ServerTables>()
  }

  /**
   * The first instance writes down its key; the key of every other must be the same.
   * @throws {SettingsInvalidError} when it is another one
   */
  public async agree(adminApiKey: string, now = Date.now()): Promise<void> {
    const known = await this.find()
    if (!known) {
      const row = await digest(adminApiKey, now)
      await this.db
        .insertInto('admin_key')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    const kept = known ?? (await this.find())
    if (kept && timingSafeEqual(kept.hash, await derive(adminApiKey, kept.salt, HASH_BYTES))) return
    const problem =
      'is not the key that the other instances on this database have. Set the same on all. To change it, stop all instances and run: npm run gateway -- change-admin-key'
    throw new SettingsInvalidError([{ variable: 'GATEWAY_ADMIN_API_KEY', problem }])
  }

  /** From now on instances start with this key only. */
  public async replace(adminApiKey: string, now = Date.now()): Promise<void> {
    const { salt, hash, created_at, id } = await digest(adminApiKey, now)
    await this.db
      .insertInto('admin_key')
      .values({ id, salt, hash, created_at })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ salt, hash, created_at }))
      .execute()
  }

  private async find(): Promise<{ salt: Buffer; hash: Buffer } | null> {
    const row = await this.db
      .selectFrom('admin_key')
      .select(['salt', 'hash'])
      .where('id', '=', ROW_ID)
      .executeTakeFirst()
    return row ?? null
  }
}

async function digest(adminApiKey: string, now: number): Promise<ServerTables['admin_key']> {
  const salt = randomBytes(SALT_BYTES)
  return { id: ROW_ID, salt, hash: await derive(adminApiKey, salt, HASH_BYTES), created_at: now }
}
