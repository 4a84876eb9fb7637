import type { AdoptedIdentity, Identity, IdentityMethod, IdentityOptions } from './Identity'
import type { IdentityRow } from '../database'
import type { Page, PageRequest } from '../models'
import type { TenantKey } from '../tenancy'
import type { DidDocument } from '@credo-ts/core'

import { injectable } from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { newId } from '../database'
import { RecordNotFoundInTenantError, StateConflictError } from '../errors'
import { TenantContexts, TenantKeys } from '../tenancy'

import { IdentityRepository } from './IdentityRepository'
import { createIdentityDid } from './createIdentityDid'
import { isShortForm } from '../models/shortDid'

/** Makes and finds the identities of a tenant. */
@injectable()
export class IdentityService {
  public constructor(
    private readonly repository: IdentityRepository,
    private readonly contexts: TenantContexts,
    private readonly keys: TenantKeys,
    private readonly config: GeneralMessagesModuleConfig
  ) {}

  /** @throws {InputInvalidError} for `web` without an https public URL */
  public async create(tenantId: string, options: IdentityOptions): Promise<Identity> {
    const key = await this.keys.get(tenantId)
    const id = newId()
    const { did, document } = await this.contexts.run(tenantId, (context) =>
      createIdentityDid(context, options.method, id, this.config.publicUrl)
    )
    return this.insert(key, id, { ...options, tenantId, did, document })
  }

  /**
   * Makes a DID an identity that is in the tenant's wallet already, made elsewhere. Partners do not reach it: its
   * invitations use a fresh peer key. The same DID again answers the identity that it has.
   * @throws {StateConflictError} when it is another tenant's: both would write to the same objects
   */
  public async adopt(tenantId: string, adopted: AdoptedIdentity): Promise<Identity> {
    const known = await this.findByDid(tenantId, adopted.did)
    if (known) return known
    if (await this.repository.isTaken(adopted.did)) {
      throw new StateConflictError('Another tenant of this gateway has this DID. Use a DID of your own.')
    }
    const key = await this.keys.get(tenantId)
    return this.insert(key, newId(), { ...adopted, tenantId, document: null })
  }

  /** @param didPrefix e.g. `did:indy:sovrin:` */
  public async findNewest(tenantId: string, didPrefix: string): Promise<Identity | null> {
    return this.open(tenantId, await this.repository.findNewest(tenantId, didPrefix))
  }

  /** Newest first. */
  public async list(tenantId: string, request: PageRequest): Promise<Page<Identity>> {
    const key = await this.keys.get(tenantId)
    const { items, nextCursor } = await this.repository.page(tenantId, request)
    return { items: items.map((row) => toIdentity(row, key)), nextCursor }
  }

  public async find(tenantId: string, id: string): Promise<Identity | null> {
    return this.open(tenantId, await this.repository.find(tenantId, id))
  }

  /** @throws {RecordNotFoundInTenantError} */
  public async get(tenantId: string, id: string): Promise<Identity> {
    const identity = await this.find(tenantId, id)
    if (!identity) throw new RecordNotFoundInTenantError(`There is no identity ${id}.`)
    return identity
  }

  /** @param did as the identity has it, or the short form of that, without a fragment */
  public async findByDid(tenantId: string, did: string): Promise<Identity | null> {
    const named = isShortForm(did)
      ? await this.repository.findNewest(tenantId, `${did}:`)
      : await this.repository.findByDid(tenantId, did)
    return this.open(tenantId, named)
  }

  public async findDefault(tenantId: string): Promise<Identity | null> {
    return this.open(tenantId, await this.repository.findDefault(tenantId))
  }

  /** The default identity where its DID can sign credentials, else the first that can; did:peer cannot. */
  public async findSigning(tenantId: string): Promise<Identity | null> {
    return this.open(tenantId, await this.repository.findSigning(tenantId))
  }

  /** @throws {RecordNotFoundInTenantError} when the tenant has no identity at all */
  public async getDefault(tenantId: string): Promise<Identity> {
    const identity = await this.findDefault(tenantId)
    if (!identity) throw new RecordNotFoundInTenantError('There is no default identity. Make an identity first.')
    return identity
  }

  /**
   * The identity that a caller names, else the default one.
   * @throws {RecordNotFoundInTenantError}
   */
  public choose(tenantId: string, id: string | undefined): Promise<Identity> {
    return id === undefined ? this.getDefault(tenantId) : this.get(tenantId, id)
  }

  /**
   * DID document of a did:web identity of any tenant: it is public.
   * @returns JSON text, or null
   */
  public findPublicDocument(id: string): Promise<string | null> {
    return this.repository.findDocument(id)
  }

  private async insert(
    key: TenantKey,
    id: string,
    made: Omit<AdoptedIdentity, 'method'> & { method: IdentityMethod; tenantId: string; document: DidDocument | null }
  ): Promise<Identity> {
    const row = await this.repository.insert({
      id,
      tenant_id: made.tenantId,
      did: made.did,
      method: made.method,
      is_default: made.isDefault ? 1 : 0,
      sealed_label: key.seal(made.label, labelPlace(id)),
      document: made.document ? JSON.stringify(made.document.toJSON()) : null,
      created_at: Date.now(),
    })
    return toIdentity(row, key)
  }

  private async open(tenantId: string, row: IdentityRow | null): Promise<Identity | null> {
    return row ? toIdentity(row, await this.keys.get(tenantId)) : null
  }
}

const labelPlace = (id: string) => `identities.sealed_label:${id}`

function toIdentity(row: IdentityRow, key: TenantKey): Identity {
  return {
    id: row.id,
    did: row.did,
    label: key.open(row.sealed_label, labelPlace(row.id)).toString('utf8'),
    method: row.method,
    isDefault: row.is_default === 1,
    createdAt: row.created_at,
  }
}
