import type { ReplyChannel } from './ReplyChannel'
import type { CoreTables, InboxRow } from '../database'
import type { Envelope, OpenedMessage } from '../envelope'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Logger } from '@credo-ts/core'
import type { Transaction } from 'kysely'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'
import { createHash } from 'node:crypto'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { GatewayDatabase, newId } from '../database'
import { EnvelopeOpener, parseEnvelope } from '../envelope'
import { EnvelopeInvalidError, EnvelopeTooLargeError, RecipientUnknownError } from '../errors'
import { readHeader } from '../models'
import { RoutingKeys } from '../tenancy/RoutingKeys'
import { TenantContexts } from '../tenancy/TenantContexts'
import { TenantKeys } from '../tenancy/TenantKeys'
import { InstanceHints, letOthersRun } from '../work'

import { InboundProcessor } from './InboundProcessor'
import { Inbox } from './Inbox'
import { ReturnRoutes } from './ReturnRoutes'
import { SharedReturnRoutes } from './SharedReturnRoutes'
import { returnRouteOf } from './returnRouteOf'

/** One message that is on disk now (or was before) for one tenant. */
export interface KeptMessage {
  /** inbox id, later the event's id */
  id: string
  tenantId: string
  /** the same message was kept before; nothing new was stored */
  duplicate: boolean
  /** asks for replies on this connection */
  wantsReply: boolean
  /** ends when the message has been handled and its event is written; null when another instance will do that */
  handled: Promise<void> | null
}

interface OpenedForTenant {
  tenantId: string
  key: TenantKey
  opened: OpenedMessage
  row: InboxRow
}

/**
 * The way in, shared by every door: parse → recipient key → tenants → unpack in each tenant's context → inbox.
 * When {@link receive} returns, the envelope is on disk: that is what a 2xx promises.
 */
@injectable()
export class EnvelopeReceiver {
  public constructor(
    private readonly config: GeneralMessagesModuleConfig,
    private readonly database: GatewayDatabase,
    private readonly routingKeys: RoutingKeys,
    private readonly contexts: TenantContexts,
    private readonly keys: TenantKeys,
    private readonly opener: EnvelopeOpener,
    private readonly inbox: Inbox,
    private readonly processor: InboundProcessor,
    private readonly returnRoutes: ReturnRoutes,
    private readonly sharedRoutes: SharedReturnRoutes,
    private readonly hints: InstanceHints,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {}

  /**
   * @param body the envelope as it came; bytes are kept as they are
   * @param channel where replies may go when the message asks for a return route
   * @throws {EnvelopeInvalidError} no envelope, or no tenant can decrypt it
   * @throws {EnvelopeTooLargeError} more bytes than `maxMessageBytes`
   * @throws {RecipientUnknownError} no tenant has any of the recipient keys
   * @throws {StorageUnavailableError} it cannot be kept now
   */
  public async receive(body: Buffer | string | object, channel?: ReplyChannel): Promise<KeptMessage[]> {
    const bytes = toBytes(body)
    if (bytes.length > this.config.maxMessageBytes) {
      throw new EnvelopeTooLargeError(`The envelope is larger than ${this.config.maxMessageBytes} bytes.`)
    }
    const envelope = parseEnvelope(bytes, this.config.maxRecipients)
    await letOthersRun()
    const recipients = await this.routingKeys.findTenants(envelope.recipients.map(({ kid }) => kid))
    if (recipients.length === 0) throw new RecipientUnknownError('No tenant of this gateway has the recipient key.')
    const opened = await this.openForEach(envelope, bytes, recipients)
    return this.keep(opened, channel)
  }

  private async openForEach(
    envelope: Envelope,
    bytes: Buffer,
    recipients: Array<{ tenantId: string; recipientKey: string }>
  ): Promise<OpenedForTenant[]> {
    const receivedAt = Date.now()
    const openedForTenants: OpenedForTenant[] = []
    let refusal: unknown = null
    for (const { tenantId, recipientKey } of recipients) {
      try {
        const key = await this.keys.get(tenantId)
        const opened = await this.contexts.run(tenantId, (context) => this.opener.open(context, envelope, recipientKey))
        const id = newId()
        const row: InboxRow = {
          id,
          tenant_id: tenantId,
          recipient_key: recipientKey,
          dedupe_hash: key.hash('dedupe', ...sameness(opened, envelope)),
          order_key: key.hash('order', opened.senderKey ?? id),
          envelope: bytes,
          received_at: receivedAt,
          lane: this.processor.laneOf(opened),
          attempts: 0,
          lease_until: 0,
          lease_owner: null,
        }
        openedForTenants.push({ tenantId, key, opened, row })
      } catch (error) {
        // one tenant's trouble must not cost another tenant its message
        if (!(error instanceof EnvelopeInvalidError)) this.logger.error('an envelope cannot be opened', { tenantId })
        if (refusal === null || refusal instanceof EnvelopeInvalidError) refusal = error
      }
    }
    if (openedForTenants.length === 0) throw refusal
    return openedForTenants
  }

  private async keep(messages: OpenedForTenant[], channel?: ReplyChannel): Promise<KeptMessage[]> {
    const reserved = messages.map(({ row }) => this.processor.reserve(row))
    try {
      const inserted = await this.database.transaction(async (trx) => {
        await this.inbox.lockOrders(
          trx,
          messages.map(({ row }) => row.order_key)
        )
        const results: Array<{ fresh: boolean; ours: boolean }> = []
        for (const [i, { row }] of messages.entries()) {
          const ours = reserved[i] && !(await this.inbox.hasForeignBefore(trx, row.order_key, this.processor.owner))
          const claimed = ours ? { ...row, ...this.processor.claimFields() } : row
          results.push({ fresh: await this.inbox.insert(trx, claimed), ours })
          if (channel) await this.shareReturnRoute(trx, messages[i])
        }
        return results
      })
      return messages.map((message, i) => this.handOver(message, inserted[i].fresh, inserted[i].ours, channel))
    } catch (error) {
      for (const { row } of messages) this.processor.unreserve(row.id)
      throw error
    }
  }

  private handOver(
    { tenantId, key, opened, row }: OpenedForTenant,
    fresh: boolean,
    ours: boolean,
    channel?: ReplyChannel
  ): KeptMessage {
    const wantsReply = channel !== undefined && this.openReturnRoute(key, opened, channel)
    let handled: Promise<void> | null = null
    if (fresh && ours) {
      handled = this.processor.accept({ ...row, ...this.processor.claimFields() }, opened)
    } else {
      this.processor.unreserve(row.id)
      if (fresh) {
        this.processor.wakeAfter(row.order_key)
        this.hints.announce('waiting', row.order_key)
      }
    }
    return { id: row.id, tenantId, duplicate: !fresh, wantsReply, handled }
  }

  /** Before the message can be handled, so that whichever instance does knows where the partner waits. */
  private async shareReturnRoute(trx: Transaction<CoreTables>, { opened, key }: OpenedForTenant): Promise<void> {
    const wish = returnRouteOf(opened.message)
    if (!wish || wish.scope === 'none' || opened.senderKey === null) return
    await this.sharedRoutes.open(trx, key, opened.senderKey)
  }

  private openReturnRoute(key: TenantKey, opened: OpenedMessage, channel: ReplyChannel): boolean {
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
    return true
  }
}

function toBytes(body: Buffer | string | object): Buffer {
  if (Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}

/** What makes two envelopes the same message: sender, @id and text; without `@id` or sender, the envelope itself. */
function sameness({ senderKey, message, text }: OpenedMessage, envelope: Envelope): string[] {
  const { messageId } = readHeader(message)
  if (senderKey !== null && messageId !== null) return [senderKey, messageId, digest(text)]
  return [digest(envelope.protectedText, envelope.ciphertext, envelope.tag)]
}

function digest(...parts: Array<string | Buffer>): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('base64url')
}
