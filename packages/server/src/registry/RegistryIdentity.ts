import type { SignedDocument } from '@didcomm-gateway/core'
import type { StorageService } from '@credo-ts/core'
import type { JsonWebKey, KeyObject } from 'node:crypto'

import { AgentContext, InjectionSymbols, RecordDuplicateError, inject, injectable } from '@credo-ts/core'
import { GatewayDatabase, signDocument } from '@didcomm-gateway/core'
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'

import { SettingsInvalidError } from '../config/SettingsInvalidError'

import { RegistryKeyRecord } from './RegistryKeyRecord'
import { asRegistry } from './RegistryTables'

interface Loaded {
  namespace: string
  privateKey: KeyObject
  publicKey: JsonWebKey
  keyId: string
}

/** Namespace and signing key of the embedded registry: made at the first start, and the same ever after. */
@injectable()
export class RegistryIdentity {
  private loaded: Loaded | null = null

  public constructor(
    private readonly rootContext: AgentContext,
    private readonly database: GatewayDatabase,
    @inject(InjectionSymbols.StorageService) private readonly storage: StorageService<RegistryKeyRecord>
  ) {}

  /**
   * Call it once, before the registry is used.
   * @param wished namespace of the settings; null: what the database has, else `derived`
   * @throws {SettingsInvalidError} when objects bear another namespace already
   */
  public async load(wished: string | null, derived: string, now = Date.now()): Promise<void> {
    const db = asRegistry(this.database.db)
    await db
      .insertInto('anoncreds_registry')
      .values({ id: 'registry', namespace: wished ?? derived, created_at: now })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
    const { namespace } = await db.selectFrom('anoncreds_registry').select('namespace').executeTakeFirstOrThrow()
    if (wished !== null && wished !== namespace) {
      throw new SettingsInvalidError([
        {
          variable: 'GATEWAY_ANONCREDS_NAMESPACE',
          problem: `must stay "${namespace}": ids that partners hold were given under it. Leave it out, or set it back.`,
        },
      ])
    }
    const privateKey = createPrivateKey({ key: await this.loadKey(), format: 'jwk' })
    const publicKey = createPublicKey(privateKey).export({ format: 'jwk' })
    const keyId = createHash('sha256').update(JSON.stringify(publicKey)).digest('base64url').slice(0, 16)
    this.loaded = { namespace, privateKey, publicKey, keyId }
  }

  public get namespace(): string {
    return this.get().namespace
  }

  /** JWK */
  public get publicKey(): JsonWebKey {
    return this.get().publicKey
  }

  public sign(document: unknown): SignedDocument {
    const { privateKey, keyId } = this.get()
    return signDocument(document, privateKey, keyId)
  }

  private async loadKey(): Promise<JsonWebKey> {
    const load = () => this.storage.findByQuery(this.rootContext, RegistryKeyRecord, {})
    const [known] = await load()
    if (known) return known.jwk
    const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
    try {
      await this.storage.save(this.rootContext, new RegistryKeyRecord({ jwk }))
      return jwk
    } catch (error) {
      // another instance was faster: its key is the registry's
      if (!(error instanceof RecordDuplicateError)) throw error
      return (await load())[0].jwk
    }
  }

  private get(): Loaded {
    if (!this.loaded) throw new Error('The registry is used before it is loaded.')
    return this.loaded
  }
}
