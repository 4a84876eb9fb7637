import type { LedgerAuthor } from './IndyLedgerClient'
import type { AgentContext, Key } from '@credo-ts/core'
import type { Identity } from '@didcomm-gateway/core'

import {
  DidDocumentBuilder,
  DidRepository,
  Key as CredoKey,
  KeyType,
  TypedArrayEncoder,
  WalletKeyExistsError,
  getKeyFromVerificationMethod,
  injectable,
} from '@credo-ts/core'
import { IdentityService, InputInvalidError, TenantContexts } from '@didcomm-gateway/core'
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'

import { LedgerIdentityMissingError } from './ledgerErrors'

const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SEED_BYTES = 32

export interface LedgerIdentityDraft {
  label: string
  /** of a configured ledger */
  namespace: string
  /** of a key that is in use already: 32 characters, or 32 bytes in base64 or hex. Left out: a new key */
  seed?: string
  /** which of the two DIDs that follow from the key. Default: of its first 16 bytes, as ledgers' own tools make it */
  did?: string
  isDefault?: boolean
}

/** DIDs of tenants on Indy ledgers. Making one writes nothing to the ledger: whoever is allowed to registers it there. */
@injectable()
export class LedgerIdentities {
  public constructor(
    private readonly identities: IdentityService,
    private readonly contexts: TenantContexts
  ) {}

  /**
   * Puts the key into the tenant's wallet and makes its DID an identity. The same seed again answers the same identity.
   * @throws {InputInvalidError} for a seed that is none, or a DID that is not of its key
   */
  public async create(tenantId: string, draft: LedgerIdentityDraft): Promise<Identity> {
    const seed = draft.seed === undefined ? null : readSeed(draft.seed)
    const did = await this.contexts.run(tenantId, async (context) => {
      const key = await keyInWallet(context, seed)
      const made = chooseDid(draft, key)
      await storeDid(context, made, key)
      return made
    })
    const { label, isDefault } = draft
    return this.identities.adopt(tenantId, { label, method: 'indy', did, isDefault })
  }

  /**
   * The newest one on the ledger: a tenant mends a wrong one by another.
   * @throws {LedgerIdentityMissingError}
   */
  public async issuerDid(tenantId: string, namespace: string): Promise<string> {
    const newest = await this.identities.findNewest(tenantId, `did:indy:${namespace}:`)
    if (newest) return newest.did
    throw new LedgerIdentityMissingError(
      `You have no DID on the Indy ledger "${namespace}". Make one with POST /identities {"method": "indy", "namespace": "${namespace}"}, and have it registered there as an endorser.`
    )
  }

  /** @param did qualified, of an identity of the tenant */
  public async author(context: AgentContext, did: string): Promise<LedgerAuthor> {
    return { context, did: did.slice(did.lastIndexOf(':') + 1), key: await keyOf(context, did) }
  }

  /** Key that the ledger must know for an identity, base58; null for identities of other methods. */
  public async verkey(tenantId: string, { method, did }: Identity): Promise<string | null> {
    if (method !== 'indy') return null
    return this.contexts.run(tenantId, async (context) => (await keyOf(context, did)).publicKeyBase58)
  }
}

async function keyOf(context: AgentContext, did: string): Promise<Key> {
  const record = await context.dependencyManager.resolve(DidRepository).findCreatedDid(context, did)
  if (!record?.didDocument) throw new LedgerIdentityMissingError(`${did} is no DID of yours.`)
  return getKeyFromVerificationMethod(record.didDocument.dereferenceKey(`${did}#verkey`))
}

/** @param seed null: a new key */
async function keyInWallet(context: AgentContext, seed: Buffer | null): Promise<Key> {
  if (!seed) return context.wallet.createKey({ keyType: KeyType.Ed25519 })
  try {
    return await context.wallet.createKey({ keyType: KeyType.Ed25519, privateKey: toCredo(seed) })
  } catch (error) {
    if (!(error instanceof WalletKeyExistsError)) throw error
    const privateKey = createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, seed]), format: 'der', type: 'pkcs8' })
    const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-SEED_BYTES)
    return CredoKey.fromPublicKey(toCredo(publicKey), KeyType.Ed25519)
  }
}

/** Credo takes buffers of its own kind only. */
function toCredo(bytes: Buffer) {
  return TypedArrayEncoder.fromBase64(bytes.toString('base64'))
}

async function storeDid(context: AgentContext, did: string, key: Key): Promise<void> {
  const repository = context.dependencyManager.resolve(DidRepository)
  if (await repository.findCreatedDid(context, did)) return
  const verkey = `${did}#verkey`
  const didDocument = new DidDocumentBuilder(did)
    .addContext('https://w3id.org/security/suites/ed25519-2018/v1')
    .addVerificationMethod({
      id: verkey,
      controller: did,
      type: 'Ed25519VerificationKey2018',
      publicKeyBase58: key.publicKeyBase58,
    })
    .addAuthentication(verkey)
    .addAssertionMethod(verkey)
    .build()
  await repository.storeCreatedDid(context, { did, didDocument })
}

/**
 * Nobody's DID but that of the key itself: of its first 16 bytes (as Indy's tools always did), or of those of its
 * SHA-256 (did:indy DID method specification, "Creation").
 * @throws {InputInvalidError}
 */
function chooseDid({ namespace, did }: LedgerIdentityDraft, { publicKey }: Key): string {
  const hash = createHash('sha256').update(publicKey).digest()
  const [usual, hashed] = [publicKey, hash].map(
    (bytes) => `did:indy:${namespace}:${TypedArrayEncoder.toBase58(bytes.subarray(0, 16))}`
  )
  if (did === undefined || did === usual) return usual
  if (did === hashed) return hashed
  throw new InputInvalidError(`"did" must be ${usual} or ${hashed}, which follow from the key.`)
}

/** @throws {InputInvalidError}; its message does not show the seed */
function readSeed(text: string): Buffer {
  const forms = [
    Buffer.from(text, 'utf8'),
    ...(/^[0-9a-f]{64}$/i.test(text) ? [Buffer.from(text, 'hex')] : []),
    ...(/^[A-Za-z0-9+/_-]{43}=?$/.test(text) ? [Buffer.from(text, 'base64')] : []),
  ]
  const seed = forms.find(({ length }) => length === SEED_BYTES)
  if (seed) return seed
  throw new InputInvalidError('"seed" must be 32 characters, or 32 bytes in base64 or hex.')
}
