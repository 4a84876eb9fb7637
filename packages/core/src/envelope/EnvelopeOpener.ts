import type { Envelope, EnvelopeRecipient } from './parseEnvelope'
import type { JsonObject } from '../models'
import type { AgentContext } from '@credo-ts/core'
import type { Session } from '@hyperledger/aries-askar-nodejs'

import { TypedArrayEncoder, injectable } from '@credo-ts/core'
import { CryptoBox, Key, KeyAlgs } from '@hyperledger/aries-askar-nodejs'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { EnvelopeInvalidError } from '../errors'
import { letOthersRun } from '../work/letOthersRun'

import { KeyHandles } from './KeyHandles'
import { parseReceivedText } from './parseReceivedText'

/**
 * X25519 public keys of low order: whoever names one as the sender needs no secret to make what it can be opened with.
 * @see RFC 7748, section 7
 */
const LOW_ORDER_KEYS = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
])

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

/** What of Credo's Askar wallets is needed; `@credo-ts/askar` itself is the choice of whoever builds the agent. */
interface AskarBackedWallet {
  withSession<T>(work: (session: Session) => Promise<T>): Promise<T>
}

/**
 * Opens DIDComm v1 envelopes and keeps the exact text, which Credo's `wallet.unpack` does not.
 * Converted key handles are remembered: fetching and converting them is most of the cost of an unpack.
 * @see RFC 0019
 */
@injectable()
export class EnvelopeOpener {
  private readonly recipientKeys = new KeyHandles()
  private readonly senderKeys = new KeyHandles()

  public constructor(private readonly config: GeneralMessagesModuleConfig) {}

  /**
   * @param recipientKey the one of the envelope's recipients that belongs to this context
   * @throws {EnvelopeInvalidError} when it cannot be decrypted with the tenant's key
   */
  public async open(context: AgentContext, envelope: Envelope, recipientKey: string): Promise<OpenedMessage> {
    // named more than once, one of them may be right
    const recipients = envelope.recipients.filter(({ kid }) => kid === recipientKey).slice(0, MAX_ENTRIES_TRIED)
    if (recipients.length === 0) throw new EnvelopeInvalidError('The envelope is not addressed to this key.')
    const cacheKey = `${context.contextCorrelationId}:${recipientKey}`
    const known = this.recipientKeys.get(cacheKey)
    const ours = known ?? this.recipientKeys.put(cacheKey, await fetchExchangeKey(context, recipientKey))
    // nothing is awaited while handles are used: one that is awaited for could be freed
    const { text, senderKey } = this.decryptFirst(envelope, recipients, ours)
    await letOthersRun()
    return { text, ...(await parseReceivedText(text, this.config.maxNesting)), senderKey, recipientKey }
  }

  /** Frees every key handle of a tenant that goes. */
  public forget(tenantId: string): void {
    this.recipientKeys.drop((cacheKey) => cacheKey.startsWith(`${tenantId}:`))
  }

  public close(): void {
    this.recipientKeys.drop(() => true)
    this.senderKeys.drop(() => true)
  }

  private decryptFirst(
    envelope: Envelope,
    recipients: EnvelopeRecipient[],
    ours: Key
  ): { text: Buffer; senderKey: string | null } {
    let cause: unknown
    for (const recipient of recipients) {
      try {
        const { contentKey, senderKey } = this.openRecipient(recipient, ours)
        return { text: decryptContent(envelope, contentKey), senderKey }
      } catch (error) {
        cause = error
      }
    }
    if (cause instanceof EnvelopeInvalidError) throw cause
    throw new EnvelopeInvalidError('The envelope cannot be decrypted.', { cause })
  }

  private openRecipient(recipient: EnvelopeRecipient, ours: Key): { contentKey: Uint8Array; senderKey: string | null } {
    if (!recipient.sender || !recipient.nonce) {
      return {
        contentKey: CryptoBox.sealOpen({ recipientKey: ours, ciphertext: recipient.encryptedKey }),
        senderKey: null,
      }
    }
    const sealedSender = CryptoBox.sealOpen({ recipientKey: ours, ciphertext: recipient.sender })
    const senderKey = Buffer.from(sealedSender).toString('utf8')
    const contentKey = CryptoBox.open({
      recipientKey: ours,
      senderKey: this.senderKeys.get(senderKey) ?? this.senderKeys.put(senderKey, toExchangeKey(senderKey)),
      message: recipient.encryptedKey,
      nonce: recipient.nonce,
    })
    return { contentKey, senderKey }
  }
}

async function fetchExchangeKey(context: AgentContext, recipientKey: string): Promise<Key> {
  const wallet = context.wallet as unknown as AskarBackedWallet
  const entry = await wallet.withSession((session) => session.fetchKey({ name: recipientKey }))
  if (!entry) throw new EnvelopeInvalidError('The tenant does not hold the recipient key.')
  try {
    return entry.key.convertkey({ algorithm: KeyAlgs.X25519 })
  } finally {
    entry.key.handle.free()
  }
}

function toExchangeKey(ed25519Base58: string): Key {
  if (ed25519Base58.length > 50) throw new EnvelopeInvalidError('The sender key is not an Ed25519 key.')
  const key = Key.fromPublicBytes({
    algorithm: KeyAlgs.Ed25519,
    publicKey: TypedArrayEncoder.fromBase58(ed25519Base58),
  })
  try {
    const exchangeKey = key.convertkey({ algorithm: KeyAlgs.X25519 })
    if (!LOW_ORDER_KEYS.has(Buffer.from(exchangeKey.publicBytes).toString('hex'))) return exchangeKey
    exchangeKey.handle.free()
    throw new EnvelopeInvalidError('The sender key is of low order.')
  } finally {
    key.handle.free()
  }
}

function decryptContent(envelope: Envelope, contentKey: Uint8Array): Buffer {
  const key = Key.fromSecretBytes({ algorithm: KeyAlgs.Chacha20C20P, secretKey: contentKey })
  try {
    const { ciphertext, iv: nonce, tag } = envelope
    const content = key.aeadDecrypt({ ciphertext, nonce, tag, aad: Buffer.from(envelope.protectedText) })
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  } finally {
    key.handle.free()
  }
}
