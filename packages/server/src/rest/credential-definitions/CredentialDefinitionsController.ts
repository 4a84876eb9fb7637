import type { Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { Get, JsonController, Param, Post } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { CredentialDefinitions } from '../../credentials/CredentialDefinitions'
import { JsonBody, PageQuery, Queries } from '../input'
import { Answers } from '../openapi'

import {
  CredentialDefinitionInput,
  CredentialDefinitionPage,
  CredentialDefinitionView,
  toCredentialDefinitionView,
} from './CredentialDefinitionViews'

/** Credential definitions: the keys with which credentials of a schema are issued. */
@injectable()
@ForTenant()
@JsonController('/credential-definitions')
export class CredentialDefinitionsController {
  public constructor(private readonly definitions: CredentialDefinitions) {}

  @Post()
  @Answers(202, CredentialDefinitionView)
  public async create(
    @CurrentTenant() tenantId: string,
    @JsonBody() input: CredentialDefinitionInput
  ): Promise<CredentialDefinitionView> {
    return toCredentialDefinitionView(await this.definitions.create(tenantId, input))
  }

  @Get()
  @Answers(200, CredentialDefinitionPage)
  public async list(
    @CurrentTenant() tenantId: string,
    @Queries() query: PageQuery
  ): Promise<Page<CredentialDefinitionView>> {
    const { items, nextCursor } = await this.definitions.list(tenantId, query)
    return { items: items.map(toCredentialDefinitionView), nextCursor }
  }

  @Get('/:id')
  @Answers(200, CredentialDefinitionView)
  public async get(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<CredentialDefinitionView> {
    return toCredentialDefinitionView(await this.definitions.get(tenantId, id))
  }
}
