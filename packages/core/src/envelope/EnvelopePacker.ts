import type { ExchangePair } from './WalletKeys'
import type { AgentContext, EncryptedMessage } from '@credo-ts/core'

import { injectable, utils } from '@credo-ts/core'
import { randomBytes } from 'node:crypto'
import { sodium_memzero } from 'sodium-native'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { EnvelopeTooLargeError, PartnerKeyInvalidError, StateConflictError } from '../errors'
import { letOthersRun } from '../work/letOthersRun'

import { PartnerKeys } from './PartnerKeys'
import { WalletKeys } from './WalletKeys'
import { BOX_NONCE_BYTES, boxFor, sealFor } from './boxes'
import { CONTENT_KEY_BYTES, encryptContent } from './contentCipher'

/** Keys of an envelope: Ed25519, base58. */
export interface EnvelopeKeys {
  recipientKeys: string[]
  /** mediators' keys, the one nearest to the recipient first */
  routingKeys: string[]
  /** held by the wallet of the context */
  senderKey: string
}

/** Who seals: a pair of ours, with its Ed25519 public key as it is named to the recipient. */
interface Sender extends ExchangePair {
  kid: string
}

const FORWARD = 'https://didcomm.org/routing/1.0/forward'
/** Most mediators between us and a recipient: the envelope grows by a third with each of them. */
const MOST_ROUTING_KEYS = 4
/** What is sealed for a mediator may have so many times the bytes of the largest envelope that we take. */
const MOST_GROWTH = 2

/**
 * Packs the exact text of a message, where Credo's `wallet.pack` would write it anew and keep the event loop for half a
 * second with 5 MB.
 * @see RFC 0019 (envelopes), RFC 0094 (forward)
 */
@injectable()
export class EnvelopePacker {
  private readonly partnerKeys = new PartnerKeys()

  public constructor(
    private readonly walletKeys: WalletKeys,
    private readonly config: GeneralMessagesModuleConfig
  ) {}

  /**
   * @throws {StateConflictError} when the wallet does not hold the sender key
   * @throws {PartnerKeyInvalidError} when a key of the partner or its mediators is no Ed25519 key, or the
   * partner names too many mediators
   * @throws {EnvelopeTooLargeError} when it grows too large on its way through mediators
   */
  public async pack(context: AgentContext, text: Buffer, keys: EnvelopeKeys): Promise<EncryptedMessage> {
    const kid = keys.senderKey
    if (keys.routingKeys.length > MOST_ROUTING_KEYS) {
      throw new PartnerKeyInvalidError(
        `The partner names ${keys.routingKeys.length} keys of mediators; ${MOST_ROUTING_KEYS} are taken.`
      )
    }
    const mostBytes = this.config.maxMessageBytes * MOST_GROWTH
    await letOthersRun()
    let envelope = await this.walletKeys.use(context, kid, (pair) =>
      this.seal(text, keys.recipientKeys, { ...pair, kid })
    )
    if (!envelope) throw new StateConflictError('The sender key is gone.')
    let [to] = keys.recipientKeys
    for (const routingKey of keys.routingKeys) {
      if (envelope.ciphertext.length > mostBytes) {
        throw new EnvelopeTooLargeError(`The envelope for the partner's mediator is larger than ${mostBytes} bytes.`)
      }
      await letOthersRun()
      const forward = JSON.stringify({ '@type': FORWARD, '@id': utils.uuid(), to, msg: envelope })
      envelope = this.seal(Buffer.from(forward), [routingKey], null)
      to = routingKey
    }
    return envelope
  }

  private seal(text: Buffer, recipientKeys: string[], sender: Sender | null): EncryptedMessage {
    const contentKey = randomBytes(CONTENT_KEY_BYTES)
    try {
      const header = {
        enc: 'xchacha20poly1305_ietf',
        typ: 'JWM/1.0',
        alg: sender ? 'Authcrypt' : 'Anoncrypt',
        recipients: recipientKeys.map((kid) => this.sealKey(kid, contentKey, sender)),
      }
      const protectedText = base64url(Buffer.from(JSON.stringify(header)))
      const { iv, ciphertext, tag } = encryptContent(text, contentKey, protectedText)
      return { protected: protectedText, iv: base64url(iv), ciphertext: base64url(ciphertext), tag: base64url(tag) }
    } finally {
      sodium_memzero(contentKey)
    }
  }

  private sealKey(kid: string, contentKey: Buffer, sender: Sender | null) {
    const theirs = this.partnerKeys.find(kid)
    if (!theirs) throw new PartnerKeyInvalidError('A key of the partner, or of its mediator, is not an Ed25519 key.')
    if (!sender) return { encrypted_key: base64url(sealFor(theirs, contentKey)), header: { kid } }
    const nonce = randomBytes(BOX_NONCE_BYTES)
    const sealedSender = sealFor(theirs, Buffer.from(sender.kid))
    return {
      encrypted_key: base64url(boxFor(theirs, sender, contentKey, nonce)),
      header: { kid, sender: base64url(sealedSender), iv: base64url(nonce) },
    }
  }
}

const base64url = (bytes: Buffer) => bytes.toString('base64url')
