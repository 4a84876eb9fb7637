import type { KeptMessage, OpenedForTenant } from './MessageKeeper'
import type { ReplyChannel } from './ReplyChannel'
import type { SenderLimits } from './SenderLimits'
import type { InboxRow } from '../database'
import type { Envelope, OpenedMessage } from '../envelope'
import type { AgentContext, Logger } from '@credo-ts/core'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'
import { createHash } from 'node:crypto'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { KnownConnections } from '../connections/KnownConnections'
import { newId } from '../database'
import { EnvelopeOpener, parseEnvelope } from '../envelope'
import { EnvelopeInvalidError, EnvelopeTooLargeError, RecipientUnknownError } from '../errors'
import { MAX_ID_LENGTH } from '../shapes/limits'
import { RoutingKeys } from '../tenancy/RoutingKeys'
import { TenantContexts } from '../tenancy/TenantContexts'
import { TenantKeys } from '../tenancy/TenantKeys'
import { describeError, letOthersRun } from '../work'

import { InboundProcessor } from './InboundProcessor'
import { MessageKeeper, atDoor } from './MessageKeeper'

/**
 * Most tenants of one envelope: each of them opens and stores it, so it must not be sent once and cost a thousand times as
 * much as it came with.
 */
const MOST_TENANTS = 20

/**
 * The way in, shared by every door: parse → recipient key → tenants → unpack in each tenant's context → may its sender send
 * more → inbox. When {@link receive} returns, the envelope is on disk: that is what a 2xx promises.
 */
@injectable()
export class EnvelopeReceiver {
  public constructor(
    private readonly config: GeneralMessagesModuleConfig,
    private readonly routingKeys: RoutingKeys,
    private readonly contexts: TenantContexts,
    private readonly keys: TenantKeys,
    private readonly opener: EnvelopeOpener,
    private readonly connections: KnownConnections,
    private readonly processor: InboundProcessor,
    private readonly keeper: MessageKeeper,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {}

  /**
   * @param body the envelope as it came; bytes are kept as they are
   * @param channel where replies may go when the message asks for a return route
   * @param limits how much its sender may send; without them as much as there is room for
   * @throws {EnvelopeInvalidError} no envelope, or no tenant can decrypt it
   * @throws {EnvelopeTooLargeError} more bytes than `maxMessageBytes`
   * @throws {RecipientUnknownError} no tenant has any of the recipient keys
   * @throws {BudgetExhaustedError} no recipient has room for it now
   * @throws {StorageUnavailableError} it cannot be kept now
   * @throws what `limits` refuse a sender with
   */
  public async receive(
    body: Buffer | string | object,
    channel?: ReplyChannel,
    limits?: SenderLimits
  ): Promise<KeptMessage[]> {
    const bytes = toBytes(body)
    if (bytes.length > this.config.maxMessageBytes) {
      throw new EnvelopeTooLargeError(`The envelope is larger than ${this.config.maxMessageBytes} bytes.`)
    }
    const envelope = parseEnvelope(bytes, this.config.maxRecipients)
    await letOthersRun()
    const recipients = await this.routingKeys.findTenants(envelope.recipients.map(({ kid }) => kid))
    if (recipients.length === 0) throw new RecipientUnknownError('No tenant of this gateway has the recipient key.')
    if (recipients.length > MOST_TENANTS) {
      throw new EnvelopeInvalidError(`The envelope is for more than ${MOST_TENANTS} recipients of this gateway.`)
    }
    const messages = await this.openForEach(envelope, bytes, recipients, limits)
    return this.keeper.keep(messages, channel, limits)
  }

  private async openForEach(
    envelope: Envelope,
    bytes: Buffer,
    recipients: Array<{ tenantId: string; recipientKey: string }>,
    limits?: SenderLimits
  ): Promise<OpenedForTenant[]> {
    const opened: OpenedForTenant[] = []
    let refusal: unknown = null
    for (const recipient of recipients) {
      try {
        const message = await this.open(envelope, bytes, recipient)
        await limits?.admit(atDoor(message))
        opened.push(message)
      } catch (error) {
        // one tenant's trouble must not cost another tenant its message
        if (refusal === null || refusal instanceof EnvelopeInvalidError) refusal = error
      }
    }
    if (opened.length === 0) throw refusal
    return opened
  }

  private async open(
    envelope: Envelope,
    bytes: Buffer,
    { tenantId, recipientKey }: { tenantId: string; recipientKey: string }
  ): Promise<OpenedForTenant> {
    try {
      const key = await this.keys.get(tenantId)
      const { opened, connectionId } = await this.contexts.run(tenantId, async (context) => {
        const message = await this.opener.open(context, envelope, recipientKey)
        return { opened: message, connectionId: await this.findConnection(context, message) }
      })
      const id = newId()
      const row: InboxRow = {
        id,
        tenant_id: tenantId,
        recipient_key: recipientKey,
        dedupe_hash: key.hash('dedupe', ...sameness(opened, envelope)),
        order_key: key.hash('order', opened.senderKey ?? id),
        envelope: bytes,
        bytes: bytes.length,
        from_stranger: connectionId === null ? 1 : 0,
        received_at: Date.now(),
        lane: this.processor.laneOf(opened),
        attached_to: null,
        attempts: 0,
        lease_until: 0,
        lease_owner: null,
      }
      return { tenantId, key, envelope, opened, connectionId, row }
    } catch (error) {
      if (!(error instanceof EnvelopeInvalidError)) {
        this.logger.error('an envelope cannot be opened', { tenantId, error: describeError(error) })
      }
      throw error
    }
  }

  private async findConnection(
    context: AgentContext,
    { senderKey, recipientKey }: OpenedMessage
  ): Promise<string | null> {
    if (senderKey === null) return null
    return (await this.connections.find(context, { senderKey, recipientKey }))?.id ?? null
  }
}

function toBytes(body: Buffer | string | object): Buffer {
  if (Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}

/** What makes two envelopes the same message: sender, @id and text; without `@id` or sender, the envelope itself. */
function sameness({ senderKey, message, text }: OpenedMessage, envelope: Envelope): string[] {
  const id = message['@id']
  // what is cut off is in the text too
  if (senderKey !== null && typeof id === 'string' && id !== '') {
    return [senderKey, id.slice(0, MAX_ID_LENGTH), digest(text)]
  }
  return [digest(envelope.protectedText, envelope.ciphertext, envelope.tag)]
}

function digest(...parts: Array<string | Buffer>): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('base64url')
}
