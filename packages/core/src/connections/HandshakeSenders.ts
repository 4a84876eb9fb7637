import type {
  AgentContext,
  DidDocument,
  DidExchangeRequestMessage,
  DidExchangeResponseMessage,
  InboundMessageContext,
  OutOfBandRecord,
} from '@credo-ts/core'

import { DidRepository, DidResolverService, JwsService, Key, WalletError, injectable } from '@credo-ts/core'

import { PartnerDids } from '../identities'
import { isBoundByDid, isBoundRecord, keysOfDocument } from '../repository'
import { describeError } from '../work'

import { HandshakeRefusedError, RequestRefusedError } from './connectionErrors'
import { isSameDid, readAttachedDocument } from './handshakeDocument'
import { toDidDocument } from './legacyDocument'
import { signersOf } from './signersOf'
import { isSovDidOf, isUnqualified, qualifyDid } from './unqualifiedDid'

/** The document of a handshake message; it is the sender's. */
export interface SenderDocument {
  document: DidDocument
  /** the envelope's sender key; null where that is a key of the invitation which the document does not have */
  provenKey: Key | null
  /** the DID is an unqualified one, whose document is known from the message alone */
  isAttached?: boolean
}

type HandshakeMessage = DidExchangeRequestMessage | DidExchangeResponseMessage

/** Credo's reading of the document that a message brings or names, which verifies what is signed. */
export type ReadDocument = (
  agentContext: AgentContext,
  message: HandshakeMessage,
  invitationKeysBase58: string[]
) => Promise<DidDocument>

/**
 * Finds out whose a DID Exchange message is, before anything of it is stored:
 * its document is that of its `did`, a did:peer:1 is the hash of it, and the sender's key is a key of it or, in a response, of
 * the invitation. Public DIDs are read from their origin. An unqualified DID must have been made of the sender's key, which is in the document, and
 * the document signed by a key of it or, in a response, of the invitation.
 * @see RFC 0023
 */
@injectable()
export class HandshakeSenders {
  public constructor(
    private readonly resolver: DidResolverService,
    private readonly didRepository: DidRepository,
    private readonly jwsService: JwsService,
    private readonly partnerDids: PartnerDids
  ) {}

  /** @throws {RequestRefusedError} */
  public async ofRequest(
    messageContext: InboundMessageContext<DidExchangeRequestMessage>,
    readDocument: ReadDocument
  ): Promise<SenderDocument> {
    return this.refusing(RequestRefusedError, 'request', () => this.check(messageContext, readDocument, []))
  }

  /** @throws {HandshakeRefusedError} */
  public async ofResponse(
    messageContext: InboundMessageContext<DidExchangeResponseMessage>,
    readDocument: ReadDocument,
    outOfBand: OutOfBandRecord
  ): Promise<SenderDocument> {
    const invitationKeys = outOfBand.getTags().recipientKeyFingerprints.map((print) => Key.fromFingerprint(print))
    return this.refusing(HandshakeRefusedError, 'response', () =>
      this.check(messageContext, readDocument, invitationKeys)
    )
  }

  /** Whatever speaks against a message refuses it for good; a wallet that cannot be read now says nothing about it. */
  private async refusing<T>(
    Refusal: typeof RequestRefusedError | typeof HandshakeRefusedError,
    what: string,
    check: () => Promise<T>
  ): Promise<T> {
    try {
      return await check()
    } catch (error) {
      if (error instanceof WalletError) throw error
      throw new Refusal(`The ${what} is refused: ${describeError(error)}`, { cause: error })
    }
  }

  private async check(
    { agentContext, message, senderKey }: InboundMessageContext<HandshakeMessage>,
    readDocument: ReadDocument,
    invitationKeys: Key[]
  ): Promise<SenderDocument> {
    if (!senderKey) throw new Error('It does not name its sender.')
    const attached = readAttachedDocument(message.didDoc, message.did)
    if (isUnqualified(message.did, message.didDoc)) {
      return this.checkUnqualified(agentContext, message, attached, senderKey, invitationKeys)
    }
    if (!isBoundByDid(message.did)) await this.readOrigin(agentContext, message.did)
    const base58 = invitationKeys.map((key) => key.publicKeyBase58)
    const document = await readDocument(agentContext, message, base58)
    if (!isSameDid(document.id, message.did)) throw new Error('The DID document is of another DID.')
    if (keysOfDocument(document).includes(senderKey.fingerprint)) return { document, provenKey: senderKey }
    if (!invitationKeys.some(({ fingerprint }) => fingerprint === senderKey.fingerprint)) {
      throw new Error('The key of the sender is not in its DID document.')
    }
    await this.assertNobodyElses(agentContext, document, senderKey)
    return { document, provenKey: null }
  }

  private async checkUnqualified(
    agentContext: AgentContext,
    message: HandshakeMessage,
    attached: Record<string, unknown> | null,
    senderKey: Key,
    invitationKeys: Key[]
  ): Promise<SenderDocument> {
    if (!attached || !message.didDoc) throw new Error('An unqualified DID needs its document, as did_doc~attach.')
    const did = qualifyDid(message.did)
    const document = toDidDocument(attached, did)
    const keys = keysOfDocument(document)
    if (!keys.includes(senderKey.fingerprint)) throw new Error('The key of the sender is not in its DID document.')
    if (!isSovDidOf(did, senderKey)) throw new Error('The DID was not made of the key of the sender.')
    const mayHaveSigned = [...keys, ...invitationKeys.map(({ fingerprint }) => fingerprint)]
    const signers = await signersOf(agentContext, this.jwsService, message.didDoc)
    if (!signers.every(({ fingerprint }) => mayHaveSigned.includes(fingerprint))) {
      throw new Error('The attached DID document is signed by a key that is not in it.')
    }
    const known = await this.partnerDids.find(agentContext, did)
    const own = await this.didRepository.findCreatedDid(agentContext, did)
    if (own || (known && !isBoundRecord(known))) throw new Error('The DID has a document of another origin.')
    return { document, provenKey: senderKey, isAttached: true }
  }

  /** What was read some time ago is not asked: a key that the origin has dropped since must not make a connection. */
  private async readOrigin(agentContext: AgentContext, did: string): Promise<void> {
    const { didDocument, didResolutionMetadata } = await this.resolver.resolve(agentContext, did, { useCache: false })
    if (didDocument) return
    throw new Error(`The DID cannot be resolved now: ${didResolutionMetadata.message ?? didResolutionMetadata.error}`)
  }

  /** Who shows no key of a DID must not take one of the tenant's, nor one that another partner has shown a key of. */
  private async assertNobodyElses(agentContext: AgentContext, document: DidDocument, senderKey: Key): Promise<void> {
    const own = await this.didRepository.findCreatedDid(agentContext, document.id)
    const known = (await this.partnerDids.countingKeys(agentContext, document.id)) ?? []
    if (own || (known.length > 0 && !known.includes(senderKey.fingerprint))) {
      throw new Error('The DID is that of another, and the key of the sender is not in its document.')
    }
  }
}
