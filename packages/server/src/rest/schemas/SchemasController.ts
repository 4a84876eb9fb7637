import type { Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { Get, JsonController, Param, Post } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { AnonCredsRegistryService, EMBEDDED, Registries } from '../../registry'
import { JsonBody, PageQuery, Queries } from '../input'
import { Answers } from '../openapi'

import { SchemaInput, SchemaPage, SchemaView, toSchemaView } from './SchemaViews'

/** Schemas of credentials. They are public, and never change. */
@injectable()
@ForTenant()
@JsonController('/schemas')
export class SchemasController {
  public constructor(
    private readonly registry: AnonCredsRegistryService,
    private readonly registries: Registries
  ) {}

  /** The same schema again is answered as it is. */
  @Post()
  @Answers(201, SchemaView)
  public async create(@CurrentTenant() tenantId: string, @JsonBody() input: SchemaInput): Promise<SchemaView> {
    return toSchemaView(await this.registries.get(input.registry ?? EMBEDDED).registerSchema(tenantId, input))
  }

  @Get()
  @Answers(200, SchemaPage)
  public async list(@CurrentTenant() tenantId: string, @Queries() query: PageQuery): Promise<Page<SchemaView>> {
    const { items, nextCursor } = await this.registry.listSchemas(tenantId, query)
    return { items: items.map(toSchemaView), nextCursor }
  }

  @Get('/:id')
  @Answers(200, SchemaView)
  public async get(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<SchemaView> {
    return toSchemaView(await this.registry.getSchema(tenantId, id))
  }
}
