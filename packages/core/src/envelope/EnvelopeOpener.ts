import type { ExchangePair } from './WalletKeys'
import type { Envelope, EnvelopeRecipient } from './parseEnvelope'
import type { JsonObject } from '../models'
import type { AgentContext } from '@credo-ts/core'

import { injectable } from '@credo-ts/core'
import { sodium_memzero } from 'sodium-native'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { EnvelopeInvalidError } from '../errors'
import { letOthersRun } from '../work/letOthersRun'

import { PartnerKeys } from './PartnerKeys'
import { WalletKeys } from './WalletKeys'
import { openBoxed, openSealed } from './boxes'
import { decryptContent } from './contentCipher'
import { parseReceivedText } from './parseReceivedText'

/** Entries of one key in an envelope that are tried, where all but one can be right only by mistake. */
const MAX_ENTRIES_TRIED = 3

/** A decrypted message with the keys that carried it. */
export interface OpenedMessage {
  /** decrypted text in UTF-8, byte for byte */
  text: Buffer
  message: JsonObject
  /** its top-level keys that hold a `~` */
  decoratorKeys: string[]
  /** Ed25519, base58; null in Anoncrypt */
  senderKey: string | null
  recipientKey: string
}

interface OpenedContent {
  text: Buffer
  senderKey: string | null
}

/**
 * Opens DIDComm v1 envelopes and keeps the exact text, which Credo's `wallet.unpack` does not.
 * @see RFC 0019
 */
@injectable()
export class EnvelopeOpener {
  private readonly partnerKeys = new PartnerKeys()

  public constructor(
    private readonly config: GeneralMessagesModuleConfig,
    private readonly walletKeys: WalletKeys
  ) {}

  /**
   * @param recipientKey the one of the envelope's recipients that belongs to this context
   * @throws {EnvelopeInvalidError} when it cannot be decrypted with the tenant's key
   */
  public async open(context: AgentContext, envelope: Envelope, recipientKey: string): Promise<OpenedMessage> {
    // named more than once, one of them may be right
    const recipients = envelope.recipients.filter(({ kid }) => kid === recipientKey).slice(0, MAX_ENTRIES_TRIED)
    if (recipients.length === 0) throw new EnvelopeInvalidError('The envelope is not addressed to this key.')
    const opened = await this.walletKeys.use(context, recipientKey, (ours) =>
      this.decryptFirst(envelope, recipients, ours)
    )
    if (!opened) throw new EnvelopeInvalidError('The tenant does not hold the recipient key.')
    await letOthersRun()
    return { ...opened, ...(await parseReceivedText(opened.text, this.config.maxNesting)), recipientKey }
  }

  private decryptFirst(envelope: Envelope, recipients: EnvelopeRecipient[], ours: ExchangePair): OpenedContent {
    let refusal: unknown
    for (const recipient of recipients) {
      try {
        return this.decrypt(envelope, recipient, ours)
      } catch (error) {
        refusal = error
      }
    }
    throw refusal
  }

  private decrypt(envelope: Envelope, recipient: EnvelopeRecipient, ours: ExchangePair): OpenedContent {
    const senderKey = recipient.sender ? openText(ours, recipient.sender) : null
    const contentKey = this.openContentKey(recipient, ours, senderKey)
    try {
      const text = decryptContent(envelope, contentKey, envelope.protectedText)
      return { text: text ?? refuse(), senderKey }
    } finally {
      sodium_memzero(contentKey)
    }
  }

  private openContentKey(
    { encryptedKey, nonce }: EnvelopeRecipient,
    ours: ExchangePair,
    senderKey: string | null
  ): Buffer {
    if (senderKey === null || !nonce) return openSealed(ours, encryptedKey) ?? refuse()
    const theirs = this.partnerKeys.find(senderKey)
    if (!theirs) throw new EnvelopeInvalidError('The sender key is not an Ed25519 key, or one of low order.')
    return openBoxed(ours, theirs, encryptedKey, nonce) ?? refuse()
  }
}

function openText(ours: ExchangePair, sealed: Buffer): string {
  return (openSealed(ours, sealed) ?? refuse()).toString('utf8')
}

function refuse(): never {
  throw new EnvelopeInvalidError('The envelope cannot be decrypted.')
}
