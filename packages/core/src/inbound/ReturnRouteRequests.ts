import type { ReplyChannel } from './ReplyChannel'
import type { CoreTables } from '../database'
import type { Envelope, OpenedMessage } from '../envelope'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { ReturnRoutes } from './ReturnRoutes'
import { SharedReturnRoutes } from './SharedReturnRoutes'
import { returnRouteOf } from './returnRouteOf'

/** Entries of one recipient in an envelope of which one opened it: the opener tries no more. */
const MOST_ENTRIES = 3

/** A message that may ask for a return route. */
export interface RoutableMessage {
  key: TenantKey
  opened: OpenedMessage
  envelope: Envelope
  /** null: the sender has no connection with the tenant */
  connectionId: string | null
}

/**
 * Opens the return route that a message asks for on the connection it came over — once for each envelope: whoever has
 * recorded one and posts it again gets none, on no instance and at no later time. The same message packed anew does.
 */
@injectable()
export class ReturnRouteRequests {
  public constructor(
    private readonly returnRoutes: ReturnRoutes,
    private readonly sharedRoutes: SharedReturnRoutes
  ) {}

  /** Whether the message says anything of a return route. */
  public asks({ opened }: RoutableMessage): boolean {
    return opened.senderKey !== null && returnRouteOf(opened.message) !== null
  }

  /**
   * In the transaction that keeps the message, before it can be handled: whichever instance does knows where the partner waits.
   * @returns whether the envelope asks for the first time: only then {@link open} may be called
   */
  public async request(
    trx: Transaction<CoreTables>,
    message: RoutableMessage,
    channel: ReplyChannel | undefined
  ): Promise<boolean> {
    const { key, opened } = message
    const wish = returnRouteOf(opened.message)
    if (!wish || opened.senderKey === null) return false
    if (!(await isFirst(trx, message))) return false
    if (channel && wish.scope !== 'none') await this.sharedRoutes.open(trx, key, opened.senderKey)
    return true
  }

  /** @returns whether replies may go over the channel */
  public open({ key, opened, connectionId }: RoutableMessage, channel: ReplyChannel): boolean {
    const wish = returnRouteOf(opened.message)
    if (!wish || opened.senderKey === null) return false
    const { tenantId } = key
    const partner = { tenantId, partnerKey: opened.senderKey }
    if (wish.scope === 'none') {
      this.returnRoutes.remove(channel, partner)
      return false
    }
    this.sharedRoutes.keep(key, opened.senderKey)
    this.returnRoutes.add({
      ...partner,
      ourKey: opened.recipientKey,
      threadId: wish.scope === 'thread' ? wish.threadId : null,
      channel,
    })
    if (connectionId !== null) this.returnRoutes.confirm(tenantId, opened.senderKey)
    return true
  }
}

/** Writes down that the envelope has come. Of several transactions at the same time, on any instance, one finds it new. */
async function isFirst(trx: Transaction<CoreTables>, message: RoutableMessage): Promise<boolean> {
  const digests = digestsOf(message)
  const inserted = await trx
    .insertInto('return_route_digests')
    .values(digests.map((digest) => ({ tenant_id: message.key.tenantId, digest })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('digest')
    .execute()
  return inserted.length === digests.length
}

/**
 * What the sender's key made for this recipient at this packing, and nobody else can make anew: the sealed content key with
 * its nonce. All else another recipient of the envelope, who has the content key too, could write differently. An envelope that
 * names the recipient several times has several.
 */
function digestsOf({ key, opened, envelope }: RoutableMessage): string[] {
  const ours = envelope.recipients.filter(({ kid }) => kid === opened.recipientKey).slice(0, MOST_ENTRIES)
  const digests = ours.map(({ encryptedKey, nonce }) =>
    key.hash('return route envelope', encryptedKey, nonce ?? Buffer.alloc(0))
  )
  // in one order everywhere, so that no two wait for each other
  return [...new Set(digests)].sort()
}
