import type { LedgerIdentities } from './LedgerIdentities'
import type {
  DefinitionIds,
  DefinitionPlan,
  DefinitionToPublish,
  IssuerRegistry,
  OwnObject,
  RegistryStore,
  RegistryToPublish,
  SchemaDraft,
  StatusListChange,
} from '../registry'
import type { IndyLedgerClient, LedgerAuthor } from './IndyLedgerClient'
import type { AnonCredsRevocationStatusList } from '@credo-ts/anoncreds'
import type { AgentContext } from '@credo-ts/core'
import type { NamedLocks, RegistryObjectKind, TenantContexts } from '@didcomm-gateway/core'

import { getUnQualifiedDidIndyDid } from '@credo-ts/anoncreds'
import { IndyVdrAnonCredsRegistry } from '@credo-ts/indy-vdr'
import { findNamespace, newId } from '@didcomm-gateway/core'
import { isDeepStrictEqual } from 'node:util'

import { SchemaExistsError, openObject } from '../registry'

import { LedgerObjectTakenError, LedgerUnreachableError } from './ledgerErrors'

export interface IndyLedgerRegistryParts {
  client: IndyLedgerClient
  identities: LedgerIdentities
  store: RegistryStore
  contexts: TenantContexts
  locks: NamedLocks
}

/**
 * Registers tenants' AnonCreds objects on one Indy ledger. A transaction cannot be taken back, and a crash may come
 * between it and our own row; so each step looks first whether the ledger has it, and one that began before goes on.
 */
export class IndyLedgerRegistry implements IssuerRegistry {
  public readonly name: string
  private readonly reader = new IndyVdrAnonCredsRegistry()

  public constructor(
    private readonly namespace: string,
    private readonly parts: IndyLedgerRegistryParts
  ) {
    this.name = `indy:${namespace}`
  }

  public owns(id: string): boolean {
    return findNamespace(id) === this.namespace
  }

  /** @throws {LedgerIdentityMissingError} */
  public issuerDid(tenantId: string): Promise<string> {
    return this.parts.identities.issuerDid(tenantId, this.namespace)
  }

  public async registerSchema(tenantId: string, draft: SchemaDraft): Promise<OwnObject<'schema'>> {
    const { client, contexts } = this.parts
    const issuerId = await this.issuerDid(tenantId)
    const id = `${issuerId}/anoncreds/v0/SCHEMA/${draft.name}/${draft.version}`
    const unqualified = getUnQualifiedDidIndyDid(id)
    const { name, version, attributeNames: attrNames } = draft
    const find = () => client.findSchema(unqualified)
    let found = await find()
    if (!found) {
      await contexts.run(tenantId, async (context) =>
        client.writeSchema(await this.author(context, issuerId), { id: unqualified, name, version, attrNames })
      )
      found = await find()
    }
    if (!found)
      throw new LedgerUnreachableError(`The schema is written to "${this.name}" but not readable yet. Try again.`)
    if (!isDeepStrictEqual([...found.attrNames].sort(), [...attrNames].sort())) {
      throw new SchemaExistsError(
        `The ledger has the schema ${name} ${version} of ${issuerId} with other attributes; a schema never changes. Choose another version.`
      )
    }
    const content = { issuerId, name, version, attrNames: found.attrNames }
    return this.note(tenantId, 'schema', id, content, found.sequenceNumber)
  }

  public definitionIds({ issuerDid, sequenceNumber, tag, registryTag }: DefinitionPlan): DefinitionIds {
    return {
      definitionId: `${issuerDid}/anoncreds/v0/CLAIM_DEF/${sequenceNumber}/${tag}`,
      registryId: `${issuerDid}/anoncreds/v0/REV_REG_DEF/${sequenceNumber}/${tag}/${registryTag}`,
    }
  }

  /** Our own row is written last. */
  public async isPublished(definitionId: string): Promise<boolean> {
    return (await this.parts.store.findObject(definitionId)) !== null
  }

  /**
   * In the order in which the ledger takes them.
   * @throws {LedgerObjectTakenError} when the ledger has other keys under one of the ids
   */
  public async publishDefinition(tenantId: string, plan: DefinitionToPublish): Promise<void> {
    const { definitionId, definition, revocation } = plan
    const sequenceNumber = Number(plan.sequenceNumber)
    await this.parts.contexts.run(tenantId, async (context) => {
      const { client } = this.parts
      const author = await this.author(context, definition.issuerId)
      const { tag, value } = definition
      const id = getUnQualifiedDidIndyDid(definitionId)
      const known = await client.findCredentialDefinition(id)
      if (!known) await client.writeCredentialDefinition(author, { id, sequenceNumber, tag, value })
      else if (!isDeepStrictEqual(known, toPlain(value))) throw this.taken(definitionId)
      if (revocation) await this.publishRevocation(author, revocation)
    })
    await this.note(tenantId, 'credential-definition', definitionId, definition, sequenceNumber)
  }

  public publishRegistry(tenantId: string, registry: RegistryToPublish): Promise<void> {
    return this.parts.contexts.run(tenantId, async (context) =>
      this.publishRevocation(await this.author(context, registry.registry.issuerId), registry)
    )
  }

  public updateStatusList(
    tenantId: string,
    registryId: string,
    change: StatusListChange,
    now = Date.now()
  ): Promise<AnonCredsRevocationStatusList> {
    const { client, contexts, locks } = this.parts
    return locks.run(`anoncreds:${registryId}`, () =>
      contexts.run(tenantId, async (context) => {
        const timestamp = Math.floor(now / 1000)
        const last = await this.knownList(context, registryId, timestamp)
        const next = await change(last, timestamp)
        const revoked = next.revocationList.flatMap((revokedNow, index) =>
          revokedNow === 1 && last?.revocationList[index] !== 1 ? [index] : []
        )
        if (last && revoked.length === 0) return last
        await client.writeRevocationEntry(await this.author(context, next.issuerId), {
          registryId: getUnQualifiedDidIndyDid(registryId),
          accumulator: next.currentAccumulator,
          last: last?.currentAccumulator ?? null,
          revoked,
        })
        return next
      })
    )
  }

  private async publishRevocation(
    author: LedgerAuthor,
    { registryId, registry, statusList }: RegistryToPublish
  ): Promise<void> {
    const { client } = this.parts
    const id = getUnQualifiedDidIndyDid(registryId)
    const { tag, value } = registry
    const known = await client.findTailsHash(id)
    if (known === null) {
      await client.writeRevocationRegistry(author, {
        id,
        credDefId: getUnQualifiedDidIndyDid(registry.credDefId),
        tag,
        value,
      })
    } else if (known !== value.tailsHash) throw this.taken(registryId)
    if (await this.lastList(author.context, registryId, Math.floor(Date.now() / 1000))) return
    const accumulator = statusList.currentAccumulator
    await client.writeRevocationEntry(author, { registryId: id, accumulator, last: null, revoked: [] })
  }

  /**
   * Credo's reader answers alike where there is no list and where the ledger is away, so the ledger is asked for the registry first. One that
   * is there has a list.
   * @throws {LedgerUnreachableError}
   */
  private async knownList(context: AgentContext, registryId: string, timestamp: number) {
    const isThere = (await this.parts.client.findTailsHash(getUnQualifiedDidIndyDid(registryId))) !== null
    const last = await this.lastList(context, registryId, timestamp)
    if (last || !isThere) return last
    throw new LedgerUnreachableError(`"${this.name}" does not give the status list now. Try again later.`)
  }

  private async lastList(context: AgentContext, registryId: string, timestamp: number) {
    const { revocationStatusList } = await this.reader.getRevocationStatusList(context, registryId, timestamp)
    return revocationStatusList ?? null
  }

  private author(context: AgentContext, did: string): Promise<LedgerAuthor> {
    return this.parts.identities.author(context, did)
  }

  /** Our own row of what is on the ledger. */
  private async note<Kind extends RegistryObjectKind>(
    tenantId: string,
    kind: Kind,
    id: string,
    content: OwnObject<Kind>['content'],
    sequenceNumber: number
  ): Promise<OwnObject<Kind>> {
    const row = {
      ...{ id: newId(), tenant_id: tenantId, registry: this.name, kind, object_id: id },
      unqualified_id: getUnQualifiedDidIndyDid(id),
      sequence_number: sequenceNumber,
      signed: JSON.stringify({ content }),
      created_at: Date.now(),
    }
    await this.parts.store.insertObject(row)
    return openObject<Kind>((await this.parts.store.findObject(id)) ?? row)
  }

  private taken(id: string): LedgerObjectTakenError {
    return new LedgerObjectTakenError(
      `The ledger has ${id} already, with keys that this gateway does not have. Make a definition with another tag.`
    )
  }
}

/** As it is after a way over JSON. */
function toPlain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown
}
