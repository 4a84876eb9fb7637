import type { Identity, Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { IdentityService, InputInvalidError } from '@didcomm-gateway/core'
import { Get, JsonController, Param, Post } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { LedgerIdentities } from '../../ledgers/LedgerIdentities'
import { Registries } from '../../registry'
import { JsonBody, PageQuery, Queries } from '../input'
import { Answers } from '../openapi'

import { IdentityInput, IdentityPage, IdentityView, toIdentityView } from './IdentityViews'

/** DIDs under which partners know the tenant. */
@injectable()
@ForTenant()
@JsonController('/identities')
export class IdentitiesController {
  public constructor(
    private readonly identities: IdentityService,
    private readonly ledgerIdentities: LedgerIdentities,
    private readonly registries: Registries
  ) {}

  @Post()
  @Answers(201, IdentityView)
  public async create(@CurrentTenant() tenantId: string, @JsonBody() input: IdentityInput): Promise<IdentityView> {
    const { label, method, seed, did } = input
    const isDefault = input.isDefault ?? false
    if (method !== 'indy') {
      assertLeftOut(input)
      return this.toView(tenantId, await this.identities.create(tenantId, { label, method, isDefault }))
    }
    const namespace = input.namespace ?? ''
    // says which ledgers there are
    this.registries.get(`indy:${namespace}`)
    const draft = { label, namespace, isDefault, seed: seed ?? undefined, did: did ?? undefined }
    return this.toView(tenantId, await this.ledgerIdentities.create(tenantId, draft))
  }

  @Get()
  @Answers(200, IdentityPage)
  public async list(@CurrentTenant() tenantId: string, @Queries() query: PageQuery): Promise<Page<IdentityView>> {
    const { items, nextCursor } = await this.identities.list(tenantId, query)
    return { items: await Promise.all(items.map((item) => this.toView(tenantId, item))), nextCursor }
  }

  @Get('/:id')
  @Answers(200, IdentityView)
  public async get(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<IdentityView> {
    return this.toView(tenantId, await this.identities.get(tenantId, id))
  }

  private async toView(tenantId: string, identity: Identity): Promise<IdentityView> {
    return toIdentityView(identity, await this.ledgerIdentities.verkey(tenantId, identity))
  }
}

/** What is ignored silently would be believed. */
function assertLeftOut({ method, namespace, seed, did }: IdentityInput): void {
  if ((namespace ?? seed ?? did ?? null) === null) return
  throw new InputInvalidError(`"namespace", "seed" and "did" belong to the method "indy"; this is "${method}".`)
}
