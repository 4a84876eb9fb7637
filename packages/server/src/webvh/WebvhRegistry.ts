import type { AttestedResource } from './AttestedResource'
import type {
  DefinitionIds,
  DefinitionPlan,
  DefinitionToPublish,
  IssuerRegistry,
  OwnObject,
  RegistryObjectRow,
  RegistryToPublish,
  SchemaDraft,
  StatusListChange,
} from '../registry'
import type { AnonCredsRevocationRegistryDefinition, AnonCredsRevocationStatusList } from '@credo-ts/anoncreds'
import type { RegistryObjectKind } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { NamedLocks, TenantContexts, newId } from '@didcomm-gateway/core'

import {
  NotIssuerError,
  ObjectUnknownError,
  RegistryStore,
  assertSameAttributes,
  openObject,
  plannedId,
} from '../registry'

import { linkTo } from './AttestedResource'
import { ResourceSigner } from './ResourceSigner'
import { WebvhIssuers } from './WebvhIssuers'
import { WebvhStore } from './WebvhStore'
import { WEBVH } from './webvhName'

/**
 * did:webvh as a registry, hosted by the gateway: everything a tenant registers is a resource under its DID, signed
 * with a key of its wallet, and served where the DID says. An object's id is the hash of its content.
 */
@injectable()
export class WebvhRegistry implements IssuerRegistry {
  public readonly name = WEBVH

  public constructor(
    private readonly issuers: WebvhIssuers,
    private readonly store: WebvhStore,
    private readonly objects: RegistryStore,
    private readonly signer: ResourceSigner,
    private readonly contexts: TenantContexts,
    private readonly locks: NamedLocks
  ) {}

  public owns(id: string): boolean {
    return id.startsWith('did:webvh:')
  }

  public issuerDid(tenantId: string): Promise<string> {
    return this.issuers.issuerDid(tenantId)
  }

  public async registerSchema(tenantId: string, draft: SchemaDraft): Promise<OwnObject<'schema'>> {
    const issuerId = await this.issuerDid(tenantId)
    const name = `${WEBVH}:${issuerId}/${draft.name}/${draft.version}`
    const known = await this.store.findNamed(name)
    if (!known) {
      const content = { issuerId, name: draft.name, version: draft.version, attrNames: draft.attributeNames }
      const resource = await this.contexts.run(tenantId, (context) => this.signer.signSchema(context, content))
      await this.insert(tenantId, 'schema', resource, name)
    }
    const row = known ?? ((await this.store.findNamed(name)) as RegistryObjectRow)
    const schema = openObject<'schema'>(row)
    assertSameAttributes(schema.content, draft)
    return schema
  }

  /** Stand in until the keys are made. */
  public definitionIds({ issuerDid, schemaId, tag, registryTag }: DefinitionPlan): DefinitionIds {
    const definitionId = plannedId(issuerDid, schemaId, tag)
    return { definitionId, registryId: `${definitionId}/${registryTag}` }
  }

  public withFinalIds(tenantId: string, { definition, ...rest }: DefinitionToPublish): Promise<DefinitionToPublish> {
    return this.contexts.run(tenantId, async (context) => {
      const { id: definitionId } = await this.signer.signDefinition(context, definition)
      if (!rest.revocation) return { ...rest, definition, definitionId }
      const registry = { ...rest.revocation.registry, credDefId: definitionId }
      const revocation = await this.withFinalRegistryId(tenantId, { ...rest.revocation, registry })
      return { ...rest, definition, definitionId, revocation }
    })
  }

  public withFinalRegistryId(
    tenantId: string,
    { registry, statusList: planned }: RegistryToPublish
  ): Promise<RegistryToPublish> {
    return this.contexts.run(tenantId, async (context) => {
      const { id: registryId } = await this.signer.signRevocationRegistry(context, registry)
      return { registry, registryId, statusList: { ...planned, revRegDefId: registryId } }
    })
  }

  public async isPublished(definitionId: string): Promise<boolean> {
    return (await this.store.findObject(definitionId)) !== null
  }

  /** The definition itself last: one that is there is complete. */
  public async publishDefinition(tenantId: string, { definition, revocation }: DefinitionToPublish): Promise<void> {
    if (revocation) await this.publishRegistry(tenantId, revocation)
    await this.contexts.run(tenantId, async (context) => {
      await this.insert(tenantId, 'credential-definition', await this.signer.signDefinition(context, definition))
    })
  }

  public async publishRegistry(
    tenantId: string,
    { registry, registryId, statusList }: RegistryToPublish
  ): Promise<void> {
    await this.contexts.run(tenantId, async (context) =>
      this.insert(tenantId, 'revocation-registry', await this.signer.signRevocationRegistry(context, registry))
    )
    // an attempt that was given up may come here late, when credentials are revoked already
    await this.updateStatusList(tenantId, registryId, (last) => Promise.resolve(last ?? statusList))
  }

  public updateStatusList(
    tenantId: string,
    registryId: string,
    change: StatusListChange,
    now = Date.now()
  ): Promise<AnonCredsRevocationStatusList> {
    return this.locks.run(`anoncreds:${registryId}`, async () => {
      const registry = await this.getOwnRegistry(tenantId, registryId)
      const row = await this.objects.findStatusList(registryId)
      const last = row ? (JSON.parse(row.signed) as AttestedResource<AnonCredsRevocationStatusList>).content : null
      const timestamp = Math.max(Math.floor(now / 1000), (last?.timestamp ?? 0) + 1)
      const content = { ...(await change(last, timestamp)), timestamp }
      await this.contexts.run(tenantId, async (context) => {
        const list = await this.signer.signStatusList(context, content)
        const links = [...(registry.links ?? []), linkTo(list, 'anonCredsStatusList', timestamp)]
        const linked = await this.signer.signLinks(context, registry, links)
        await this.store.insertList(
          {
            ...{ registry_id: registryId, timestamp, tenant_id: tenantId },
            ...{ resource_id: list.id, signed: JSON.stringify(list) },
          },
          JSON.stringify(linked)
        )
      })
      return content
    })
  }

  private async getOwnRegistry(tenantId: string, registryId: string) {
    const row = await this.store.findObject(registryId)
    if (!row) throw new ObjectUnknownError(`There is no revocation registry ${registryId}.`)
    if (row.tenant_id !== tenantId) throw new NotIssuerError('A tenant changes registries of its own only.')
    return JSON.parse(row.signed) as AttestedResource<AnonCredsRevocationRegistryDefinition>
  }

  private async insert(
    tenantId: string,
    kind: RegistryObjectKind,
    resource: AttestedResource,
    name = `${WEBVH}:${resource.id}`
  ): Promise<void> {
    await this.objects.insertObject({
      ...{ id: newId(), tenant_id: tenantId, registry: WEBVH, kind, object_id: resource.id, unqualified_id: name },
      ...{ sequence_number: 0, signed: JSON.stringify(resource), created_at: Date.now() },
    })
  }
}
